/**
 * `npm start`: the built action, run as a step of a job, against the stand-in for GitHub. No account, no network.
 * Without arguments on fixtures of all three formats; `npm start -- <globs>` on reports of your own, with the
 * repository around the current folder as the checkout. `--input name=value` sets any input of the action.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { type Checkout, git, makeMonorepo } from "./demo/monorepo.ts";
import { showRequests, showRun, showStep } from "./demo/show.ts";
import { startServer } from "./github/server.ts";
import { tokens } from "./github/settings.ts";
import { root } from "./runner/action.ts";
import { startStep } from "./runner.ts";

/** More than 120 findings of tests and linters, of several languages. */
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { input: { type: "string", multiple: true, default: [] } },
});
const given = Object.fromEntries(values.input.map(readInput));
const checkout = positionals.length > 0 || given.reports ? ownCheckout(positionals) : undefined;
const { folder, reports } =
  checkout ?? makeMonorepo(fixtures.map((name) => join(root, "__fixtures__", name)));
const head = "1e7a2c94b0d35f68e1a2c94b0d35f681e7a2c94b";

const event = {
  name: "pull_request",
  payload: {
    pull_request: {
      number: 7,
      head: { sha: head, repo: { full_name: "octo-org/shop" } },
      base: { repo: { full_name: "octo-org/shop" } },
    },
  },
};
const workflowRuns = [{ id: 7001, name: "CI", event: event.name, headSha: head, suiteId: 501 }];
const server = await startServer({ workflowRuns });
const { main, post } = await startStep({
  job: {
    workspace: folder,
    apiUrl: server.apiUrl,
    token: tokens.job,
    sha: `${"0".repeat(39)}1`,
    ref: "refs/pull/7/merge",
    event,
  },
  inputs: { reports, ...given },
}).done;
await server.close();
if (!checkout) rmSync(folder, { recursive: true, force: true });

section(
  "The step's log",
  `${main.stdout}${main.stderr}${post.stdout}${post.stderr}`.trimEnd().split("\n"),
);
section("Requests", showRequests(server.checks.exchanges()));
for (const run of server.checks.runs()) section("The check run", showRun(run));
section("Outputs", showStep(main));
section("Written", writeResults());

function readInput(text: string): readonly [string, string] {
  const equals = text.indexOf("=");
  if (equals < 1) throw new Error(`--input takes name=value, not ${JSON.stringify(text)}`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}

/** The repository around the folder where the command was typed; npm itself goes to the project's. */
function ownCheckout(globs: readonly string[]): Checkout {
  const current = process.env.INIT_CWD ?? process.cwd();
  let folder = current;
  try {
    folder = git(current, "rev-parse", "--show-toplevel");
  } catch {
    // No repository: the folder itself will do.
  }
  const below = relative(folder, current);
  if (below !== "") given["working-directory"] ??= below;
  return { folder, reports: globs.join("\n") };
}

function section(title: string, lines: readonly string[]): void {
  console.log(`\n── ${title} ${"─".repeat(Math.max(3, 76 - title.length))}`);
  for (const line of lines) console.log(line);
}

function writeResults(): readonly string[] {
  const out = join(root, ".out");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const requests = server.checks.exchanges().map(({ request }) => ({
    method: request.method,
    path: request.path,
    ...(request.body !== "" && { body: JSON.parse(request.body) }),
  }));
  const [run] = server.checks.runs().toReversed();
  const files = {
    "summary.md": run?.summary,
    "text.md": run?.text,
    "annotations.json": run && JSON.stringify(run.annotations, null, 2),
    "job-summary.md": main.summary,
    "requests.json": JSON.stringify(requests, null, 2),
  };
  return Object.entries(files).flatMap(([name, content]) => {
    if (!content) return [];
    writeFileSync(join(out, name), content);
    return [join(out, name)];
  });
}
