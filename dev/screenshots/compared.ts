/**
 * Renders previews of comparisons, from runs of pytest in `orders`: its default branch has three failing tests, and a pull
 * request makes one of the edits below. Needs pytest.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commit, git } from "../demo/monorepo.ts";
import { toPullEvent, toPushEvent } from "../demo/run-demo.ts";
import { startServer } from "../github/server.ts";
import { tokens } from "../github/settings.ts";
import { renderDemo } from "../preview/render-demo.ts";
import { root } from "../runner/action.ts";
import { startStep } from "../runner.ts";

type Edit = readonly [before: string, after: string];

/** Edits of `shop/orders.py`. */
const breakTwo: readonly Edit[] = [["return amount // 10", "return amount // 100"]];
const fixThree: readonly Edit[] = [
  ['f"R-{order}"', 'f"R-{order:06}"'],
  [
    "[round(amount / parts)] * parts",
    "[amount // parts + (n < amount % parts) for n in range(parts)]",
  ],
  ['"%d.%m.%Y"', '"%Y-%m-%d"'],
];
const changeNothing: readonly Edit[] = [["Amounts are in cents.", "All amounts are in cents."]];

const examples = {
  "compared-new": { runsOnMain: true, edits: breakTwo },
  "compared-known": { runsOnMain: true, edits: changeNothing },
  "compared-fixed": { runsOnMain: true, edits: fixThree },
  "compared-without-base": { runsOnMain: false, edits: changeNothing },
  "compared-first-run": { runsOnMain: true, edits: undefined },
} as const;

/** Returns a page for each example by its name. `folder` is an empty folder for temporary files. */
export async function makeComparedPages(folder: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const [name, example] of Object.entries(examples)) {
    const workspace = join(folder, "orders");
    cpSync(join(root, "dev", "screenshots", "orders"), workspace, { recursive: true });
    pages.set(name, await renderExample(workspace, example));
    rmSync(workspace, { recursive: true });
  }
  return pages;
}

async function renderExample(
  workspace: string,
  {
    runsOnMain,
    edits,
  }: { readonly runsOnMain: boolean; readonly edits: readonly Edit[] | undefined },
): Promise<string> {
  git(workspace, "init", "--quiet", "--initial-branch=main");
  writeFileSync(join(workspace, ".gitignore"), "reports\n");
  git(workspace, "add", "--all");
  const base = commit(workspace, "Sell tea");
  const server = await startServer({ git: { folder: workspace } });
  const step = (sha: string, event: { readonly name: string; readonly payload: object }) => {
    runPytest(workspace);
    const job = { workspace, apiUrl: server.apiUrl, token: tokens.job, sha, event };
    return startStep({ job, inputs: { reports: "reports/*.xml", name: "Tests" } }).done;
  };
  let result = runsOnMain ? await step(base, toPushEvent("main")) : undefined;
  if (edits) {
    git(workspace, "checkout", "--quiet", "-b", "coffee");
    edit(join(workspace, "shop", "orders.py"), edits);
    const head = commit(workspace, "Sell coffee");
    result = await step(head, toPullEvent(head, base));
  }
  await server.close();
  if (!result) throw new Error("No run was requested.");
  return renderDemo({ ...result, workspace, checks: server.checks, base: undefined });
}

function edit(file: string, edits: readonly Edit[]): void {
  let text = readFileSync(file, "utf8");
  for (const [before, after] of edits) {
    if (!text.includes(before)) throw new Error(`${file} doesn't have ${before}`);
    text = text.replace(before, after);
  }
  writeFileSync(file, text);
}

/** Runs pytest and replaces the machine's name, the time and the paths in its report. */
function runPytest(workspace: string): void {
  const report = join(workspace, "reports", "junit.xml");
  mkdirSync(join(workspace, "reports"), { recursive: true });
  const args = ["-m", "pytest", "-q", "-p", "no:cacheprovider", `--junitxml=${report}`];
  const { error } = spawnSync("python3", args, {
    cwd: workspace,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONPATH: workspace },
  });
  if (error) throw error;
  const text = readFileSync(report, "utf8")
    .replace(/hostname="[^"]*"/g, 'hostname="runner"')
    .replace(/timestamp="[^"]*"/g, 'timestamp="2026-11-27T09:12:44.000000+00:00"')
    .replaceAll(workspace, "/home/runner/work/shop/shop");
  writeFileSync(report, text);
}
