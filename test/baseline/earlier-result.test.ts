import { expect, test } from "vitest";
import { readEarlierResult } from "../../src/baseline/earlier-result.ts";

test.each([
  ["bas", " (did you mean base?)"],
  ["nonee", " (did you mean none?)"],
  ["results/last.json", ""],
])(
  "a missing file in compare-with is named, with a suggestion for a typo: %s",
  (file, suggestion) => {
    expect(readEarlierResult(file, undefined)).toEqual({
      why: `Input compare-with: "${file}" isn't a file that can be read${suggestion}.`,
    });
  },
);
