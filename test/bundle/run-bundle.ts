import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { git, makeMonorepo } from "../../dev/demo/monorepo.ts";
import type { Checks } from "../../dev/github/checks.ts";
import type { Request } from "../../dev/github/exchange.ts";
import { type ServerOptions, startServer } from "../../dev/github/server.ts";
import { tokens } from "../../dev/github/settings.ts";
import type { CheckRun } from "../../dev/github/store.ts";
import type { Job } from "../../dev/runner/environment.ts";
import { type LogCommand, readLogCommands } from "../../dev/runner/log-commands.ts";
import { type RunningStep, type StepResult, startStep } from "../../dev/runner.ts";
import { temporaryFolders } from "../temporary-folders.ts";

export const sha = "0123456789abcdef0123456789abcdef01234567";

export interface BundleOptions {
  /** The checkout; removed after the tests. */
  readonly workspace: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly server?: ServerOptions;
  readonly job?: Partial<Job>;
  readonly summary?: string;
  /** Called for each write with the step, to send it a signal. Counts from 1. */
  readonly onWrite?: (nth: number, step: RunningStep) => void;
}

export interface BundleRun extends StepResult {
  readonly checks: Checks;
  /** The check run, if there is exactly one. */
  readonly run: CheckRun | undefined;
  /** Such as `PATCH /check-runs/1001 completed failure, 50 annotations`. */
  readonly requests: readonly string[];
  /** The commands that the runner would execute in the log of the main stage. */
  readonly commands: readonly LogCommand[];
}

/** Runs both stages of the built action as the runner would. */
export async function runBundle(options: BundleOptions): Promise<BundleRun> {
  let step: RunningStep | undefined;
  let writes = 0;
  const server = await startServer({
    workflowRuns: [{ id: 7001, name: "CI", event: "push", headSha: sha, suiteId: 501 }],
    ...options.server,
    onRequest: ({ method }) => {
      if (step && method !== "GET") options.onWrite?.(++writes, step);
    },
  });
  const { workspace, inputs, summary } = options;
  step = startStep({
    job: { workspace, apiUrl: server.apiUrl, token: tokens.job, sha, ...options.job },
    // Comparing has its own test, and would make more requests.
    inputs: { "compare-with": "none", ...inputs },
    ...(summary !== undefined && { summary }),
  });
  const { main, post } = await step.done.finally(server.close);
  const { checks } = server;
  const runs = checks.runs();
  return {
    main,
    post,
    checks,
    run: runs.length === 1 ? runs[0] : undefined,
    requests: checks.exchanges().map(({ request }) => describeRequest(request)),
    commands: readLogCommands(main.stdout + main.stderr),
  };
}

function describeRequest({ method, path, body }: Request): string {
  const call = `${method} ${path.replace("/repos/octo-org/shop", "")}`;
  if (body === "") return call;
  const { status, conclusion, output } = JSON.parse(body);
  const count = output?.annotations?.length;
  const result = [status, conclusion].filter(Boolean).join(" ");
  return [
    [call, result].filter(Boolean).join(" "),
    ...(count ? [`${count} annotations`] : []),
  ].join(", ");
}

/** Creates a checkout with these files, all of them tracked except the reports. */
export function makeCheckout(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "shop-"));
  temporaryFolders.push(folder);
  for (const [path, content] of Object.entries({ ".gitignore": "reports/\n", ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  git(folder, "init", "--quiet");
  git(folder, "-c", "core.autocrlf=false", "add", "--all");
  return folder;
}

/** Creates a repository of several fixtures; see `makeMonorepo`. */
export function checkOutFixtures(...names: readonly string[]) {
  const fixtures = join(import.meta.dirname, "..", "..", "__fixtures__");
  const { folder, reports } = makeMonorepo(names.map((name) => join(fixtures, name)));
  temporaryFolders.push(folder);
  return { workspace: folder, reports };
}

/** Returns a JUnit report with this many failing tests, each on its own line of src/cart.ts, and a passing one. */
export function junit(failures: number, message = "expected 2 to be 3"): string {
  const cases = Array.from(
    { length: failures },
    (_, i) =>
      `<testcase name="case ${i + 1}" file="src/cart.ts" line="${i + 1}"><failure message="${message}"/></testcase>`,
  );
  return `<testsuites><testsuite name="cart">${cases.join("\n")}<testcase name="passes"/></testsuite></testsuites>`;
}

/** Creates a checkout with one source file and reports/junit.xml. */
export function checkOutCart(report: string): Pick<BundleOptions, "workspace" | "inputs"> {
  const source = Array.from({ length: 200 }, (_, i) => `line(${i + 1});\n`).join("");
  const workspace = makeCheckout({ "src/cart.ts": source, "reports/junit.xml": report });
  return { workspace, inputs: { reports: "reports/*.xml" } };
}

/** Returns Markdown with its character references decoded. */
export function decodeReferences(markdown: string | null | undefined): string {
  return (markdown ?? "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
