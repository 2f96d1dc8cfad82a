import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findRoot } from "../../src/host/checkout-root.ts";
import { writeFiles } from "./write-files.ts";

const base = realpathSync(mkdtempSync(join(tmpdir(), "root-")));
afterAll(() => rmSync(base, { recursive: true }));

/** A workspace with these files; a path that ends with / is a folder. */
function layOut(files: Readonly<Record<string, string>>) {
  const workspace = mkdtempSync(join(base, "work-"));
  writeFiles(workspace, files);
  return {
    workspace,
    rootOf: (folder: string) =>
      findRoot(join(workspace, folder), workspace).slice(workspace.length),
  };
}

test("the root is the nearest checkout around the working directory, and none above the workspace", () => {
  const { workspace, rootOf } = layOut({ "shop/.git/": "", "shop/src/": "" });
  expect(rootOf("shop/src")).toBe("/shop");
  expect(rootOf("shop")).toBe("/shop");
  const src = join(workspace, "shop/src");
  expect(findRoot(src, src)).toBe(src);
});

test("a submodule is part of the checkout around it", () => {
  const { workspace, rootOf } = layOut({
    ".git/": "",
    "vendor/lib/.git": "gitdir: ../../.git/modules/vendor/lib\n",
    "vendor/lib/src/": "",
  });
  expect(rootOf("vendor/lib/src")).toBe("");
  const lib = join(workspace, "vendor/lib");
  expect(findRoot(join(lib, "src"), lib)).toBe(lib);
});

test("an additional worktree is a separate checkout, as is a submodule's", () => {
  const { rootOf } = layOut({
    ".git/": "",
    "next/.git": "gitdir: /elsewhere/.git/worktrees/next\n",
    "lib/.git": "gitdir: C:\\shop\\.git\\modules\\lib\\worktrees\\lib\n",
  });
  expect(rootOf("next")).toBe("/next");
  expect(rootOf("lib")).toBe("/lib");
});

test("if the workspace isn't a checkout, the only one in its folders is used", () => {
  expect(layOut({ "shop/.git/": "", "reports/": "" }).rootOf("")).toBe("/shop");
  const below = layOut({ "repos/shop/.git/": "", "repos/shop/deep/.git/": "", "reports/": "" });
  expect(below.rootOf("")).toBe("/repos/shop");
  expect(below.rootOf("reports")).toBe("/repos/shop");
});

test("if there are several, none is chosen, and deeper folders aren't searched", () => {
  expect(layOut({ "api/.git/": "", "repos/web/.git/": "" }).rootOf("")).toBe("");
  expect(layOut({ "a/b/c/.git/": "" }).rootOf("")).toBe("");
  expect(layOut({}).rootOf("")).toBe("");
});
