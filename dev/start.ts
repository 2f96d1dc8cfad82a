/**
 * `npm start`: the built action, run as a step of a job, against the stand-in for GitHub. No account, no network.
 * Without arguments on fixtures of all three formats; `npm start -- <globs>` on reports of your own, with the
 * repository around the current folder as the checkout. `--input name=value` sets any input of the action.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeMonorepo } from "./demo/monorepo.ts";
import { findOwnCheckout } from "./demo/own-checkout.ts";
import { showLog, showRequests, showRun, showStep } from "./demo/show.ts";
import { writeResults } from "./demo/write-results.ts";
import { startServer } from "./github/server.ts";
import { tokens } from "./github/settings.ts";
import { readAction, root } from "./runner/action.ts";
import { startStep } from "./runner.ts";

/** More than 120 findings of tests and linters, in several languages. */
const fixtures = [
  "junit/pytest",
  "junit/vitest",
  "junit/surefire-junit5",
  "junit/gotestsum",
  "junit/playwright-retries",
  "eslint/eslint-10",
  "eslint/eslint-9-metadata",
  "sarif/bandit",
  "sarif/golangci-lint",
  "sarif/gosec",
  "sarif/ruff",
];

const head = "1e7a2c94b0d35f68e1a2c94b0d35f681e7a2c94b";
const repository = { full_name: "octo-org/shop" };
const event = {
  name: "pull_request",
  payload: {
    pull_request: { number: 7, head: { sha: head, repo: repository }, base: { repo: repository } },
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { input: { type: "string", multiple: true, default: [] } },
});
const given = Object.fromEntries(values.input.map(readInput));
if (positionals.length > 0 || given.reports) {
  const { folder, below } = findOwnCheckout(process.env.INIT_CWD ?? process.cwd());
  await start(folder, { reports: positionals.join("\n"), "working-directory": below, ...given });
} else {
  const { folder, reports } = makeMonorepo(
    fixtures.map((name) => join(root, "__fixtures__", name)),
  );
  try {
    await start(folder, { reports, ...given });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Shows a step that fails as it shows any other: that is what it was asked for. */
async function start(workspace: string, inputs: Readonly<Record<string, string>>): Promise<void> {
  const workflowRuns = [{ id: 7001, name: "CI", event: event.name, headSha: head, suiteId: 501 }];
  const { apiUrl, checks, close } = await startServer({ workflowRuns });
  const job = { workspace, apiUrl, token: tokens.job, sha: head, ref: "refs/pull/7/merge", event };
  const { main, post } = await startStep({ job, inputs }).done;
  await close();
  const log = main.stdout + main.stderr + post.stdout + post.stderr;
  show("The step's log", showLog(log));
  show("Requests", showRequests(checks.exchanges()));
  for (const run of checks.runs()) show("The check run", showRun(run));
  show("The step", showStep(main));
  show("Written", writeResults(join(root, ".out"), checks, main));
}

function readInput(text: string): readonly [string, string] {
  const [name, ...value] = text.split("=");
  if (name && value.length > 0 && Object.hasOwn(readAction().inputs, name)) {
    return [name, value.join("=")];
  }
  console.error(`--input takes name=value, with a name of action.yml, not ${JSON.stringify(text)}`);
  return process.exit(2);
}

function show(title: string, lines: readonly string[]): void {
  console.log(`\n── ${title} ${"─".repeat(Math.max(3, 76 - title.length))}`);
  for (const line of lines) console.log(line);
}
