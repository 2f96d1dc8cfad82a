import { expect, test } from "vitest";
import { editShare } from "../../src/compare/match/edited-line.ts";

const isEdit = (before: string, after: string) => editShare(before, after) !== undefined;

test.each([
  ["if (a == b) {", "if (a == b && c) {"],
  ["const total = sum(items);", "const total = sum(items, tax);"],
  ["let err;", "let error;"],
  ["i = i + i", "index = index + index"],
  ["load();", "fetch();"],
  ["});", "})"],
  ["x = 1", "x = 2"],
])("%s counts as edited to %s", (before, after) => {
  expect(isEdit(before, after)).toBe(true);
});

test.each([
  ["if (x == y) stop();", "return items.find((item) => item.id == id);"],
  ["old()", "entirely(new, text)"],
  ["import os", "import sys"],
  ["var a = one(two);", "var b = three(four);"],
])("%s doesn't count as edited to %s", (before, after) => {
  expect(isEdit(before, after)).toBe(false);
});
