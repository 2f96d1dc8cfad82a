import { messageOf, UserError } from "../errors.ts";
import { getAt, isObject, type JsonObject } from "../json-value.ts";
import { once } from "../once.ts";
import { readEventFile } from "./files/runner-files.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the workflow run, from the variables that the runner sets.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
export function readWorkflowRun(env: Environment) {
  const eventPath = env.GITHUB_EVENT_PATH;
  const payload = once(() => readPayload(eventPath));
  const readable = () => {
    try {
      return payload();
    } catch {
      return {};
    }
  };
  const [owner = "", repo = ""] = required("GITHUB_REPOSITORY").split("/");
  const event = env.GITHUB_EVENT_NAME ?? "";
  const workspace = required("GITHUB_WORKSPACE");
  return {
    owner,
    repo,
    /** The commit of the event; see `eventSha`. Throws a `UserError` if the event has none. */
    sha: () => eventSha(event, payload, env.GITHUB_SHA),
    event,
    /** GITHUB_SHA; a merge commit for pull requests. Empty if it isn't set. */
    githubSha: env.GITHUB_SHA ?? "",
    /** The event's payload; empty if there is none or it can't be read. */
    payload: readable,
    /** The pull request of the event: its number, or the `owner:branch` of its head. */
    pull: () => readPull(readable(), event),
    /** Returns true if the pull request comes from a fork. The job's token is then always read-only. */
    fromFork: () => isFromFork(readable(), event),
    /** The server of the web pages: https://github.com, or an Enterprise Server. */
    serverUrl: (env.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, ""),
    /** Gitea and Forgejo have no check runs. */
    isGitea: isGitea(env),
    runId: env.GITHUB_RUN_ID ?? "",
    /** Starts at 1. */
    attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
    /** The file name, such as `ci.yml`, or the workflow's name if the runner doesn't say the file. */
    workflow: readWorkflowFile(env.GITHUB_WORKFLOW_REF) ?? env.GITHUB_WORKFLOW ?? "",
    job: env.GITHUB_JOB ?? "",
    /** The step's id, or the name of its action. */
    step: env.GITHUB_ACTION ?? "",
    workspace,
    /** The workspace, and RUNNER_TEMP if it is set. Files are written only below these. */
    outputFolders: [workspace, ...(env.RUNNER_TEMP ? [env.RUNNER_TEMP] : [])],
  };

  function required(name: string): string {
    const value = env[name];
    if (value) return value;
    throw new UserError(`${name} is not set; this program runs as a step of GitHub Actions.`);
  }
}

/**
 * `ci.yml` of `octo/shop/.github/workflows/ci.yml@refs/heads/main`. For a reusable workflow, the calling one's file.
 */
function readWorkflowFile(ref: string | undefined): string | undefined {
  return /\/([^/@]+)@/.exec(ref ?? "")?.[1];
}

/** Their runners set a variable of their own, and their API version isn't one of GitHub's. */
function isGitea(env: Environment): boolean {
  const isNamed = env.GITEA_ACTIONS === "true" || env.FORGEJO_ACTIONS === "true";
  return isNamed || /\/api\/v1\/?$/.test(env.GITHUB_API_URL ?? "");
}

/**
 * Returns the commit of the event. For a pull request, this is the head of its branch: GITHUB_SHA is then a merge
 * commit that no pull request lists, or the base branch, and nobody would see a check there.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function eventSha(event: string, payload: () => JsonObject, githubSha: string | undefined): string {
  const path = toShaPath(event);
  const sha = path ? text(getAt(payload(), ...path)) : githubSha;
  if (sha) return sha;
  const place = path
    ? `the payload of the event ${event} has no ${path.join(".")}`
    : "GITHUB_SHA is not set";
  throw new UserError(`Input sha: ${place}, so give the commit to report on.`);
}

/** The path of the commit in the payload, for events about a commit other than GITHUB_SHA. */
function toShaPath(event: string): readonly string[] | undefined {
  if (event.startsWith("pull_request")) return ["pull_request", "head", "sha"];
  const isAboutRun = ["workflow_run", "check_run", "check_suite"].includes(event);
  return isAboutRun ? [event, "head_sha"] : undefined;
}

function isFromFork(payload: JsonObject, event: string): boolean {
  if (event === "pull_request_target" || !event.startsWith("pull_request")) return false;
  const head = getAt(payload, "pull_request", "head", "repo", "full_name");
  const base = getAt(payload, "pull_request", "base", "repo", "full_name");
  return base !== undefined && head !== base;
}

/**
 * A workflow run's payload lists no pull requests from forks, so those are found by their branch. Content of artifacts
 * isn't used, because it is untrusted.
 */
function readPull(
  payload: JsonObject,
  event: string,
): { readonly number: number } | { readonly head: string } | undefined {
  if (event.startsWith("pull_request")) {
    const number = getAt(payload, "pull_request", "number");
    return typeof number === "number" ? { number } : undefined;
  }
  if (event !== "workflow_run" || getAt(payload, event, "event") === "push") return undefined;
  const owner = text(getAt(payload, event, "head_repository", "owner", "login"));
  const branch = text(getAt(payload, event, "head_branch"));
  return owner && branch ? { head: `${owner}:${branch}` } : undefined;
}

function readPayload(path: string | undefined): JsonObject {
  if (!path) return {};
  try {
    const value = readEventFile(path);
    return isObject(value) ? value : {};
  } catch (error) {
    throw new UserError(
      `Can't read the event's payload at GITHUB_EVENT_PATH: ${messageOf(error)}; give the commit to report on by the input sha.`,
    );
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
