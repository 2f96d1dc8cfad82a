import { clip, detach, oneLine } from "../read/text.ts";
import type { Finding, TestName } from "../report.ts";

/**
 * How much text of failures a run may still keep, in UTF-16 units, over all its files. Far more than a check run can
 * show; without it a broken build with 100,000 failing tests would hold every trace in memory.
 */
export interface TextBudget {
  left: number;
}

export function newTextBudget(): TextBudget {
  return { left: 16 * 1024 * 1024 };
}

/** Of a message or of details: GitHub takes 64 KiB of each. In UTF-16 units, as all below. */
const longestText = 64 * 1024;
const longestName = 1000;

/** Of a finding beyond the budget: its point, and where it happened. */
const shortMessage = 300;
const shortDetails = 700;

/** How much of a text is worth reading at all. */
export function readingLimit(budget: TextBudget): number {
  return budget.left > 0 ? longestText : 2048;
}

/** The finding as it is kept: bounded, and independent of the texts that it was cut out of. */
export function keep(finding: Finding, budget: TextBudget): Finding {
  const { message, details, test } = finding;
  const isWhole = budget.left > 0;
  const kept = {
    message: detach(clip(message, isWhole ? longestText : shortMessage)),
    details: details && detach(isWhole ? clip(details, longestText) : framesOf(details)),
  };
  budget.left -= kept.message.length + (kept.details?.length ?? 0);
  return {
    ...finding,
    title: keepName(finding.title),
    message: kept.message,
    ...(kept.details && { details: kept.details }),
    ...(test && { test: keepTest(test) }),
    places: finding.places.map((place) => ({ ...place, path: keepName(place.path) })),
  };
}

/** A name, in one line. */
export function keepName(name: string): string {
  return detach(oneLine(clip(name, longestName)));
}

function keepTest(test: TestName): TestName {
  const { className } = test;
  return {
    suites: test.suites,
    ...(className !== undefined && { className: keepName(className) }),
    name: keepName(test.name),
  };
}

/** The lines of a trace that name a line of a file: the first and the last ones. */
function framesOf(details: string): string {
  const frames = details.split("\n").filter((line) => /[:(]\d|line \d/.test(line.slice(0, 500)));
  const ends = frames.length > 6 ? [...frames.slice(0, 3), ...frames.slice(-3)] : frames;
  return clip(ends.map((line) => line.slice(0, 200)).join("\n"), shortDetails).toWellFormed();
}
