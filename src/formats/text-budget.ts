import { type Finding, type Part, type TestName, testOf } from "../model/report.ts";
import { clip, detach, hasTerminalSequence, oneLine } from "../read/plain-text.ts";

/**
 * How much text of failures a run may still keep whole, in UTF-16 units, over all its files. Far more than a check
 * run can show; without it a broken build with 100,000 failing tests would hold every trace in memory.
 */
export interface TextBudget {
  left: number;
  /** Seconds that the slowest passed tests of the run took, ascending: only those are worth naming. */
  readonly slowest?: number[];
  /** Names of passed tests that may still be kept, to say which failures are gone. */
  namesLeft: number;
}

export function newTextBudget(): TextBudget {
  return { left: 8 * 1024 * 1024, slowest: [], namesLeft: 20_000 };
}

/** Of a message or of details: GitHub takes 64 KiB of each. In UTF-16 units, as all below. */
const longestText = 64 * 1024;
const longestName = 1000;

/** Beyond the budget: what of a text is looked at, and what of a finding is kept. */
const readBeyond = 8 * 1024;
const keptBeyond = 1200;

/** How much of a text is worth reading. */
export function readingLimit(budget: TextBudget): number {
  return budget.left > 0 ? longestText : readBeyond;
}

/**
 * The finding as it is kept: with bounded texts, and independent of the text that it was cut out of. Its names and
 * paths are names by `toName` already.
 */
export function keep<T extends Finding>(finding: T, budget: TextBudget): T {
  const test = testOf(finding);
  const limit = budget.left > 0 ? longestText : keptBeyond;
  const message = detach(clip(finding.message, limit));
  const details = finding.details && detach(clip(finding.details, limit));
  budget.left -= message.length + (details?.length ?? 0);
  const parts = finding.parts?.map((part) => keepPart(part, budget));
  return {
    ...finding,
    title: detach(finding.title),
    message,
    ...(details && { details }),
    ...(test && { test: keepTest(test) }),
    ...(parts && { parts }),
    places: finding.places.map((place) => ({ ...place, path: detach(place.path) })),
  };
}

function keepPart({ places, message = "", details = "" }: Part, budget: TextBudget): Part {
  const limit = budget.left > 0 ? longestText : keptBeyond;
  const kept = { message: detach(clip(message, limit)), details: detach(clip(details, limit)) };
  budget.left -= kept.message.length + kept.details.length;
  return { places, ...kept };
}

/**
 * What is left of a text beyond the budget: its beginning, its end, and the lines in between that name the test's
 * class or file, because they place the failure.
 */
export function abridge(text: string, names: readonly string[]): string {
  if (text.length <= keptBeyond) return text;
  const headEnd = text.lastIndexOf("\n", 400);
  const head = text.slice(0, headEnd > 0 ? headEnd : 400);
  const tailStart = text.indexOf("\n", text.length - 200);
  const tail = text.slice(tailStart > 0 ? tailStart + 1 : -200);
  const between = linesNaming(names, text.slice(head.length, text.length - tail.length));
  return [head, ...between, "…", tail].join("\n").toWellFormed();
}

function linesNaming(names: readonly string[], text: string): readonly string[] {
  const lines: string[] = [];
  for (const name of names) {
    let at = text.indexOf(name);
    while (at >= 0 && lines.length < 3) {
      const end = text.indexOf("\n", at);
      const line = text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? undefined : end);
      if (line.length <= 300) lines.push(line);
      at = end < 0 ? -1 : text.indexOf(name, end);
    }
  }
  return lines;
}

/** A name in one line, of a length that can be shown: a stranger's name can have megabytes. */
export function toName(text: string): string {
  return oneLine(clip(text, longestName));
}

/** Whether `toName` leaves a plain line as it is: `hashOfPlainLine` tells what one is. */
export function isPlainName(text: string): boolean {
  return text.length <= longestName && !hasTerminalSequence(text);
}

/** A name that outlives the text that it was cut out of. */
export function keepName(text: string): string {
  return detach(toName(text));
}

function keepTest(test: TestName): TestName {
  const { className } = test;
  return {
    suites: test.suites,
    ...(className !== undefined && { className: detach(className) }),
    name: detach(test.name),
  };
}
