import {
  type Comparison,
  comparedWith,
  readChanges,
  readComparison,
} from "../failure/comparison.ts";
import type { Hunk } from "../failure/diff.ts";
import type { Finding } from "../model/report.ts";
import { count } from "../text.ts";
import { firstLine, toShortLine, withoutStop } from "./visible-text.ts";

/** How long a title or a message may be on a line of its own, in UTF-16 units. */
export const lineLength = 160;
const valueLength = 40;
const nameLength = 60;

/** Of a message so much is looked at, in UTF-16 units and in lines. */
const looked = { length: 4000, lines: 20 };
/** So many lines of a message are put together at most, where each leads to the next. */
const mostJoined = 5;

/** Whether the line of a finding has its whole message. */
export function isOneLine(message: string): boolean {
  return message.length <= lineLength && !message.trim().includes("\n");
}

/** Whether the point of a finding is its whole message. */
export function isAllTold(finding: Finding): boolean {
  const { message } = finding;
  if (message.length > lineLength) return false;
  if (isOneLine(message)) return true;
  return toPoint(finding, readComparison(finding)) === toShortLine(message, lineLength);
}

/**
 * What went wrong in a few words: the first line of the message. Where a tool writes a formula there, the values that it
 * is about, or what follows. In at most `length` UTF-16 units, and the number of further failures.
 */
export function toPoint(
  finding: Finding,
  comparison: Comparison | undefined,
  length = lineLength,
): string {
  const { title, message, failures = 1 } = finding;
  const said = message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
  const lines = readLines(said.slice(0, looked.length));
  const changes = () => readChanges(finding);
  const told =
    describe(lines, comparison, changes) || firstLine(said).replace(/^# +(?=Failed test)/, "");
  const point = toShortLine(told, length);
  return failures > 1
    ? `${withoutStop(point)} (and ${count(failures - 1, "more failure")})`
    : point;
}

/** Whether the message begins without its point: with a formula, or without the values that the details tell. */
export function needsPoint(message: string, comparison: Comparison | undefined): boolean {
  const [line = ""] = readLines(message.slice(0, looked.length));
  const isTold = !comparison || hasValues(message, comparison);
  return !isTold || isFormula(line) || isAssertion(line);
}

function describe(
  lines: readonly string[],
  comparison: Comparison | undefined,
  changes: () => readonly Hunk[],
): string {
  const [line = "", next = ""] = lines;
  if (comparison) {
    const isSaid = (text: string) => hasValues(toShortLine(text, lineLength), comparison);
    if (isSaid(line)) return line;
    const values = describeValues(comparison);
    if (isFormula(line) || isValue(line)) return values;
    const whole = complete(lines);
    return isSaid(whole) ? whole : join(line, values);
  }
  if (isFormula(line)) return describeChanges(changes()) || describeFormula(line, lines.slice(1));
  return isAssertion(line) && next ? join(line, next) : complete(lines);
}

/** Those that say something, without what every failed assertion says. */
function readLines(said: string): readonly string[] {
  return said
    .split("\n", looked.lines)
    .map((line) => line.trim().replace(noise, "").replace(expansion, "$1"))
    .filter((line) => line !== "");
}

/**
 * Where it was, which has a place of its own; the kind of error that every failed assertion has; what Catch2 and
 * Test::More write between, and doctest and Vitest behind.
 */
const noise =
  /^(?:with expansion:|# +(?:Failed test|at \S{1,200} line \d).*)$|^(?:# +)?(?:[^\s:]{1,400}\.\w{1,8}:\d{1,9}(?::\d{1,9})?:(?: |$))?(?:Uncaught )?(?:(?:[a-z\d]{1,30}\.){0,6}(?:Assertion(?:Failed)?Error|ComparisonFailure|Error)(?: \[\w{1,40}\])?: )?| is NOT correct!$| \/\/ (?:Object\.is|deep) equality$/g;
const expansion = /^values: [A-Z_]{1,30}\( (.{1,300}) \)$/;

/** What assertions write before the values, whatever these are. */
function isFormula(line: string): boolean {
  return /^(?:expect\(|assert\.\w+\(|Expected(?: values| equality|:$|$)|assertion `|Values are not equal|[Nn]ot equal|Failed asserting that two |Snapshot name: |--- [Ee]xpected$|- Expected|operator: |Failure$)/.test(
    line,
  );
}

/** One of the values, named. */
function isValue(line: string): boolean {
  return /^(?:expected|actual|got|received|want)\b.{0,30}[:=]/i.test(line);
}

/** An assertion as it stands in the test, of Catch2 and doctest; what GoogleTest looked at. */
function isAssertion(line: string): boolean {
  return /^(?:(?:[A-Z]{1,20}_){0,3}(?:CHECK|REQUIRE)(?:_[A-Z]{1,20}){0,4}\( |Value of: )/.test(
    line,
  );
}

function hasValues(text: string, { left, right }: Comparison): boolean {
  return [left, right].every(({ value }) => text.includes(value));
}

function describeValues({ left, right }: Comparison): string {
  const [a, b] = [left, right].map(({ value }) => toShortLine(value, valueLength));
  if (left.label === "Expected") return `expected ${a}, actual ${b}`;
  if (left.label === "Left") return `${a} ≠ ${b}`;
  const [name, other] = [left, right].map(({ label }) => toShortLine(label, nameLength));
  return other === comparedWith ? `${name} is ${a}, not ${b}` : `${name} is ${a}, ${other} is ${b}`;
}

/** The first change of a diff, and how many more there are. */
function describeChanges([first, ...more]: readonly Hunk[]): string {
  if (!first) return "";
  const parts = [describeSide("expected", first.expected), describeSide("actual", first.actual)];
  const change = parts.filter((part) => part !== "").join(", ");
  return more.length > 0 ? `${change} (and ${count(more.length, "more change")})` : change;
}

function describeSide(name: string, [line, ...more]: readonly string[]): string {
  if (line === undefined) return "";
  const value = toShortLine(line.replace(/,$/, ""), valueLength);
  return `${name} ${value}${more.length > 0 ? " …" : ""}`;
}

/** With what follows: the lines of a diff that doesn't tell which is whose, or else the next line instead. */
function describeFormula(line: string, [next = "", another = ""]: readonly string[]): string {
  if (next === "" || /^[[{]/.test(next)) return line;
  if (!/^[-+]/.test(next)) return next;
  return join(line, /^[-+]/.test(another) ? `${next} ${another}` : next);
}

function join(line: string, more: string): string {
  return `${line.replace(/[.:]$/, "")} · ${more}`;
}

/** The first line, and the following ones as long as it leads to them. */
function complete([line = "", ...more]: readonly string[]): string {
  let whole = line;
  for (const next of more.slice(0, mostJoined)) {
    const isList = /\(\d+ failures?\)$/.test(whole);
    if (!isList && !isOpen(whole)) break;
    whole += isList ? `: ${next}` : ` ${next}`;
  }
  return whole;
}

function isOpen(line: string): boolean {
  const start = line.slice(0, lineLength);
  return (
    /(?:[:,]| not)$|\b(?:expected|was):? ?<[^<>]*$/i.test(start) ||
    (/^expected:/i.test(start) && !/\bactual:/i.test(start))
  );
}
