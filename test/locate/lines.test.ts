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

describe("the lines of a place", () => {
  test("are a range if they are few", () => {
    expect(locate({ line: 2, endLine: 6 })).toEqual(at(2, 6));
  });

  test("are only the first of a longer range, because GitHub draws a range at its last line", () => {
    expect(locate({ line: 2, endLine: 7 })).toEqual(at(2));
  });

  test("have no end before their start", () => {
    expect(locate({ line: 5, endLine: 2 })).toEqual(at(5));
  });

  test("are the last line if they are beyond the end", () => {
    expect(locate({ line: 11 })).toEqual(at(10));
    expect(locate({ line: 9, endLine: 12 })).toEqual(at(9, 10));
    expect(locate({ line: 3 }, "")).toEqual(at(1));
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 31])("are line 1 if the report has %d", (line) => {
    expect(locate({ line })).toEqual(at(1));
  });

  test("are line 1 if the report has none", () => {
    expect(locate({})).toEqual(at(1));
  });
});

describe("the columns of a place", () => {
  test("have an inclusive end for the report's exclusive one", () => {
    expect(locate({ line: 2, column: 3, endColumn: 7 })).toEqual({
      ...at(2),
      startColumn: 3,
      endColumn: 6,
    });
  });

  test("are one column if the range is empty or has no end", () => {
    const oneColumn = { ...at(2), startColumn: 3, endColumn: 3 };
    expect(locate({ line: 2, column: 3 })).toEqual(oneColumn);
    expect(locate({ line: 2, column: 3, endColumn: 3 })).toEqual(oneColumn);
    expect(locate({ line: 2, column: 3, endColumn: 1 })).toEqual(oneColumn);
  });

  test("are ignored without a start", () => {
    expect(locate({ line: 2, endColumn: 7 })).toEqual(at(2));
    expect(locate({ line: 2, column: 0, endColumn: 7 })).toEqual(at(2));
  });

  test("are ignored for a range of several lines", () => {
    expect(locate({ line: 2, endLine: 3, column: 3, endColumn: 7 })).toEqual(at(2, 3));
    expect(locate({ line: 2, endLine: 80, column: 3, endColumn: 7 })).toEqual(at(2));
  });

  test("are kept for a range that ends at column 1 of the next line", () => {
    expect(locate({ line: 2, endLine: 3, column: 3, endColumn: 1 })).toEqual({
      ...at(2),
      startColumn: 3,
      endColumn: 3,
    });
  });

  test("are ignored for a line that the file doesn't have", () => {
    expect(locate({ line: 11, column: 3 })).toEqual(at(10));
  });
});

describe("an offset from the start of a file", () => {
  test.each([
    ["character", 0, 1],
    ["character", 3, 1],
    ["character", 4, 2],
    ["byte", 4, 1],
    ["byte", 5, 2],
    ["byte", 14, 3],
    ["byte", 10_000, 10],
  ] as const)("is converted: %s %i is on line %i", (unit, start, line) => {
    expect(locate({ offset: { unit, start } })).toEqual(at(line));
  });

  test("is ignored if the file can't be read", () => {
    const repository = toRepository({ "src/cart.ts": "" }, { readText: () => undefined });
    const finding = lintFinding({ path: "src/cart.ts", offset: { unit: "byte", start: 40 } });
    expect(locateFindings(repository, [finding]).findings).toMatchObject([{ location: at(1) }]);
  });
});
