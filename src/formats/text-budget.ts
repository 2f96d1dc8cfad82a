import { type Finding, type Part, type TestName, testOf } from "../model/finding.ts";
import { clip, detach, hasTerminalSequence, oneLine, plainText } from "../read/plain-text.ts";

/**
 * How much text of failures a run can still keep, in UTF-16 units, over all files. It is far more than a check run can
 * show. Without a limit, a broken build with 100,000 failing tests would keep every trace in memory.
 */
export interface TextBudget {
  left: number;
  /** Durations of the slowest passed tests in seconds, ascending. Only these tests keep their names. */
  readonly slowest?: number[];
  /** How many names of passed tests can still be kept, to name the fixed failures. */
  namesLeft: number;
}

export function newTextBudget(): TextBudget {
  return { left: 8 * 1024 * 1024, slowest: [], namesLeft: 20_000 };
}

/** For a message or details: GitHub's limit is 64 KiB each. All lengths are in UTF-16 units. */
const longestText = 64 * 1024;
const longestName = 1000;

/** Beyond the budget: how much of a text is examined, and how much of a finding is kept. */
const readBeyond = 8 * 1024;
const keptBeyond = 1200;

/** For a text of a linter's finding. Most are short. */
export function textLimit(budget: TextBudget): number {
  return budget.left > 0 ? longestText : 300;
}

/** For a text of a test's failure, of which more is examined than kept. */
function readingLimit(budget: TextBudget): number {
  return budget.left > 0 ? longestText : readBeyond;
}

/** Returns the finding with bounded texts, detached from the report's text. Names and paths must be from `toName`. */
export function keep<T extends Finding>(finding: T, budget: TextBudget): T {
  const test = testOf(finding);
  const { message, details } = keepTexts(finding, budget);
  const parts = finding.parts?.map((part) => ({
    places: part.places,
    ...keepTexts(part, budget),
  }));
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

function keepTexts({ message = "", details = "" }: Omit<Part, "places">, budget: TextBudget) {
  const limit = budget.left > 0 ? longestText : keptBeyond;
  const kept = { message: detach(clip(message, limit)), details: detach(clip(details, limit)) };
  budget.left -= kept.message.length + kept.details.length;
  return kept;
}

/**
 * Shortens the texts of failures for XML readers.
 * @param names returns the words that mark the important lines of a trace
 */
export function shortenTexts(budget: TextBudget, names: () => readonly string[]) {
  return {
    limit: () => readingLimit(budget),
    shorten: (text: string) =>
      budget.left > 0 || text.length <= keptBeyond ? text : abridge(text, names()),
  };
}

/** Shortens a text beyond the budget to its start, its end and the lines that name the test's class or file. */
function abridge(text: string, names: readonly string[]): string {
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

/** Returns a name on one line with bounded length. A name in a report can have megabytes. */
export function toName(text: string): string {
  return oneLine(clip(text, longestName));
}

/** Returns whether `toName` leaves a plain line unchanged. See `hashOfPlainLine` for what a plain line is. */
export function isPlainName(text: string): boolean {
  return text.length <= longestName && !hasTerminalSequence(text);
}

/** Returns a name that doesn't keep the report's text in memory. */
export function keepName(text: string): string {
  return detach(toName(text));
}

function keepTest(test: TestName): TestName {
  const { className, name } = test;
  return { ...test, ...(className && { className: detach(className) }), name: detach(name) };
}

/** Most messages of linters are short and repeated. */
const remembered = { texts: 20_000, length: 200 };

/** Makes the texts of a report plain and bounded. Equal texts become one string to save memory. */
export function textKeeper(budget: TextBudget): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const head = clip(text, textLimit(budget));
    budget.left -= head.length;
    const kept = plainText(head).trim();
    if (text.length <= remembered.length && known.size < remembered.texts) known.set(text, kept);
    return kept;
  };
}

/** Returns a title or an id on one line. */
export function toOneLine(text: string): string {
  return oneLine(clip(text, 200));
}

/** Uses the tool's name as the title of findings without a rule. It may be known only at the end. */
export function entitle(findings: readonly Finding[], tool: string): readonly Finding[] {
  return findings.map((finding) => (finding.title === "" ? { ...finding, title: tool } : finding));
}
