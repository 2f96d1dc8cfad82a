import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readComparedFiles } from "../../src/compare/diff/compare-files.ts";
import type { Diff } from "../../src/compare/diff/diff.ts";
import { readPatch } from "../../src/compare/diff/read-patch.ts";
import { diffTrees } from "../../src/compare/diff/trees.ts";

const readFiles = (answer: readonly object[]) => readComparedFiles(answer) as Diff;

describe("the output of git diff", () => {
  const folder = mkdtempSync(join(tmpdir(), "compare-"));
  const git = (...args: readonly string[]) =>
    execFileSync(
      "git",
      ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@example.com", ...args],
      { encoding: "utf8" },
    );
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  let files: ReturnType<typeof readPatch>["files"];
  const at = (path: string) => files.find((file) => file.path === path);

  beforeAll(() => {
    const twenty = Array.from({ length: 20 }, (_, n) => `line ${n + 1}\n`).join("");
    git("init", "--quiet");
    mkdirSync(join(folder, "dir"));
    write("with blank.txt", "one\ntwo\n");
    write('tab\tquote"ö.txt', "one\n");
    write("dir/moved", twenty);
    write("dir/same", `${twenty}same\n`);
    write("gone", "--- a/with blank.txt\n+++ b/with blank.txt\n");
    write("windows.txt", "one\r\ntwo\r\nthree\r\n");
    write("binary", "\0\x01");
    write("empty", "");
    git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},sub module`);
    git("add", "--all", ":!sub module");
    git("commit", "--quiet", "--message", "1");
    write("with blank.txt", "zero\none\nthree\n");
    write('tab\tquote"ö.txt', "one\ntwo");
    renameSync(join(folder, "dir/moved"), join(folder, "dir/moved to"));
    write("dir/moved to", twenty.replace("line 5\n", "line five\n").replace("line 9\n", ""));
    renameSync(join(folder, "dir/same"), join(folder, "same"));
    rmSync(join(folder, "gone"));
    write("windows.txt", "one\ntwo!\nthree\n");
    write("binary", "\0\x02");
    write("new", "--- x\n+++ y\ndiff --git a/q b/q\n");
    git("update-index", "--cacheinfo", `160000,${"2".repeat(40)},sub module`);
    git("add", "--all", ":!sub module");
    git("update-index", "--chmod=+x", "empty");
    const options = ["--unified=0", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/"];
    files = readPatch(git("diff", "--cached", "--no-color", ...options)).files;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is read as one entry for each file", () => {
    expect(files.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([
      "added new",
      "deleted gone",
      "modified binary",
      "modified empty",
      "modified sub module",
      'modified tab\tquote"ö.txt',
      "modified windows.txt",
      "modified with blank.txt",
      "renamed dir/moved to",
      "renamed same",
    ]);
  });

  test("has added and edited lines", () => {
    expect(at("with blank.txt")?.changes).toEqual([
      { oldStart: 0, newStart: 1, removed: [], added: ["zero"] },
      { oldStart: 2, newStart: 3, removed: ["two"], added: ["three"] },
    ]);
    expect(at('tab\tquote"ö.txt')?.changes).toEqual([
      { oldStart: 1, newStart: 2, removed: [], added: ["two"] },
    ]);
  });

  test("has both names and the changes of a renamed file", () => {
    expect(at("dir/moved to")).toEqual({
      kind: "renamed",
      path: "dir/moved to",
      oldPath: "dir/moved",
      changes: [
        { oldStart: 5, newStart: 5, removed: ["line 5"], added: ["line five"] },
        { oldStart: 9, newStart: 8, removed: ["line 9"], added: [] },
      ],
    });
    expect(at("same")).toMatchObject({ oldPath: "dir/same", changes: [] });
  });

  test("is read correctly if lines look like headers", () => {
    expect(at("new")?.changes?.[0]?.added).toHaveLength(3);
    expect(at("gone")?.changes?.[0]?.removed).toHaveLength(2);
  });

  test("has no changes for lines that differ only in line endings", () => {
    expect(at("windows.txt")?.changes).toEqual([
      { oldStart: 2, newStart: 2, removed: ["two"], added: ["two!"] },
    ]);
  });

  test("has no changes for binary files and submodules", () => {
    expect(at("binary")).toEqual({ kind: "modified", path: "binary" });
    expect(at("sub module")).toEqual({ kind: "modified", path: "sub module", isSubmodule: true });
    expect(at("empty")?.changes).toEqual([]);
  });
});

test("the changes of the file in which a patch is cut off are unknown", () => {
  const patch = "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1,0 +2,3 @@\n+one\n";
  expect(readPatch(patch)).toEqual({ files: [{ kind: "modified", path: "x" }] });
  expect(readPatch("diff --git")).toEqual({ files: [] });
  expect(readPatch("diff --git nothing to see")).toEqual({ files: [], isCut: true });
});

describe("the response of the compare API", () => {
  const file = { filename: "a.js", status: "modified", additions: 0, deletions: 0, changes: 0 };

  test("is read without the unchanged lines around the changes", () => {
    const patch =
      "@@ -1,4 +1,5 @@ class A\n one\n-two\n+2\n+2b\n three\n-four\n+4\n\\ No newline at end of file";
    const { files } = readFiles([{ ...file, additions: 3, deletions: 2, changes: 5, patch }]);
    expect(files[0]?.changes).toEqual([
      { oldStart: 2, newStart: 2, removed: ["two"], added: ["2", "2b"] },
      { oldStart: 4, newStart: 5, removed: ["four"], added: ["4"] },
    ]);
  });

  test("has unknown changes for files without a complete patch", () => {
    const patch = "@@ -1,0 +1,1 @@\n+one";
    const files = [
      { ...file, changes: 9000, additions: 9000 },
      { ...file, additions: 5, changes: 5, patch },
      { ...file, status: "removed", changes: 1 },
    ];
    expect(readFiles(files).files.map(({ changes }) => changes)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("has no changes for a pure rename, unless GitHub may have stopped counting lines", () => {
    const renamed = { ...file, status: "renamed", previous_filename: "b.js" };
    const large = { ...file, changes: 12_000, additions: 12_000 };
    const { files } = readFiles([renamed, large, renamed]);
    expect(files[0]).toEqual({ kind: "renamed", path: "a.js", oldPath: "b.js", changes: [] });
    expect(files[2]).toEqual({ kind: "renamed", path: "a.js", oldPath: "b.js" });
  });

  test("has submodules, recognized by their commits", () => {
    const commit = (digit: string) => `Subproject commit ${digit.repeat(40)}`;
    const patch = `@@ -1 +1 @@\n-${commit("1")}\n+${commit("2")}`;
    const { files } = readFiles([{ ...file, additions: 1, deletions: 1, changes: 2, patch }]);
    expect(files).toEqual([{ kind: "modified", path: "a.js", isSubmodule: true }]);
  });

  test("counts as truncated with 300 files", () => {
    expect(readFiles(Array(300).fill(file)).isCut).toBe(true);
    expect(readFiles(Array(299).fill(file)).isCut).toBeUndefined();
  });
});

test("trees are compared by their blobs, and a blob with another path is a renamed file", () => {
  const blob = (path: string, sha: string) => ({ path, type: "blob", sha });
  const before = [
    { path: "src", type: "tree", sha: "t1" },
    blob("src/a", "1"),
    blob("src/b", "2"),
    blob("src/c", "3"),
    { path: "sub", type: "commit", sha: "s1" },
  ];
  const after = [
    { path: "src", type: "tree", sha: "t2" },
    blob("src/a", "1"),
    blob("src/b", "4"),
    blob("lib/c", "3"),
    blob("lib/d", "5"),
    { path: "sub", type: "commit", sha: "s2" },
  ];
  const diff = diffTrees({ tree: before, truncated: false }, { tree: after, truncated: true });
  expect(diff).toEqual({
    files: [
      { kind: "modified", path: "src/b" },
      { kind: "renamed", path: "lib/c", oldPath: "src/c", changes: [] },
      { kind: "added", path: "lib/d" },
      { kind: "modified", path: "sub", isSubmodule: true },
    ],
    isCut: true,
  });
});
