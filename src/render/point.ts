import { comparedWithLabel } from "../failure/comparison.ts";
import { cutAround } from "../failure/cut-around.ts";
import { joinLines, longestShown } from "../failure/headline.ts";
import type { ComparedValues, FailureText, Headline, Hunk } from "../model/failure.ts";
import { type Finding, failuresOf, isFlaky, ruleOf } from "../model/finding.ts";
import { count, joinParts } from "../text.ts";
import { areSameText, firstLine, lineLength, toShortLine, withoutStop } from "./one-line.ts";

const nameLength = 60;

/** Returns true if the finding's line contains its whole message. */
export function isOneLine(message: string): boolean {
  return message.length <= lineLength && !message.trim().includes("\n");
}

/** Returns true if the point of a finding is its whole message. */
export function isWholeMessage(finding: Finding, text: FailureText): boolean {
  const { message } = finding;
  if (message.length > lineLength) return false;
  return isOneLine(message) || toPoint(finding, text) === toShortLine(message, lineLength);
}

/** Returns what went wrong in at most `length` UTF-16 units, with the number of further failures. */
export function toPoint(finding: Finding, { headline }: FailureText, length = lineLength): string {
  const { message } = finding;
  const failures = failuresOf(finding);
  const text = describe(headline) || firstLine(message).replace(/^# +(?=Failed test)/, "");
  const point = toShortLine(text, length);
  return failures > 1
    ? `${withoutStop(point)} (and ${count(failures - 1, "more failure")})`
    : point;
}

function describe({ line, values, changes }: Headline): string {
  if (changes) return describeChanges(changes);
  if (!values) return line;
  return line === "" ? describeValues(values) : joinLines(line, describeValues(values));
}

function describeValues({ left, right }: ComparedValues): string {
  if (left.label === "Expected") return describeSides(left.value, right.value);
  const [a, b] = cutAround(left.value, right.value, longestShown).map((value) =>
    toShortLine(value, longestShown),
  );
  if (left.label === "Left") return `${a} ≠ ${b}`;
  const [name, other] = [left, right].map(({ label }) => toShortLine(label, nameLength));
  return other === comparedWithLabel
    ? `${name} is ${a}, not ${b}`
    : `${name} is ${a}, ${other} is ${b}`;
}

/** Returns the first change of a diff, and the number of further ones. */
function describeChanges([first, ...more]: readonly Hunk[]): string {
  if (!first) return "";
  const [[expected = "", ...moreExpected], [actual = "", ...moreActual]] = [
    first.expected,
    first.actual,
  ];
  const change = describeSides(expected, actual, [moreExpected.length, moreActual.length]);
  return more.length > 0 ? `${change} (and ${count(more.length, "more difference")})` : change;
}

/** Names what two lines have in common only once, and counts the further lines of each side. */
function describeSides(
  expected: string,
  actual: string,
  [moreExpected, moreActual]: readonly [number, number] = [0, 0],
): string {
  const key = sharedKey(expected, actual);
  const [a, b] = cutAround(expected.slice(key.length), actual.slice(key.length), longestShown);
  const parts = [describeSide("expected", a, moreExpected), describeSide("actual", b, moreActual)];
  return key.replace(/["']/g, "") + joinParts(parts, ", ");
}

/** Returns the key with which both lines of a diff begin, such as `"price": `. */
function sharedKey(one: string, other: string): string {
  const key = /^(?:"[^"]{1,60}"|'[^']{1,60}'|[\w$.-]{1,60}): (?=\S)/.exec(one)?.[0] ?? "";
  return other.startsWith(key) && other.length > key.length ? key : "";
}

function describeSide(name: string, line: string, more: number): string {
  if (line === "") return "";
  const value = toShortLine(line.replace(/,$/, ""), longestShown);
  return `${name} ${value}${more > 0 ? " …" : ""}`;
}

/** Returns true if a finding has details that say more than its message. */
export function hasMoreDetails({ details = "", message }: Finding): boolean {
  const text = details.trim();
  return text !== "" && !(isOneLine(text) && message.includes(withoutStop(text)));
}

/**
 * Returns the name of a finding in annotations and in the log: the test, or the rule with its name if it adds
 * something.
 */
export function toFindingTitle(finding: Finding): string {
  const { title, message } = finding;
  if (isFlaky(finding)) return `Flaky: ${title}`;
  const rule = ruleOf(finding);
  if (!rule || rule.id === title) return title;
  return areSameText(title, message) ? rule.id : `${rule.id}: ${title}`;
}
