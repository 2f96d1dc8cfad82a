/** Makes the environment variables of a step. */
import { join } from "node:path";
import type { Action } from "./action.ts";

/** The data of a job that its steps can see. */
export interface Job {
  /** A checkout; GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** The API's address, without a slash at the end. */
  readonly apiUrl: string;
  readonly serverUrl?: string;
  /** The job's token, `${{ github.token }}`. */
  readonly token: string;
  /** `owner/name`. */
  readonly repository?: string;
  readonly sha: string;
  readonly ref?: string;
  readonly event?: { readonly name: string; readonly payload: object };
  readonly runId?: number;
  readonly attempt?: number;
  readonly name?: string;
  readonly actor?: string;
  /** Overrides the other variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The files and folders that the runner gives to a stage, as absolute paths. */
export interface StageFiles {
  readonly output: string;
  readonly state: string;
  readonly summary: string;
  readonly env: string;
  readonly path: string;
  readonly event: string;
  readonly temp: string;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables */
export function toEnvironment(job: Job, files: StageFiles): Record<string, string> {
  const {
    repository = "octo-org/shop",
    ref = "refs/heads/main",
    serverUrl = "https://github.com",
  } = job;
  const { actor = "octocat", name = "test" } = job;
  const workflow = `${repository}/.github/workflows/ci.yml@${ref}`;
  return {
    ...readMachineVariables(),
    CI: "true",
    GITHUB_ACTION: "__octo-org_report-to-check",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: actor,
    GITHUB_API_URL: job.apiUrl,
    GITHUB_ENV: files.env,
    GITHUB_EVENT_NAME: job.event?.name ?? "push",
    GITHUB_EVENT_PATH: files.event,
    GITHUB_GRAPHQL_URL: `${job.apiUrl.replace(/\/v3$/, "")}/graphql`,
    GITHUB_JOB: name,
    GITHUB_OUTPUT: files.output,
    GITHUB_PATH: files.path,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags)\//, ""),
    GITHUB_REF_TYPE: ref.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split("/")[0] ?? "",
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: String(job.attempt ?? 1),
    GITHUB_RUN_ID: String(job.runId ?? 7001),
    GITHUB_RUN_NUMBER: "1",
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_SHA: job.sha,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: "CI",
    GITHUB_WORKFLOW_REF: workflow,
    GITHUB_WORKFLOW_SHA: job.sha,
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_OS: { win32: "Windows", darwin: "macOS" }[process.platform as string] ?? "Linux",
    RUNNER_TEMP: files.temp,
    RUNNER_TOOL_CACHE: join(files.temp, "tools"),
    ...job.env,
  };
}

/** Returns the variables of the inputs, such as `INPUT_FAIL-ON`: those of `with:` and the defaults of action.yml. */
export function toInputs(
  action: Action,
  given: Readonly<Record<string, string>>,
  token: string,
): Record<string, string> {
  const defaults = Object.entries(action.inputs).map(([name, input]) => {
    const text = input.default ?? "";
    return [name, /^\$\{\{ *github\.token *\}\}$/.test(text) ? token : text] as const;
  });
  const inputs = { ...Object.fromEntries(defaults), ...given };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
}

/** Returns the necessary variables of this machine, without its proxies, tokens and settings. */
function readMachineVariables(): Record<string, string> {
  const names = [
    ...["PATH", "HOME", "USERPROFILE", "LANG", "SystemRoot", "PATHEXT", "TEMP", "TMPDIR"],
    // The tests set it because they start the action a hundred times.
    "NODE_COMPILE_CACHE",
  ];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value ? [[name, value] as const] : [];
    }),
  );
}
