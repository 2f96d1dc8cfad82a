import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edit, Fix } from "../../src/model/fix.ts";
import { lintFinding, locateFindings, toRepository } from "./repository.ts";

const path = "src/cart.ts";
const source = "let a = 1\nlet b = 2\nlet c = 3\n";

function locateFix(edits: readonly Edit[], text = source, fix: Partial<Fix> = {}) {
  const proposed = { file: { path }, edits, ...fix };
  const finding = { ...lintFinding({ path, line: 1 }), kind: "rule", fix: proposed } as const;
  const [located] = locateFindings(toRepository({ [path]: text, "b.ts": text }), [
    finding,
  ]).findings;
  return located?.kind === "placed" ? located.fix?.lines : undefined;
}

const at = (line: number, column: number) => ({ line, column });

describe("the diff of a fix", () => {
  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      "that replaces a word",
      [{ start: 10, end: 13, text: "const" }],
      ["-let b = 2", "+const b = 2"],
    ],
    [
      "that is given by lines and columns",
      [{ start: at(3, 9), end: at(3, 10), text: "4" }],
      ["-let c = 3", "+let c = 4"],
    ],
    [
      "that replaces the rest of a line",
      [{ start: at(2, 1), end: at(2, Number.POSITIVE_INFINITY), text: "x" }],
      ["-let b = 2", "+x"],
    ],
    ["that removes a line", [{ start: at(2, 1), end: at(3, 1), text: "" }], ["-let b = 2"]],
    ["that inserts a line", [{ start: at(2, 1), end: at(2, 1), text: "// x\n" }], ["+// x"]],
    [
      "that writes at the end of the file",
      [{ start: source.length, end: source.length, text: "x" }],
      ["+x"],
    ],
    [
      "that has several edits",
      [
        { start: 8, end: 9, text: "5" },
        { start: 0, end: 3, text: "const" },
      ],
      ["-let a = 1", "+const a = 5"],
    ],
  ])("is shown for a fix %s", (_name, edits, lines) => {
    expect(locateFix(edits)).toEqual(lines);
  });

  test("is shown in a file with Windows line ends and a byte order mark", () => {
    const text = `\ufeff${source.replaceAll("\n", "\r\n")}`;
    expect(locateFix([{ start: 11, end: 14, text: "const" }], text)).toEqual([
      "-let b = 2",
      "+const b = 2",
    ]);
  });

  test.each<[string, Edit]>([
    ["offset", { start: 20_000, end: 20_000, text: "\nx" }],
    ["line", { start: at(1, 20_001), end: at(1, 20_001), text: "\nx" }],
  ])(
    "isn't shown next to a giant line, which would be copied for each fix: by %s",
    (_name, edit) => {
      expect(locateFix([edit], `${"a".repeat(20_000)}\nlet b = 2\n`)).toBeUndefined();
    },
  );

  test("has ten lines at most", () => {
    const text = Array.from({ length: 30 }, (_, line) => `line ${line}\n`).join("");
    const lines = locateFix([{ start: at(1, 1), end: at(21, 1), text: "one\ntwo\n" }], text);
    expect(lines).toHaveLength(10);
    expect(lines?.slice(-3)).toEqual([" … 13 more lines", "+one", "+two"]);
  });
});

test.each<[string, readonly Edit[]]>([
  ["starts after the end of the file", [{ start: 500, end: 501, text: "x" }]],
  ["starts after the end of a line", [{ start: at(1, 40), end: at(1, 41), text: "x" }]],
  ["is on a line that doesn't exist", [{ start: at(9, 1), end: at(9, 2), text: "x" }]],
  ["ends before it starts", [{ start: 5, end: 2, text: "x" }]],
  [
    "overlaps another",
    [
      { start: 0, end: 5, text: "x" },
      { start: 3, end: 6, text: "y" },
    ],
  ],
  ["changes nothing", [{ start: 0, end: 3, text: "let" }]],
  ["writes a very long line", [{ start: 0, end: 3, text: "x".repeat(400) }]],
  ["writes very many lines", [{ start: 0, end: 3, text: "x\n".repeat(40) }]],
])("a fix that %s isn't shown", (_name, edits) => {
  expect(locateFix(edits)).toBeUndefined();
});

test("a fix of another file than the finding's isn't shown", () => {
  expect(locateFix([{ start: 0, end: 3, text: "const" }], source, { file: { path: "b.ts" } })).toBe(
    undefined,
  );
});

test("a fix isn't shown if characters outside the basic plane make its columns ambiguous", () => {
  expect(locateFix([{ start: at(1, 5), end: at(1, 6), text: "x" }], "'😀' == 1\n")).toBeUndefined();
});

test("the removed and added lines of a fix match the text before and after the edit", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), maxLength: 60 });
  fc.assert(
    fc.property(text, text, fc.nat(60), fc.nat(60), (before, inserted, a, b) => {
      const [start = 0, end = 0] = [a, b]
        .map((n) => Math.min(n, before.length))
        .sort((x, y) => x - y);
      const lines = locateFix([{ start, end, text: inserted }], before);
      if (!lines || lines.some((line) => line.startsWith(" "))) return;
      const after = before.slice(0, start) + inserted + before.slice(end);
      const toLines = (whole: string) => whole.replace(/\n$/, "").split("\n");
      const removed = lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
      const added = lines.filter((line) => line.startsWith("+")).map((line) => line.slice(1));
      const countLines = (whole: string) => (whole === "" ? 0 : toLines(whole).length);
      expect(added.length - removed.length).toBe(countLines(after) - countLines(before));
      expect(before.includes(removed.join("\n"))).toBe(true);
      expect(after.includes(added.join("\n"))).toBe(true);
    }),
  );
});
