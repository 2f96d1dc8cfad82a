import { describe, expect, test } from "vitest";
import type { Diff, FileChange } from "../../src/compare/diff/diff.ts";
import { diffTexts } from "../../src/compare/diff/line-diff.ts";
import { toDigest } from "../../src/compare/digest/to-digest.ts";
import { type ComparedFinding, hashFile } from "../../src/compare/finding-key.ts";
import type { Surroundings } from "../../src/compare/match/files.ts";
import { finding, matchFound, record } from "./run.ts";

type Text = readonly string[];

/** Returns a finding of a rule for each line that contains the rule's pattern. */
function lint(file: string, text: Text, rules: Readonly<Record<string, string>>) {
  return Object.entries(rules).flatMap(([rule, pattern]) =>
    text.flatMap((line, at) => (line.includes(pattern) ? [finding(rule, file, at + 1, line)] : [])),
  );
}

const rules = { eqeqeq: " == ", "no-var": "var " };

function change(path: string, before: Text, after: Text, more: Partial<FileChange> = {}): Diff {
  const changes = diffTexts(before.join("\n"), after.join("\n"));
  return { files: [{ kind: "modified", path, changes, ...more }] };
}

/** Returns for each finding how it was recognized, or "new". */
function compare(
  base: readonly ComparedFinding[],
  head: readonly ComparedFinding[],
  surroundings: Surroundings = {},
) {
  const { findings } = toDigest(record({ findings: base }));
  const { marks, fixed } = matchFound(head, findings, surroundings, ["ESLint"]);
  return {
    marks: marks.map(({ state, by }) => by ?? state),
    fixed: fixed.reduce((sum, { count }) => sum + count, 0),
    untouched: marks.map(({ isUntouched }) => isUntouched === true),
  };
}

const before = ["function a() {", "  var x = 1;", "  if (x == y) stop();", "}", "var z;"];

describe("in the same file", () => {
  test("findings are known after lines are inserted and indented", () => {
    const after = ["// one", "// two", ...before.map((line) => `\t${line}`)];
    const { marks, fixed } = compare(lint("a.js", before, rules), lint("a.js", after, rules));
    expect(marks).toEqual(["same", "same", "same"]);
    expect(fixed).toBe(0);
  });

  test("findings on copies of a line are new", () => {
    const after = [...before, "var z;", "var z;"];
    const diff = change("a.js", before, after);
    const { marks } = compare(lint("a.js", before, rules), lint("a.js", after, rules), { diff });
    expect(marks).toEqual(["same", "same", "same", "new", "new"]);
  });

  test("a finding of another tool or rule is new", () => {
    const [base] = lint("a.js", ["var z;"], { "no-var": "var " }) as [ComparedFinding];
    expect(compare([base], [{ ...base, tool: "Biome" }]).marks).toEqual(["new"]);
    expect(compare([base], [{ ...base, rule: "prefer-const" }]).marks).toEqual(["new"]);
  });

  test("a finding on an edited line is known if the diff shows the edit", () => {
    const after = before.with(2, "  if (x == yes && ready) stop();");
    const diff = change("a.js", before, after);
    const base = lint("a.js", before, rules);
    expect(compare(base, lint("a.js", after, rules), { diff }).marks).toContain("edited");
  });

  test("a finding on a replaced line is new", () => {
    const after = before.with(2, "  return items.find((item) => item.id == id);");
    const diff = change("a.js", before, after);
    const { marks, fixed } = compare(lint("a.js", before, rules), lint("a.js", after, rules), {
      diff,
    });
    expect(marks).toEqual(["new", "same", "same"]);
    expect(fixed).toBe(1);
  });

  test("a fixed and a new finding on different lines are distinguished only with a diff", () => {
    const after = [...before.with(2, "  if (x === y) stop();"), "if (q == r) go();"];
    const base = lint("a.js", before, rules);
    const head = lint("a.js", after, rules);
    const diff = change("a.js", before, after);
    expect(compare(base, head, { diff })).toMatchObject({
      marks: ["new", "same", "same"],
      fixed: 1,
    });
    expect(compare(base, head)).toMatchObject({ marks: ["count", "same", "same"], fixed: 0 });
  });

  test("a new finding is marked if the change didn't touch its line", () => {
    const base = lint("a.js", before, { eqeqeq: " == " });
    const after = [...before, "if (q == r) go();"];
    const diff = change("a.js", before, after);
    const head = lint("a.js", after, rules);
    expect(compare(base, head, { diff })).toMatchObject({
      marks: ["same", "new", "new", "new"],
      untouched: [false, false, true, true],
    });
  });
});

describe("in another file", () => {
  const base = lint("old.js", before, rules);
  const edited = before.with(2, "  if (x == why) stop();");
  const head = lint("new.js", edited, rules);

  test("findings are known if the diff says that the file was renamed", () => {
    const diff = change("new.js", before, edited, { kind: "renamed", oldPath: "old.js" });
    expect(compare(base, head, { diff }).marks).toEqual(["edited", "same", "same"]);
  });

  test("findings are known if the file was renamed, even without a diff", () => {
    const files = () => ["new.js", "b.js"];
    expect(compare(base, head, { files }).marks).toEqual(["count", "moved", "moved"]);
    const added: FileChange = { kind: "added", path: "new.js" };
    const diff: Diff = { files: [added, { kind: "deleted", path: "old.js" }] };
    expect(compare(base, head, { diff }).marks).toEqual(["count", "moved", "moved"]);
  });

  test("findings are new if the old file still exists", () => {
    const files = () => ["new.js", "old.js"];
    expect(compare(base, head, { files }).marks).toEqual(["new", "new", "new"]);
    const diff: Diff = { files: [{ kind: "added", path: "new.js" }] };
    expect(compare(base, head, { diff }).marks).toEqual(["new", "new", "new"]);
  });

  test("findings are new if the file existed before, even if another file was removed", () => {
    const diff: Diff = {
      files: [
        { kind: "modified", path: "new.js" },
        { kind: "deleted", path: "old.js" },
      ],
    };
    expect(compare(base, head, { diff }).marks).toEqual(["new", "new", "new"]);
  });

  test("findings on other lines are new if only one line is the same as in a removed file", () => {
    const old = lint("old.js", ["var x;", "var y;", "var z;"], rules);
    const now = lint("new.js", ["var x;", "var other;", "var third;"], rules);
    const files = () => ["new.js"];
    expect(compare(old, now, { files }).marks).toEqual(["moved", "new", "new"]);
  });

  test("findings are matched with one removed file, so an equal finding in another one hides nothing", () => {
    const old = [
      ...lint("old.js", ["var x;", "var y;"], rules),
      ...lint("gone.js", ["var x;"], rules),
    ];
    const now = lint("new.js", ["var x;", "var y;", "var third;"], rules);
    const files = () => ["new.js"];
    expect(compare(old, now, { files }).marks).toEqual(["moved", "moved", "new"]);
  });

  test("a finding without a file isn't matched with one that has a file", () => {
    const unlocated: ComparedFinding = { tool: "ESLint", rule: "r", message: "no config" };
    const files = () => ["new.js"];
    expect(compare([unlocated], [{ ...unlocated, file: "new.js" }], { files }).marks).toEqual([
      "new",
    ]);
    expect(compare([unlocated], [unlocated], { files }).marks).toEqual(["same"]);
  });

  test("findings are known in each file of a moved folder", () => {
    const old = ["a", "b", "c"].flatMap((name) => lint(`lib/${name}.js`, before, rules));
    const moved = ["a", "b", "c"].flatMap((name) => lint(`src/${name}.js`, before, rules));
    const files = () => ["src/a.js", "src/b.js", "src/c.js"];
    const { marks, fixed } = compare(old, moved, { files });
    expect(new Set(marks)).toEqual(new Set(["moved"]));
    expect(fixed).toBe(0);
  });
});

describe("without the text of the flagged line", () => {
  const tooLong = "x".repeat(1001);

  test.each([
    ["a finding without a line", {}],
    ["a line over 1,000 characters", { line: 1, lineText: tooLong }],
    ["no checkout", { line: 7 }],
  ])("findings are matched by their message without numbers: %s", (_, place) => {
    const at = (message: string): ComparedFinding => ({
      tool: "ESLint",
      rule: "max-lines",
      file: "a.js",
      message,
      ...place,
    });
    const head = [at("File has 412 lines"), at("Another thing")];
    expect(compare([at("File has 400 lines")], head).marks).toEqual(["same", "new"]);
  });

  test("findings are matched by message if the base had no checkout", () => {
    const { lineText, ...base } = finding("no-var", "a.js", 1, "var x;");
    expect(compare([base], [finding("no-var", "a.js", 9, "var x;")]).marks).toEqual(["same"]);
  });

  test("findings are matched by count if the current run has no checkout", () => {
    const base = [finding("no-var", "a.js", 1, "var x;")];
    const { lineText, ...head } = finding("no-var", "a.js", 9, "");
    expect(compare(base, [head, head]).marks).toEqual(["count", "new"]);
  });
});

describe("a tool's fingerprints", () => {
  const at = (lineText: string, fingerprint: string) =>
    finding("sql", "a.js", 3, lineText, { fingerprints: { "contextHash/v1": fingerprint } });
  const diff = change("a.js", ["1", "2", "old()"], ["1", "2", "entirely(new, text)"]);
  const marks = (then: string, now: string) =>
    compare([at("old()", then)], [at("entirely(new, text)", now)], { diff }).marks;

  test("identify a finding on a different line", () => {
    expect(marks("39fa2ee980eb94b0:1", "39fa2ee980eb94b0:1")).toEqual(["same"]);
    expect(marks("39fa2ee980eb94b0:1", "49fa2ee980eb94b0:1")).toEqual(["new"]);
  });

  test.each(["12", "12:5", "src/a.js:12", "line 3"])(
    "are ignored if they are line numbers: %s",
    (line) => {
      expect(marks(line, line)).toEqual(["new"]);
    },
  );

  test("are ignored if two findings share one", () => {
    const base = [at("one()", "aaaaaaaaaaaa"), at("two()", "aaaaaaaaaaaa")];
    const head = [at("three()", "aaaaaaaaaaaa"), at("two()", "aaaaaaaaaaaa")];
    expect(compare(base, head, { diff }).marks).toEqual(["new", "same"]);
  });
});

test("a parse error or a failure of a tool is never known", () => {
  const error = finding("", "a.js", 3, "let let", { isNeverKnown: true });
  expect(compare([error], [error]).marks).toEqual(["new"]);
  const { isNeverKnown, ...same } = error;
  expect(compare([same], [error]).marks).toEqual(["new"]);
});

describe("fixed findings", () => {
  const base = lint("a.js", before, rules);
  const { findings } = toDigest(record({ findings: base }));

  test("are counted by file", () => {
    const { fixed } = matchFound(base.slice(1), findings, {}, ["ESLint"]);
    expect(fixed).toEqual([{ file: hashFile("a.js"), count: 1 }]);
  });

  test("are reported only for tools with complete results", () => {
    expect(matchFound([], findings, {}, []).fixed).toEqual([]);
    expect(matchFound([], findings, {}, ["Biome"]).fixed).toEqual([]);
  });
});
