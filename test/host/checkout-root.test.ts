import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findRoot } from "../../src/host/checkout-root.ts";
import { writeFiles } from "./write-files.ts";

const base = realpathSync(mkdtempSync(join(tmpdir(), "root-")));
afterAll(() => rmSync(base, { recursive: true }));

/** Creates a workspace with these files. A path that ends with / is a folder. */
function makeWorkspace(files: Readonly<Record<string, string>>) {
  const workspace = mkdtempSync(join(base, "work-"));
  writeFiles(workspace, files);
  return {
    workspace,
    rootOf: (folder: string) =>
      findRoot(join(workspace, folder), workspace).slice(workspace.length),
  };
}

test("the root is the nearest checkout that contains the working directory, but isn't above the workspace", () => {
  const { workspace, rootOf } = makeWorkspace({ "shop/.git/": "", "shop/src/": "" });
  expect(rootOf("shop/src")).toBe("/shop");
  expect(rootOf("shop")).toBe("/shop");
  const src = join(workspace, "shop/src");
  expect(findRoot(src, src)).toBe(src);
});

test("a submodule belongs to the checkout that contains it", () => {
  const { workspace, rootOf } = makeWorkspace({
    ".git/": "",
    "vendor/lib/.git": "gitdir: ../../.git/modules/vendor/lib\n",
    "vendor/lib/src/": "",
  });
  expect(rootOf("vendor/lib/src")).toBe("");
  const lib = join(workspace, "vendor/lib");
  expect(findRoot(join(lib, "src"), lib)).toBe(lib);
});

test("a linked worktree is a separate checkout, also of a submodule", () => {
  const { rootOf } = makeWorkspace({
    ".git/": "",
    "next/.git": "gitdir: /elsewhere/.git/worktrees/next\n",
    "lib/.git": "gitdir: C:\\shop\\.git\\modules\\lib\\worktrees\\lib\n",
  });
  expect(rootOf("next")).toBe("/next");
  expect(rootOf("lib")).toBe("/lib");
});

test("if the workspace isn't a checkout, the only checkout below it is used", () => {
  expect(makeWorkspace({ "shop/.git/": "", "reports/": "" }).rootOf("")).toBe("/shop");
  const below = makeWorkspace({
    "repos/shop/.git/": "",
    "repos/shop/deep/.git/": "",
    "reports/": "",
  });
  expect(below.rootOf("")).toBe("/repos/shop");
  expect(below.rootOf("reports")).toBe("/repos/shop");
});

test("none of several checkouts is chosen, and folders below the second level aren't searched", () => {
  expect(makeWorkspace({ "api/.git/": "", "repos/web/.git/": "" }).rootOf("")).toBe("");
  expect(makeWorkspace({ "a/b/c/.git/": "" }).rootOf("")).toBe("");
  expect(makeWorkspace({}).rootOf("")).toBe("");
});
