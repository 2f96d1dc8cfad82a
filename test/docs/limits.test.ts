import { expect, test } from "vitest";
import { defaults } from "../../dev/github/settings.ts";
import { newTextBudget } from "../../src/formats/text-budget.ts";
import * as limits from "../../src/limits.ts";
import { concludingLimits } from "../../src/publish/client/time-limits.ts";
import { gunzip } from "../../src/read/gzip.ts";
import { maxDepth } from "../../src/read/json/end-of-document.ts";
import { readText } from "./pages.ts";

const mebi = 1024 * 1024;

/** Reads the limit from the message about a larger packed report. */
function unpackedMebi(): string | undefined {
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
  `${limits.jobSummaryBytes / mebi} MiB for the job summary`,
  `${limits.annotationTitleCharacters} characters for an annotation's title`,
  `${limits.annotationMessageBytes / 1024} KiB for its message`,
  `${defaults.limits?.writesPerMinute} writes a minute`,
  `${concludingLimits(0).until / 60_000} minutes for publishing`,
  `${limits.logAnnotationsPerLevel} annotations a level`,
  `${newTextBudget().left / mebi} million characters of failure texts`,
  `${unpackedMebi()} MiB for what a \`.gz\` unpacks to`,
  `${maxDepth.toLocaleString("en")} levels of nesting in JSON`,
])("the README's table of limits has the code's number: %s", (limit) => {
  expect(readText("README.md")).toContain(limit);
});
