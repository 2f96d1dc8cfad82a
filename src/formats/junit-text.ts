import { oneLine, plainText } from "../read/text.ts";
import { resolveReferences } from "../read/xml-references.ts";
import type { Problem, Verdict } from "./junit-case.ts";
import { isConstant, isHeading, isPreamble, isProgress, isTrace } from "./junit-lines.ts";

/** What is shown of problems: the point first, then all that helps. */
export interface ProblemText {
  readonly message: string;
  readonly details?: string;
}

/** Of a point: what says more is details. */
const mostLines = 12;
const mostCharacters = 2000;
/** Of a text, to find its point. */
const mostRead = 8000;

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
  const { message, text } = unescapeTwice(
    trimLines(plainText(problem.message ?? "")),
    trimLines(plainText(problem.text)),
  );
  const saysLittle = isConstant(message) || isHeading(message, testName);
  const point = saysLittle ? pointOf(text, testName) || message : pointOfMessage(message, text);
  const rest = text || trimLines(plainText(problem.output));
  const isContained = saysLittle || rest.includes(message);
  const full = isContained ? rest || message : `${message}\n\n${rest}`.trimEnd();
  return { point: point || oneLine(problem.type ?? ""), full };
}

/** Some producers escape a message twice, or a text in CDATA at all: the other one of the two gives it away. */
function unescapeTwice(message: string, text: string): { message: string; text: string } {
  if (!message || text.includes(message)) return { message, text };
  const unescaped = resolveReferences(message);
  if (unescaped !== message && text.includes(unescaped)) return { message: unescaped, text };
  const plain = resolveReferences(text);
  return { message, text: plain.includes(message) ? plain : text };
}

/** A message up to its trace. Of one line that was cut, or that goes on in the text with what was expected: with that. */
function pointOfMessage(message: string, text: string): string {
  const point = pointOf(message, "");
  if (point.includes("\n")) return point;
  const isCut = message.endsWith("...");
  const end = text.indexOf(`${isCut ? message.slice(0, -3) : message}\n`);
  const start = text.lastIndexOf("\n", end) + 1;
  if (end < 0 || end - start > 100) return point;
  const more = pointOf(text.slice(start, start + mostRead), "");
  const isMore =
    isCut || /expected|received|actual/i.test(more.slice(end - start + message.length));
  return isMore ? more : point;
}

/** The lines before the trace begins; of a Python traceback its last line, of pytest's the lines that it marks. */
function pointOf(text: string, testName: string): string {
  if (text.startsWith("Traceback (most recent call last)")) return lastLine(text);
  return markedLines(text) || leadingLines(text, testName);
}

/** `E   AssertionError: …` */
function markedLines(text: string): string {
  if (!text.startsWith("E   ") && !text.includes("\nE   ")) return "";
  const marked = text.slice(0, mostRead).match(/^E {3}.{0,1000}$/gm) ?? [];
  const lines = marked.slice(0, mostLines).map((line) => line.slice(4));
  return trimLines(lines.join("\n")).trim();
}

function leadingLines(text: string, testName: string): string {
  const lines: string[] = [];
  let length = 0;
  for (const line of linesOf(text.slice(0, mostRead))) {
    const isFirst = lines.length === 0;
    const saysNothing = isFirst && (isPreamble(line) || isHeading(line, testName));
    if (isProgress(line) || saysNothing) continue;
    if (isTrace(line)) {
      if (isFirst) continue;
      break;
    }
    // Mocha says it all again as its trace begins.
    if (lines.length === mostLines || (!isFirst && line.endsWith(`: ${lines[0]}`))) break;
    const said = isFirst ? line.replace(/^- message: /, "") : line;
    lines.push(said.slice(0, mostCharacters - length).trimEnd());
    length += said.length;
    if (length >= mostCharacters) break;
  }
  return trimLines(lines.join("\n")).trimStart();
}

/** One by one: mostly only the first few are looked at. */
function* linesOf(text: string): Iterable<string> {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf("\n", start);
    yield end < 0 ? text.slice(start) : text.slice(start, end);
    if (end < 0) return;
    start = end + 1;
  }
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
  if (described.length < 2) return described;
  const seen = new Set<string>();
  return described.filter(({ point, full }) => {
    const isNew = !seen.has(point + full);
    seen.add(point + full);
    return isNew;
  });
}

/** Why a test was skipped, in one line without the place and the kind of error that tools write before it; may be empty. */
export function describeReason(reason: string): string {
  const text = plainText(reason).slice(0, mostRead);
  const said = pointOf(trimLines(lastOfGo(text)), "");
  return oneLine(said).replace(beforeReason, "").replace(afterReason, "");
}

/** Go's reason is all that the test printed, line by line with its place; what it said last is why. */
function lastOfGo(text: string): string {
  const [place] = [...text.matchAll(/^[ \t]{0,40}[^\s:]{1,300}\.go:\d{1,9}:/gm)].slice(-1);
  return place ? text.slice(place.index + place[0].length) : text;
}

/** `spec/cart_spec.lua:26: `, `org.opentest4j.TestAbortedException: `, `test skipped: `. */
const beforeReason =
  /^(?:[^\s:]{1,300}:\d{1,9}:|[\w$.]{1,300}(?:Exception|Error):|test skipped:|skipped -) /;
/** Of unittest, with an address that is another one each time. */
const afterReason = /: \(<class '[^>]{1,300}>, .{0,1000}<traceback object at \w{1,20}>\)$/;
