import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { forkRecipe } from "../../src/describe-publishing/fork-recipe.ts";
import { checkOutCart, junit, runBundle } from "./run-bundle.ts";

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, string | boolean>>;
}

/** Returns the inputs of the recipe's step. */
function readRecipeInputs(): Readonly<Record<string, string>> {
  const steps: readonly Step[] = parse(forkRecipe).jobs.report.steps;
  const ours = steps.find(({ uses }) => uses.startsWith("report-to-check/"));
  return Object.fromEntries(
    Object.entries(ours?.with ?? {}).map(([name, value]) => [name, String(value)]),
  );
}

/** Creates a workspace with a pull request's checkout in `source` and its unpacked artifact in `reports`. */
function makeForkWorkspace(): string {
  const workspace = mkdtempSync(join(realpathSync(tmpdir()), "fork-"));
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
  cpSync(checkOutCart("").workspace, join(workspace, "source"), { recursive: true });
  rmSync(join(workspace, "source", "reports"), { recursive: true });
  mkdirSync(join(workspace, "reports"));
  writeFileSync(join(workspace, "reports", "junit.xml"), junit(3));
  return workspace;
}

test("the recipe for forks locates findings in the checkout next to the artifact", async () => {
  const { main, run } = await runBundle({
    workspace: makeForkWorkspace(),
    inputs: readRecipeInputs(),
  });
  expect(main.exitCode).toBe(0);
  expect(run).toMatchObject({ name: "Tests", conclusion: "failure" });
  expect(run?.annotations.map(({ path, start_line }) => `${path}:${start_line}`)).toEqual([
    "src/cart.ts:1",
    "src/cart.ts:2",
    "src/cart.ts:3",
  ]);
});

test.each(["a folder", "a file"])(
  "the artifact isn't taken for the checkout if it has %s named .git",
  async (kind) => {
    const workspace = makeForkWorkspace();
    const path = join(workspace, "reports", ".git");
    if (kind === "a folder") mkdirSync(path);
    else writeFileSync(path, "gitdir: ../source/.git\n");
    const { run } = await runBundle({ workspace, inputs: readRecipeInputs() });
    expect(new Set(run?.annotations.map((annotation) => annotation.path))).toEqual(
      new Set(["src/cart.ts"]),
    );
  },
);

test.skipIf(process.platform === "win32")(
  "a link in the checkout with the name of the artifact's folder changes nothing",
  async () => {
    const workspace = makeForkWorkspace();
    symlinkSync("../../_actions", join(workspace, "source", "reports"));
    const { run } = await runBundle({ workspace, inputs: readRecipeInputs() });
    expect(run?.annotations).toHaveLength(3);
  },
);
