import { describe, expect, test } from "vitest";
import { readComparedFiles } from "../../src/compare/diff/compare-files.ts";
import type { Diff } from "../../src/compare/diff/diff.ts";
import { diffTexts } from "../../src/compare/diff/line-diff.ts";
import { readPatch } from "../../src/compare/diff/read-patch.ts";
import { diffTrees } from "../../src/compare/diff/trees.ts";
import { type LintScope, markOutside } from "../../src/compare/scope.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { LocatedFinding } from "../../src/model/located.ts";
import { placed } from "./run.ts";

const isOutside = (finding: LocatedFinding, diff: Diff | undefined, scope: LintScope) =>
  markOutside([finding], [], scope, diff).outside[0] === true;

const patch = (name: string, ...hunks: readonly string[]) =>
  readPatch(
    [`diff --git a/${name} b/${name}`, `--- a/${name}`, `+++ b/${name}`, ...hunks].join("\n"),
  );

const readFiles = (answer: readonly object[]) => readComparedFiles(answer) as Diff;

/** Lines 10 and 11 were added, line 20 was edited. */
const edited = patch("a.js", "@@ -9,0 +10,2 @@", "+x", "+y", "@@ -18 +20 @@", "-old", "+new");

describe("changed lines", () => {
  const lines = (...numbers: readonly number[]) =>
    numbers.map((line) => isOutside(placed("a.js", line), edited, "changed-lines"));

  test("are only the added and edited ones", () => {
    expect(lines(9, 10, 11, 12, 19, 20, 21)).toEqual([true, false, false, true, true, false, true]);
  });

  test("put a finding over several lines in scope if it has one of them", () => {
    expect(isOutside(placed("a.js", 5, 10), edited, "changed-lines")).toBe(false);
    expect(isOutside(placed("a.js", 12, 19), edited, "changed-lines")).toBe(true);
    expect(isOutside(placed("a.js", 12, 30), edited, "changed-lines")).toBe(false);
  });

  test("include the lines before and after deleted ones", () => {
    const deleted = patch("a.js", "@@ -8,2 +7,0 @@", "-one", "-two");
    const outside = [6, 7, 8, 9].map((line) =>
      isOutside(placed("a.js", line), deleted, "changed-lines"),
    );
    expect(outside).toEqual([true, false, false, true]);
  });

  test("include the first line of a file whose first lines were deleted", () => {
    const deleted = patch("a.js", "@@ -1,2 +0,0 @@", "-one", "-two");
    expect(isOutside(placed("a.js", 1), deleted, "changed-lines")).toBe(false);
    expect(isOutside(placed("a.js", 2), deleted, "changed-lines")).toBe(true);
  });

  test("don't include lines whose line ending was converted", () => {
    const both = ["-one\r", "-two\r", "-three\r", "+one", "+two!", "+three"];
    const converted = patch("a.js", "@@ -1,3 +1,3 @@", ...both);
    const outside = [1, 2, 3].map((line) =>
      isOutside(placed("a.js", line), converted, "changed-lines"),
    );
    expect(outside).toEqual([true, false, true]);
  });
});

test("with changed-files all lines of a changed file are in scope, and other files aren't", () => {
  expect(isOutside(placed("a.js", 500), edited, "changed-files")).toBe(false);
  expect(isOutside(placed("b.js", 10), edited, "changed-files")).toBe(true);
});

test("everything is in scope with `all` or without a diff", () => {
  expect(isOutside(placed("b.js", 1), edited, "all")).toBe(false);
  expect(isOutside(placed("b.js", 1), undefined, "changed-lines")).toBe(false);
});

describe("a finding is always in scope", () => {
  const unrelated = placed("b.js", 1);

  test.each(["suite", "tool", "report", "run"] as const)("if its kind is %s", (kind) => {
    const finding: Finding = { ...unrelated.finding, kind };
    expect(isOutside({ ...unrelated, finding }, edited, "changed-files")).toBe(false);
  });

  test("if it is a parse error", () => {
    const after = placed("a.js", 21);
    const rules = ["E999", "E902", "invalid-syntax", "SyntaxError", "parse-error", "ParserError"];
    for (const id of rules) {
      const finding: Finding = { ...after.finding, kind: "rule", rule: { id } };
      expect(isOutside({ ...after, finding }, edited, "changed-lines")).toBe(false);
    }
  });

  test("if it has no location", () => {
    const { finding, report } = unrelated;
    const unplaced = { kind: "unplaced", finding, report, reason: "no file" } as const;
    expect(isOutside(unplaced, edited, "changed-lines")).toBe(false);
  });

  test("if it is new, such as an import whose last use was deleted", () => {
    const deleted = patch("a.js", "@@ -40 +39,0 @@", "-  use(fs);");
    const first = placed("a.js", 1);
    const outsideIf = (state: "new" | "known") =>
      markOutside([first], [{ state }], "changed-lines", deleted).outside;
    expect(outsideIf("new")).toEqual([false]);
    expect(outsideIf("known")).toEqual([true]);
  });

  test("if it is about a whole changed file", () => {
    expect(isOutside(placed("a.js"), edited, "changed-lines")).toBe(false);
  });
});

describe("a renamed file", () => {
  const header = ["diff --git a/old.js b/new.js", "rename from old.js", "rename to new.js"];

  test("has its edited lines in scope", () => {
    const text = [...header, "--- a/old.js", "+++ b/new.js", "@@ -3 +3 @@", "-a", "+b"].join("\n");
    expect(isOutside(placed("new.js", 3), readPatch(text), "changed-lines")).toBe(false);
    expect(isOutside(placed("new.js", 4), readPatch(text), "changed-lines")).toBe(true);
  });

  test("without edits has no changed lines, but is a changed file", () => {
    const renamed = readPatch(header.join("\n"));
    expect(isOutside(placed("new.js", 3), renamed, "changed-lines")).toBe(true);
    expect(isOutside(placed("new.js", 3), renamed, "changed-files")).toBe(false);
  });
});

describe("if a file's changes are unknown, all its findings are in scope and the file is named", () => {
  const file = { filename: "a.js", status: "modified", additions: 0, deletions: 0, changes: 0 };
  const mark = (path: string, diff: Diff) =>
    markOutside([placed(path, 3), placed(path, 9)], [], "changed-lines", diff);

  test("for a file without a patch", () => {
    const diff = readFiles([file]);
    expect(mark("a.js", diff)).toEqual({ outside: [false, false], unclear: ["a.js"] });
  });

  test("for a file that isn't among the 300 listed ones", () => {
    const diff = readFiles(Array(300).fill(file));
    expect(mark("z.js", diff)).toEqual({ outside: [false, false], unclear: ["z.js"] });
  });

  test("for a submodule", () => {
    const lines = [
      "index 111..222 160000",
      "@@ -1 +1 @@",
      "-Subproject commit 1",
      "+Subproject commit 2",
    ];
    const submodule = readPatch(["diff --git a/vendor/lib b/vendor/lib", ...lines].join("\n"));
    expect(mark("vendor/lib/src/x.js", submodule)).toEqual({
      outside: [false, false],
      unclear: ["vendor/lib/src/x.js"],
    });
    expect(mark("vendor/library.js", submodule).outside).toEqual([true, true]);
  });

  test("for a file of which only the trees were compared, until its texts are compared", () => {
    const tree = (sha: string) => ({
      tree: [{ path: "a.js", type: "blob", sha }],
      truncated: false,
    });
    const diff = diffTrees(tree("1"), tree("2"));
    expect(mark("a.js", diff).unclear).toEqual(["a.js"]);
    const [changed] = diff.files;
    const files = changed ? [{ ...changed, changes: diffTexts("1\n2\n3\n", "1\n2\n3!\n") }] : [];
    expect(mark("a.js", { files })).toEqual({ outside: [false, true], unclear: [] });
  });

  test("but not for a new file, where all lines are new", () => {
    const diff = readFiles([{ ...file, status: "added", changes: 9, additions: 9 }]);
    expect(mark("a.js", diff)).toEqual({ outside: [false, false], unclear: [] });
  });
});
