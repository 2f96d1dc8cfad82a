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
  markOutside([finding], new Map(), scope, diff).outside[0];

const patch = (name: string, ...hunks: readonly string[]) =>
  readPatch(
    [`diff --git a/${name} b/${name}`, `--- a/${name}`, `+++ b/${name}`, ...hunks].join("\n"),
  );

const readFiles = (answer: readonly object[]) => readComparedFiles(answer) as Diff;

/** Lines 10 and 11 are new, line 20 was edited. */
const edited = patch("a.js", "@@ -9,0 +10,2 @@", "+x", "+y", "@@ -18 +20 @@", "-old", "+new");

describe("changed lines", () => {
  const lines = (...numbers: readonly number[]) =>
    numbers.map((line) => isOutside(placed("a.js", line), edited, "changed-lines"));

  test("are those that were added or edited, and no others", () => {
    expect(lines(9, 10, 11, 12, 19, 20, 21)).toEqual([true, false, false, true, true, false, true]);
  });

  test("touch a finding over several lines that has one of them", () => {
    expect(isOutside(placed("a.js", 5, 10), edited, "changed-lines")).toBe(false);
    expect(isOutside(placed("a.js", 12, 19), edited, "changed-lines")).toBe(true);
    expect(isOutside(placed("a.js", 12, 30), edited, "changed-lines")).toBe(false);
  });

  test("beside deleted ones are those on both sides", () => {
    const deleted = patch("a.js", "@@ -8,2 +7,0 @@", "-one", "-two");
    const outside = [6, 7, 8, 9].map((line) =>
      isOutside(placed("a.js", line), deleted, "changed-lines"),
    );
    expect(outside).toEqual([true, false, false, true]);
  });

  test("at the top of a file that lost its first lines are its first", () => {
    const deleted = patch("a.js", "@@ -1,2 +0,0 @@", "-one", "-two");
    expect(isOutside(placed("a.js", 1), deleted, "changed-lines")).toBe(false);
    expect(isOutside(placed("a.js", 2), deleted, "changed-lines")).toBe(true);
  });

  test("aren't all lines of a file whose line ends were converted", () => {
    const both = ["-one\r", "-two\r", "-three\r", "+one", "+two!", "+three"];
    const converted = patch("a.js", "@@ -1,3 +1,3 @@", ...both);
    const outside = [1, 2, 3].map((line) =>
      isOutside(placed("a.js", line), converted, "changed-lines"),
    );
    expect(outside).toEqual([true, false, true]);
  });
});

test("changed files are completely in scope, others aren't", () => {
  expect(isOutside(placed("a.js", 500), edited, "changed-files")).toBe(false);
  expect(isOutside(placed("b.js", 10), edited, "changed-files")).toBe(true);
});

test("without a scope or a diff nothing is outside", () => {
  expect(isOutside(placed("b.js", 1), edited, "all")).toBe(false);
  expect(isOutside(placed("b.js", 1), undefined, "changed-lines")).toBe(false);
});

describe("always in scope", () => {
  const far = placed("b.js", 1);

  test.each(["suite", "tool", "report", "run"] as const)("is a finding of the kind %s", (kind) => {
    const finding: Finding = { ...far.finding, kind };
    expect(isOutside({ ...far, finding }, edited, "changed-files")).toBe(false);
  });

  test("is a parse error, as on the line after the edit", () => {
    const after = placed("a.js", 21);
    const rules = ["E999", "E902", "invalid-syntax", "SyntaxError", "parse-error", "ParserError"];
    for (const id of rules) {
      const finding: Finding = { ...after.finding, kind: "rule", rule: { id } };
      expect(isOutside({ ...after, finding }, edited, "changed-lines")).toBe(false);
    }
  });

  test("is what has no place", () => {
    const { finding, report } = far;
    const unplaced = { kind: "unplaced", finding, report, reason: "no file" } as const;
    expect(isOutside(unplaced, edited, "changed-lines")).toBe(false);
  });

  test("is what is new, as an import that is unused because its use was deleted", () => {
    const deleted = patch("a.js", "@@ -40 +39,0 @@", "-  use(fs);");
    const first = placed("a.js", 1);
    const outsideIf = (state: "new" | "known") =>
      markOutside([first], new Map([[first, { state }]]), "changed-lines", deleted).outside;
    expect(outsideIf("new")).toEqual([false]);
    expect(outsideIf("known")).toEqual([true]);
  });

  test("a finding about a whole changed file is in scope", () => {
    expect(isOutside(placed("a.js"), edited, "changed-lines")).toBe(false);
  });
});

describe("a file that was renamed", () => {
  const header = ["diff --git a/old.js b/new.js", "rename from old.js", "rename to new.js"];

  test("and edited has the edit in scope under its new name", () => {
    const text = [...header, "--- a/old.js", "+++ b/new.js", "@@ -3 +3 @@", "-a", "+b"].join("\n");
    expect(isOutside(placed("new.js", 3), readPatch(text), "changed-lines")).toBe(false);
    expect(isOutside(placed("new.js", 4), readPatch(text), "changed-lines")).toBe(true);
  });

  test("and nothing else has no changed lines, but is a changed file", () => {
    const renamed = readPatch(header.join("\n"));
    expect(isOutside(placed("new.js", 3), renamed, "changed-lines")).toBe(true);
    expect(isOutside(placed("new.js", 3), renamed, "changed-files")).toBe(false);
  });
});

describe("if the changes are unknown, everything is in scope and the file is named", () => {
  const file = { filename: "a.js", status: "modified", additions: 0, deletions: 0, changes: 0 };
  const marks = (path: string, answer: Diff) =>
    markOutside([placed(path, 3), placed(path, 9)], new Map(), "changed-lines", answer);

  test("in a file without a patch", () => {
    const diff = readFiles([file]);
    expect(marks("a.js", diff)).toEqual({ outside: [false, false], unclear: ["a.js"] });
  });

  test("in a file beyond the 300 that are listed", () => {
    const diff = readFiles(Array(300).fill(file));
    expect(marks("z.js", diff)).toEqual({ outside: [false, false], unclear: ["z.js"] });
  });

  test("in a submodule", () => {
    const lines = [
      "index 111..222 160000",
      "@@ -1 +1 @@",
      "-Subproject commit 1",
      "+Subproject commit 2",
    ];
    const submodule = readPatch(["diff --git a/vendor/lib b/vendor/lib", ...lines].join("\n"));
    expect(marks("vendor/lib/src/x.js", submodule)).toEqual({
      outside: [false, false],
      unclear: ["vendor/lib/src/x.js"],
    });
    expect(marks("vendor/library.js", submodule).outside).toEqual([true, true]);
  });

  test("if only the trees were compared, until the texts are compared", () => {
    const tree = (sha: string) => ({
      tree: [{ path: "a.js", type: "blob", sha }],
      truncated: false,
    });
    const diff = diffTrees(tree("1"), tree("2"));
    expect(marks("a.js", diff).unclear).toEqual(["a.js"]);
    const [changed] = diff.files;
    const files = changed ? [{ ...changed, changes: diffTexts("1\n2\n3\n", "1\n2\n3!\n") }] : [];
    expect(marks("a.js", { files })).toEqual({ outside: [false, true], unclear: [] });
  });

  test("but a file that is new has only new lines", () => {
    const diff = readFiles([{ ...file, status: "added", changes: 9, additions: 9 }]);
    expect(marks("a.js", diff)).toEqual({ outside: [false, false], unclear: [] });
  });
});
