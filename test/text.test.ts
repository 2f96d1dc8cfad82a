import { expect, test } from "vitest";
import { count, formatNumber, formatSeconds, listSome, listWords } from "../src/text.ts";

test("numbers have thousands separators", () => {
  expect([0, 999, 1204, 1000000].map(formatNumber)).toEqual(["0", "999", "1,204", "1,000,000"]);
});

test("nouns are singular for 1 and plural for other numbers", () => {
  expect(count(1, "test")).toBe("1 test");
  expect(count(1204, "test")).toBe("1,204 tests");
  expect(count(0, "entry", "entries")).toBe("0 entries");
});

test.each([
  [0, ""],
  [0.0004, ""],
  [0.0006, "1 ms"],
  [0.61, "610 ms"],
  [0.9996, "1.0 s"],
  [4.123, "4.1 s"],
  [12.04, "12.0 s"],
  [12.06, "12.1 s"],
  [59.94, "59.9 s"],
  [59.96, "1 min"],
  [200, "3 min 20 s"],
  [3599.9, "1 h"],
  [3900, "1 h 5 min"],
  [360000, "100 h"],
])("%d seconds are formatted as %j", (seconds, text) => {
  expect(formatSeconds(seconds).replaceAll("\u00a0", " ")).toBe(text);
});

test("durations have non-breaking spaces", () => {
  expect(formatSeconds(200)).not.toMatch(/ /);
});

test("lists are joined with commas and a final 'and'", () => {
  expect(listWords([])).toBe("");
  expect(listWords(["a"])).toBe("a");
  expect(listWords(["a", "b"])).toBe("a and b");
  expect(listWords(["a", "b", "c"])).toBe("a, b and c");
});

test("only the shown items of a long list are formatted", () => {
  const formatted: number[] = [];
  const items = Array.from({ length: 5000 }, (_, index) => index);
  const list = listSome(items, 2, (item) => {
    formatted.push(item);
    return `item ${item}`;
  });
  expect(list).toBe("item 0, item 1 and 4,998 more");
  expect(formatted).toEqual([0, 1]);
});
