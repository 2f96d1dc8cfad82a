/**
 * Pages of what comparing shows, from runs of pytest in `orders`: its default branch has three failing tests, and what
 * a pull request changes is one of these. Needs pytest.
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

/** In `shop/orders.py`. */
const breaksTwo: readonly Edit[] = [["return amount // 10", "return amount // 100"]];
const fixesThree: readonly Edit[] = [
  ['f"R-{order}"', 'f"R-{order:06}"'],
  [
    "[round(amount / parts)] * parts",
    "[amount // parts + (n < amount % parts) for n in range(parts)]",
  ],
  ['"%d.%m.%Y"', '"%Y-%m-%d"'],
];
const changesNothing: readonly Edit[] = [["Amounts are in cents.", "All amounts are in cents."]];

const scenes = {
  "compared-new": { runsOnMain: true, edits: breaksTwo },
  "compared-known": { runsOnMain: true, edits: changesNothing },
  "compared-fixed": { runsOnMain: true, edits: fixesThree },
  "compared-without-base": { runsOnMain: false, edits: changesNothing },
  "compared-first-run": { runsOnMain: true, edits: undefined },
} as const;

/** A page for each scene, by its name. `folder` is empty, and the pages' own. */
export async function makeComparedPages(folder: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const [name, scene] of Object.entries(scenes)) {
    const workspace = join(folder, "orders");
    cpSync(join(root, "dev", "screenshots", "orders"), workspace, { recursive: true });
    pages.set(name, await play(workspace, scene));
    rmSync(workspace, { recursive: true });
  }
  return pages;
}

async function play(
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
    test(workspace);
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
  if (!result) throw new Error("Nothing ran.");
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

/** Runs pytest, and takes the machine's name and the time out of its report. */
function test(workspace: string): void {
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
