/** The built action as a step of a job, against the stand-in for GitHub: what `npm start` and `npm run preview` show. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readHead } from "../../src/host/git-head.ts";
import type { Checks } from "../github/checks.ts";
import { startServer } from "../github/server.ts";
import { tokens } from "../github/settings.ts";
import { readAction, root } from "../runner/action.ts";
import { type StepResult, startStep } from "../runner.ts";
import { makeMonorepo } from "./monorepo.ts";
import { findOwnCheckout } from "./own-checkout.ts";

/** More than 120 findings of tests and linters, in several languages. */
const manyFixtures = [
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

export interface Demo extends StepResult {
  /** The checkout. */
  readonly workspace: string;
  readonly checks: Checks;
}

/**
 * Runs the action as the arguments ask: on globs of reports in the repository around the current folder, or on
 * fixtures of all three formats; `--input name=value` sets any input. `tell` sees what came out before it is cleared
 * away.
 */
export async function runDemo(
  args: readonly string[],
  tell: (demo: Demo) => void,
  fixtures: readonly string[] = manyFixtures,
): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      input: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const given = Object.fromEntries(values.input.map(readInput));
  if (positionals.length > 0 || given.reports) {
    const { folder, below } = findOwnCheckout(process.env.INIT_CWD ?? process.cwd());
    const reports = positionals.join("\n");
    tell(await play(folder, { reports, "working-directory": below, ...given }));
    return;
  }
  const folders = fixtures.map((name) => join(root, "__fixtures__", name));
  const { folder, reports } = makeMonorepo(folders);
  try {
    tell(await play(folder, { reports, ...given }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const usage = `npm start                                shows what the action does with reports of this project
npm start -- 'reports/*.xml'             with your own, in the repository around the current folder
npm start -- --input name=Tests 'a.xml'  with an input of action.yml; may be given several times
npm run preview -- 'reports/*.xml'       draws the check as a page, with the same arguments

Runs the built action against a stand-in for GitHub: no account, no network.`;

/** A step that fails is shown as any other: that is what it was asked for. */
async function play(workspace: string, inputs: Readonly<Record<string, string>>): Promise<Demo> {
  const workflowRuns = [{ id: 7001, name: "CI", event: event.name, headSha: head, suiteId: 501 }];
  const { apiUrl, checks, close } = await startServer({ workflowRuns });
  // What is checked out counts as the pull request's merge commit.
  const sha = (await readHead({ root: workspace, workspace }))?.sha ?? head;
  const job = { workspace, apiUrl, token: tokens.job, sha, ref: "refs/pull/7/merge", event };
  const result = await startStep({ job, inputs }).done;
  await close();
  return { ...result, workspace, checks };
}

function readInput(text: string): readonly [string, string] {
  const [name, ...value] = text.split("=");
  if (name && value.length > 0 && Object.hasOwn(readAction().inputs, name)) {
    return [name, value.join("=")];
  }
  console.error(`--input takes name=value, with a name of action.yml, not ${JSON.stringify(text)}`);
  return process.exit(2);
}
