import { oneLine, plainText } from "../read/text.ts";
import type { Problem, Verdict } from "./junit-case.ts";

/** What is shown of problems: the point first, then all that helps. */
export interface ProblemText {
  readonly message: string;
  readonly details?: string;
}

/** Of a point: what says more is details. */
const mostLines = 12;
const mostCharacters = 2000;

/**
 * Of a case that failed or is flaky. What the case printed is all there is where a tool writes an empty `<failure/>`
 * (CTest, Cucumber).
 */
export function describeProblems(
  verdict: Pick<Verdict, "problems" | "reruns" | "isFlaky" | "output">,
  testName: string,
): ProblemText {
  const problems = withoutRepeats(verdict.problems.map((problem) => describe(problem, testName)));
  const reruns = withoutRepeats(verdict.reruns.map((problem) => describe(problem, testName)));
  const [first] = problems;
  const texts = problems.map(({ full }) => full);
  for (const { full } of reruns)
    if (!texts.includes(full)) texts.push(`In another attempt:\n${full}`);
  const details = texts.join("\n\n");
  if (!first?.point) {
    const printed = trimLines(plainText(verdict.output));
    return withDetails(describeOutput(printed), details || printed);
  }
  const kind = verdict.isFlaky ? "failed attempt" : "failure";
  return withDetails(first.point + countMore(problems.length - 1, kind), details);
}

function countMore(more: number, kind: string): string {
  return more > 0 ? `\n(and ${more} more ${kind}${more > 1 ? "s" : ""})` : "";
}

function withDetails(message: string, details: string): ProblemText {
  return details && details !== message ? { message, details } : { message };
}

function describeOutput(printed: string): string {
  const last = printed.slice(printed.lastIndexOf("\n") + 1).trim();
  return last
    ? `Failed without a message; the last line it printed: ${last}`
    : "Failed without a message.";
}

interface Described {
  readonly point: string;
  readonly full: string;
}

function describe(problem: Problem, testName: string): Described {
  const message = trimLines(plainText(problem.message ?? ""));
  const text = trimLines(plainText(problem.text));
  const point =
    (saysLittle(message, testName) ? pointOf(text, testName) : pointOf(message, testName)) ||
    message ||
    oneLine(problem.type ?? "");
  const rest = text || trimLines(plainText(problem.output));
  const full =
    rest.includes(message) || saysLittle(message, testName) ? rest : `${message}\n\n${rest}`;
  return { point, full: trimLines(full) || message };
}

/** Nothing, a constant of the tool, or only where it was: the text says more. */
function saysLittle(message: string, testName: string): boolean {
  return (
    !message ||
    /^(?:failure|failed|error|fail|test (?:failure|failed)|assertion failed)[.!]?$/i.test(
      message,
    ) ||
    (testName !== "" && isHeading(message, testName))
  );
}

/** `cart.spec.ts:5:3 › adds`, `CartTest::adds`: a line that only repeats which test it is. */
function isHeading(line: string, testName: string): boolean {
  return (
    line.length < testName.length + 300 && line.includes(testName) && /›|::|:\d+:\d+ /.test(line)
  );
}

/** The lines before the trace begins; of a Python traceback its last line, which is the error. */
function pointOf(text: string, testName: string): string {
  if (text.startsWith("Traceback (most recent call last)")) return lastLine(text);
  const lines: string[] = [];
  let length = 0;
  for (const line of text.slice(0, 4 * mostCharacters).split("\n")) {
    if (lines.length === 0 && (isPreamble(line) || isHeading(line, testName))) continue;
    if (isTrace(line) || lines.length === mostLines || length + line.length > mostCharacters) {
      if (lines.length > 0) break;
      if (isTrace(line)) continue;
      return line.slice(0, mostCharacters);
    }
    lines.push(line.trimEnd());
    length += line.length;
  }
  return trimLines(lines.join("\n")).trimStart();
}

/** Blank lines, rulers, go test's progress, and the bare `path:12` that GoogleTest begins with. */
function isPreamble(line: string): boolean {
  return (
    /^\s*(?:[-=─*~]{3}.{0,300})?$/.test(line) ||
    /^\s*(?:[^\s:]{1,400}|[A-Za-z]:[^\s:]{1,400}):\d{1,9}:?$/.test(line) ||
    /^\S{1,400}\(\d{1,9}\):?$/.test(line)
  );
}

/** A stack frame of one of the usual languages, or what comes after the point. */
function isTrace(line: string): boolean {
  return /^\s*(?:at\s|from\s|in\s\S+:|File "|#\d+\s|❯\s|@\S|\d+\s\||>\s?\d+\s\||Traceback \(|stack backtrace)/.test(
    line,
  );
}

function lastLine(text: string): string {
  return text
    .slice(text.lastIndexOf("\n") + 1)
    .trim()
    .slice(0, mostCharacters);
}

/** Without blank lines at both ends, and without white space at the end; the first line keeps its indent. */
function trimLines(text: string): string {
  const trimmed = text.trimEnd();
  const start = trimmed.length - trimmed.trimStart().length;
  return start > 0 ? trimmed.slice(trimmed.lastIndexOf("\n", start - 1) + 1) : trimmed;
}

/** WebdriverIO writes the same as `<failure>` and as `<error>`. */
function withoutRepeats(described: readonly Described[]): readonly Described[] {
  const seen = new Set<string>();
  return described.filter(({ point, full }) => {
    const isNew = !seen.has(point + full);
    seen.add(point + full);
    return isNew;
  });
}
