import { describe, expect, test } from "vitest";
import { locationOf } from "../../src/model/located.ts";
import type { Place } from "../../src/model/place.ts";
import { lintFinding, locateFindings, toRepository } from "./repository.ts";

const tenLines = "äbc\n".repeat(10);

function locate(place: Omit<Place, "path">, text = tenLines) {
  const repository = toRepository({ "src/cart.ts": text });
  const finding = lintFinding({ path: "src/cart.ts", ...place });
  const [located] = locateFindings(repository, [finding]).findings;
  return located && locationOf(located);
}

const at = (startLine: number, endLine = startLine) => ({
  path: "src/cart.ts",
  startLine,
  endLine,
});

describe("lines", () => {
  test("a few lines stay a range", () => {
    expect(locate({ line: 2, endLine: 6 })).toEqual(at(2, 6));
  });

  test("a longer range is its first line, because GitHub draws it at its last", () => {
    expect(locate({ line: 2, endLine: 7 })).toEqual(at(2));
  });

  test("an end before its start is left out", () => {
    expect(locate({ line: 5, endLine: 2 })).toEqual(at(5));
  });

  test("a line beyond the end is the last", () => {
    expect(locate({ line: 11 })).toEqual(at(10));
    expect(locate({ line: 9, endLine: 12 })).toEqual(at(9, 10));
    expect(locate({ line: 3 }, "")).toEqual(at(1));
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 31])("%d is no line", (line) => {
    expect(locate({ line })).toEqual(at(1));
  });

  test("without one the finding is at the head of its file", () => {
    expect(locate({})).toEqual(at(1));
  });
});

describe("columns", () => {
  test("the report's end is exclusive, GitHub's inclusive", () => {
    expect(locate({ line: 2, column: 3, endColumn: 7 })).toEqual({
      ...at(2),
      startColumn: 3,
      endColumn: 6,
    });
  });

  test("without an end, or with an empty range, it is one column", () => {
    const oneColumn = { ...at(2), startColumn: 3, endColumn: 3 };
    expect(locate({ line: 2, column: 3 })).toEqual(oneColumn);
    expect(locate({ line: 2, column: 3, endColumn: 3 })).toEqual(oneColumn);
    expect(locate({ line: 2, column: 3, endColumn: 1 })).toEqual(oneColumn);
  });

  test("an end without a start says nothing", () => {
    expect(locate({ line: 2, endColumn: 7 })).toEqual(at(2));
    expect(locate({ line: 2, column: 0, endColumn: 7 })).toEqual(at(2));
  });

  test("a range of several lines has none", () => {
    expect(locate({ line: 2, endLine: 3, column: 3, endColumn: 7 })).toEqual(at(2, 3));
    expect(locate({ line: 2, endLine: 80, column: 3, endColumn: 7 })).toEqual(at(2));
  });

  test("a range that ends before the first column ends in the line above", () => {
    expect(locate({ line: 2, endLine: 3, column: 3, endColumn: 1 })).toEqual({
      ...at(2),
      startColumn: 3,
      endColumn: 3,
    });
  });

  test("of a line that the file doesn't have say nothing", () => {
    expect(locate({ line: 11, column: 3 })).toEqual(at(10));
  });
});

describe("offsets from the file's start", () => {
  test.each([
    ["character", 0, 1],
    ["character", 3, 1],
    ["character", 4, 2],
    ["byte", 4, 1],
    ["byte", 5, 2],
    ["byte", 14, 3],
    ["byte", 10_000, 10],
  ] as const)("%s %i is in line %i", (unit, start, line) => {
    expect(locate({ offset: { unit, start } })).toEqual(at(line));
  });

  test("is unknown in an unreadable file", () => {
    const repository = toRepository({ "src/cart.ts": "" }, { readText: () => undefined });
    const finding = lintFinding({ path: "src/cart.ts", offset: { unit: "byte", start: 40 } });
    expect(locateFindings(repository, [finding]).findings).toMatchObject([{ location: at(1) }]);
  });
});
