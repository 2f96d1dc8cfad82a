import { expect, test } from "vitest";
import { readEarlierResult } from "../../src/baseline/earlier-result.ts";

test.each([
  ["bas", " (did you mean base?)"],
  ["nonee", " (did you mean none?)"],
  ["results/last.json", ""],
])("compare-with: %s, which isn't there, is named, and what may have been meant", (file, asks) => {
  expect(readEarlierResult(file, undefined)).toEqual({
    why: `Input compare-with: "${file}" isn't a file that can be read${asks}.`,
  });
});
