import fc from "fast-check";
import { expect, test } from "vitest";
import { readSeconds } from "../../../src/formats/test-cases/seconds.ts";

test.each([
  ["0.005", 0.005],
  ["12", 12],
  ["0.", 0],
  [".5", 0.5],
  ["1e-05", 1e-5],
  ["9E-7", 9e-7],
  ["1,234.5", 1234.5],
  ["1,234", 1234],
  ["86,400.0", 86_400],
  ["0,005", 0.005],
  ["0,123", 0.123],
  ["1,5", 1.5],
  ["00:00:01.2340000", 1.234],
  ["01:02:03", 3723],
  ["02:03", 123],
  ["1.5s", 1.5],
  ["1.5 s", 1.5],
  ["250ms", 0.25],
  ["3 seconds", 3],
])("%s is %d seconds", (text, seconds) => {
  expect(readSeconds(text)).toBeCloseTo(seconds, 9);
});

test.each([
  [undefined],
  [""],
  [" "],
  ["-0.001"],
  ["NaN"],
  ["Infinity"],
  ["1e300"],
  ["12,345,678"],
  ["999638317"],
  ["24:00:01"],
  ["brrrr"],
  ["x.x.x"],
  ["1:2:y"],
  ["1,2,3"],
  ["1.2.3"],
])("%j is read as 0 seconds", (text) => {
  expect(readSeconds(text)).toBe(0);
});

test("a number followed by a million spaces is read in linear time", () => {
  expect(readSeconds(`1${" ".repeat(1_000_000)}x`)).toBe(0);
});

test("any text is read as between 0 seconds and a day", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,:eE+\-ms ]*$/)), (text) => {
      const seconds = readSeconds(text);
      return seconds >= 0 && seconds <= 86_400;
    }),
    { seed: 3 },
  );
});
