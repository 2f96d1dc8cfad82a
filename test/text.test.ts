import { expect, test } from "vitest";
import { count, formatNumber, formatSeconds, listSome, listWords } from "../src/text.ts";

test("numbers have separators", () => {
  expect([0, 999, 1204, 1000000].map(formatNumber)).toEqual(["0", "999", "1,204", "1,000,000"]);
});

test("one thing is one, several are many", () => {
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
])("%d seconds are said as %j", (seconds, said) => {
  expect(formatSeconds(seconds).replaceAll("\u00a0", " ")).toBe(said);
});

test("a duration is never broken between two lines", () => {
  expect(formatSeconds(200)).not.toMatch(/ /);
});

test("lists are said as people say them", () => {
  expect(listWords([])).toBe("");
  expect(listWords(["a"])).toBe("a");
  expect(listWords(["a", "b"])).toBe("a and b");
  expect(listWords(["a", "b", "c"])).toBe("a, b and c");
});

test("a long list writes only the items that it shows", () => {
  const written: number[] = [];
  const items = Array.from({ length: 5000 }, (_, index) => index);
  const list = listSome(items, 2, (item) => {
    written.push(item);
    return `item ${item}`;
  });
  expect(list).toBe("item 0, item 1 and 4,998 more");
  expect(written).toEqual([0, 1]);
});
