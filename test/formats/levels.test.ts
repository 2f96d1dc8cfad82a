import { expect, test } from "vitest";
import { openLevelWords } from "../../src/formats/levels.ts";

test("a format's own level words are read in upper case too, without a note", () => {
  const words = openLevelWords(new Set(["ERROR", "INFO"]));
  expect([words.read("ERROR"), words.read("INFO")]).toEqual(["failure", "notice"]);
  expect(words.notes()).toEqual([]);
});
