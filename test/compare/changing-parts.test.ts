import { expect, test } from "vitest";
import { withoutChangingParts } from "../../src/compare/changing-parts.ts";

test.each([
  ["a UUID", "order 123e4567-e89b-12d3-a456-426614174000 ends", "order # ends"],
  ["a UUID in capitals", "order ABCDEFAB-ABCD-ABCD-ABCD-ABCDEFABCDE1 ends", "order # ends"],
  ["an address", "at 0xA ends", "at # ends"],
  ["an address in capitals", "at 0XFF ends", "at # ends"],
  ["a Java object", "Cart@fffff ends", "Cart# ends"],
  ["a date", "on 2026-11-27 ends", "on # ends"],
  ["a date and time", "on 2026-11-27T10:00:00.5+01:00 ends", "on # ends"],
  ["a time", "at 10:00:59.25 ends", "at # ends"],
  ["a seed", "seed = 7 ends", "# ends"],
  ["a seed in capitals", "SEED:7 ends", "# ends"],
  ["a temporary folder", "in /tmp/x/y.txt ends", "in # ends"],
  ["a temporary folder of macOS", "in /var/folders/x/y ends", "in # ends"],
  ["another temporary folder", "in /var/tmp/x ends", "in # ends"],
  ["a temporary folder of Windows", "in C:\\Temp\\x ends", "in C:# ends"],
  ["a long number", "port 50123 ends", "port # ends"],
])("%s is replaced", (_, name, expected) => {
  expect(withoutChangingParts(name)).toBe(expected);
});

test.each([
  "port 5012",
  "adds[1-2]",
  "Cart@12",
  "reseed 7",
  "1:2",
  "0xyz",
  "/temp/a",
  "src\\tmp\\a",
])("%s has no changing part", (name) => {
  expect(withoutChangingParts(name)).toBe(name);
});
