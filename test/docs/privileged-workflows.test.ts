import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { forkRecipe } from "../../src/describe-publishing/fork-recipe.ts";
import { pages } from "./pages.ts";
import { findUnsafeSteps, isPrivileged } from "./privileged-workflows.ts";
import { actWorkflow, ownWorkflows, snippets } from "./snippets.ts";

const forkWorkflow = { source: "src/describe-publishing/fork-recipe.ts", yaml: forkRecipe };
const privileged = [...snippets, ...ownWorkflows, actWorkflow, forkWorkflow].filter(({ yaml }) =>
  isPrivileged(yaml),
);

test("the recipe and the workflow of the job summary are checked", () => {
  const sources = privileged.map(({ source }) => source.replace(/:\d+$/, ""));
  expect(sources).toEqual(
    expect.arrayContaining(["docs/recipes.md", "src/describe-publishing/fork-recipe.ts"]),
  );
});

test("every YAML block in the docs is checked, including indented ones", () => {
  const blocks = pages.flatMap(({ text }) => text.match(/^[ >\t]*(?:```+|~~~+) *ya?ml\b/gim) ?? []);
  expect(snippets).toHaveLength(blocks.length);
});

test.each(privileged)(
  "$source: the checkout and the artifact are in separate folders, and nothing in them is run",
  ({ yaml }) => {
    expect(findUnsafeSteps(yaml)).toEqual([]);
  },
);

test.each(privileged)(
  "$source: the action reads the reports of the artifact and the source of the checkout",
  ({ yaml }) => {
    const steps: { readonly uses: string; readonly with: Record<string, string> }[] = Object.values(
      parse(yaml).jobs as Record<string, { steps: [] }>,
    ).flatMap((job) => job.steps);
    const inputsOf = (name: string) => steps.find(({ uses }) => uses.startsWith(`${name}@`))?.with;
    const { "working-directory": folder = "", reports = "" } =
      inputsOf("report-to-check/report-to-check") ?? {};
    expect(folder).toBe(inputsOf("actions/checkout")?.path);
    expect(join(folder, reports)).toBe(inputsOf("actions/download-artifact")?.path);
  },
);

test.each([
  ["a checkout in the workspace's root", "path: source\n", "", "checkout has no folder"],
  [
    "a path that resolves to the root",
    "path: source\n",
    "path: ./source/..\n",
    "checkout has no folder",
  ],
  [
    "a folder outside of the workspace",
    "path: source\n",
    "path: ../source\n",
    "checkout has no folder",
  ],
  ["a computed folder", "path: source\n", `path: $${"{{ x }}"}\n`, "checkout has no folder"],
  ["a download in the root", "path: reports\n", "", "download-artifact has no folder"],
  ["a download in the checkout", "path: reports\n", "path: source/reports\n", "share the folder"],
  ["the same folder with another case", "path: reports\n", "path: ./Source\n", "share the folder"],
  ["a checkout in the download", "path: source\n", "path: reports/a\n", "share the folder"],
  ["a checkout that keeps the token", "persist-credentials: false\n", "", "keeps its credentials"],
  ["a command", "uses: actions/download-artifact@v8", "run: npm ci", "runs a command: npm ci"],
  ["a local action", "uses: report-to-check/report-to-check@v1", "uses: ./source", "./source"],
  ["an unknown action", "uses: actions/download-artifact@v8", "uses: a/b@v1", "uses a/b@v1"],
])("an unsafe step is found: %s", (_, right, wrong, fault) => {
  expect(forkRecipe).toContain(right);
  // Leaves an empty line for a removed input.
  const yaml = forkRecipe.replace(right, wrong === "" ? "\n" : wrong);
  expect(findUnsafeSteps(yaml).join("\n")).toContain(fault);
});

test.each(["on: workflow_run", "on: [push, pull_request_target]", "on:\n  workflow_run:\n"])(
  "a workflow with %j counts as privileged",
  (on) => {
    expect(isPrivileged(`${on}\njobs: {}\n`)).toBe(true);
  },
);
