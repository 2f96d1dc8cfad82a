import { expect, test } from "vitest";
import { defaults } from "../../dev/github/settings.ts";
import { newTextBudget } from "../../src/formats/text-budget.ts";
import * as limits from "../../src/limits.ts";
import { concludingLimits } from "../../src/publish/client/time-limits.ts";
import { gunzip } from "../../src/read/gzip.ts";
import { maxDepth } from "../../src/read/json/end-of-document.ts";
import { readText } from "./pages.ts";

const mebibyte = 1024 * 1024;

/** Reads the limit in MiB from the error about a compressed report that is too large. */
function readUnpackedLimit(): string | undefined {
  try {
    gunzip([new Uint8Array(2 ** 32)]);
    return undefined;
  } catch (error) {
    return /more than (\d+) MiB/.exec(String(error))?.[1];
  }
}

test.each([
  `${limits.annotationsPerRequest} annotations in a request`,
  `${limits.outputSummaryBytes.toLocaleString("en")} bytes for the check's summary`,
  `${limits.jobSummaryBytes / mebibyte} MiB for the job summary`,
  `${limits.annotationTitleCharacters} characters for an annotation's title`,
  `${limits.annotationMessageBytes / 1024} KiB for its message`,
  `${defaults.limits?.writesPerMinute} writes a minute`,
  `${concludingLimits(0).until / 60_000} minutes for publishing`,
  `${limits.logAnnotationsPerLevel} annotations a level`,
  `${newTextBudget().left / mebibyte} million characters of failure texts`,
  `${readUnpackedLimit()} MiB for what a \`.gz\` unpacks to`,
  `${maxDepth.toLocaleString("en")} levels of nesting in JSON`,
])("the README's table of limits has the number that the code uses: %s", (limit) => {
  expect(readText("README.md")).toContain(limit);
});
