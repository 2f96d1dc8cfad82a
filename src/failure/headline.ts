/** Shortens a failure to a few words, in the tool's own terms. */
import type { ComparedValues, Headline } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { readChanges } from "./comparison.ts";
import { isAssertion as isSourceAssertion } from "./lines.ts";

/** How much of a message is read, in UTF-16 units and in lines. */
const searched = { length: 4000, lines: 20 };
/** The number of message lines that can be joined if each leads to the next. */
const maxJoined = 5;
/** How much of a line is shown, in UTF-16 units. Values after that are not visible. */
const shown = 160;

export function readHeadline(finding: Finding, comparison: ComparedValues | undefined): Headline {
  const { title, message } = finding;
  const text = message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
  const lines = readLines(text.slice(0, searched.length));
  const headline = choose(lines, comparison);
  if (headline) return headline;
  const changes = readChanges(finding);
  if (changes.length > 0) return { line: "", changes };
  const values = readChangedLine(lines);
  return values ? { line: "", values } : { line: describeFormula(lines[0] ?? "", lines.slice(1)) };
}

/** Returns true if a message begins with a generic assertion phrase, or lacks the values that the details have. */
export function lacksPoint(message: string, comparison: ComparedValues | undefined): boolean {
  const [line = ""] = readLines(message.slice(0, searched.length));
  const hasAll = !comparison || hasValues(message, comparison);
  return !hasAll || isFormula(line) || isAssertion(line);
}

/** Returns undefined for a generic phrase without values. */
function choose(
  lines: readonly string[],
  comparison: ComparedValues | undefined,
): Headline | undefined {
  const [line = "", next = ""] = lines;
  if (comparison) {
    const hasAll = (text: string) =>
      hasValues(
        text
          .slice(0, 4 * shown)
          .replace(/\s+/g, " ")
          .trim()
          .slice(0, shown),
        comparison,
      );
    if (hasAll(line)) return withoutValues(line, comparison) ?? { line };
    if (isFormula(line) || isValue(line)) return { line: "", values: comparison };
    const whole = complete(lines);
    return hasAll(whole) ? { line: whole } : { line, values: comparison };
  }
  if (isFormula(line)) return undefined;
  return { line: isAssertion(line) && next ? joinLines(line, next) : complete(lines) };
}

/** The longest value that is shown as a whole, in UTF-16 units. */
export const longestShown = 60;

/**
 * Removes the values from a line that ends with them, because tools differ in the order: "expected 2 to be 3". Longer
 * values stay, because they would be cut.
 */
function withoutValues(line: string, comparison: ComparedValues): Headline | undefined {
  const { left, right, valuesText = "" } = comparison;
  const words = valuesText.trim().replace(noise, "");
  if (left.label !== "Expected" || words === "" || !line.endsWith(words)) return undefined;
  if ([left, right].some(({ value }) => value.length > longestShown)) return undefined;
  const before = line.slice(0, -words.length).trim();
  return { line: before.replace(/ ?(?:==>|[-–—:,;])$/, ""), values: comparison };
}

/** Returns the lines without those that every failed assertion has. */
function readLines(text: string): readonly string[] {
  return text
    .split("\n", searched.lines)
    .map((line) => line.trim().replace(noise, "").replace(expansion, "$1"))
    .filter((line) => line !== "");
}

/**
 * Places, which are shown elsewhere; the error class of all failed assertions; what Catch2 and Test::More write between
 * the lines and doctest and Vitest after them.
 */
const noise =
  /^(?:with expansion:|Omitting \d{1,9} identical items.*|Skipping \d{1,9} identical .*|Differing items:|Use -v .*|# +(?:Failed test|at \S{1,200} line \d).*)$|^(?:# +)?(?:[^\s:]{1,400}\.\w{1,8}:\d{1,9}(?::\d{1,9})?:(?: |$))?(?:Uncaught )?(?:(?:[a-z\d]{1,30}\.){0,6}(?:Assertion(?:Failed)?Error|ComparisonFailure|Error)(?: \[\w{1,40}\])?: )?| is NOT correct!$| \/\/ (?:Object\.is|deep) equality$/g;
const expansion = /^values: [A-Z_]{1,30}\( (.{1,300}) \)$/;

/** Matches what assertion libraries write before the values. */
function isFormula(line: string): boolean {
  if (comparesEqualBeginnings(line)) return true;
  return /^(?:expect\(|assert\.\w+\(|Expected(?: values| equality|:$|$)|assertion `|Values are not equal|[Nn]ot equal|Failed asserting that two |Snapshot name: |--- [Ee]xpected$|- Expected|operator: |Failure$)/.test(
    line,
  );
}

/** Matches `expected { a: 1, …(119) } to deeply equal { a: 1, …(119) }`: both values are cut before they differ. */
function comparesEqualBeginnings(line: string): boolean {
  const text = line.slice(0, comparedLength).replace(/^(?:expected|assert) /, "");
  return verbs.some((verb) => {
    const at = text.indexOf(verb);
    const left = text.slice(0, at);
    return at > 0 && /…|\.\.\./.test(left) && text.startsWith(left, at + verb.length);
  });
}

const verbs = [
  " to deeply equal ",
  " to strictly equal ",
  " to equal ",
  " to be ",
  " to match ",
  " == ",
];
/** In UTF-16 units. */
const comparedLength = 1000;

/** Matches a line with one labelled value. */
function isValue(line: string): boolean {
  return /^(?:expected|actual|got|received|want)\b.{0,30}[:=]/i.test(line);
}

/** Matches the assertion's source code, which lacks the values. */
function isAssertion(line: string): boolean {
  return isSourceAssertion(line) || line.startsWith("Value of: ");
}

function hasValues(text: string, { left, right }: ComparedValues): boolean {
  return [left, right].every(({ value }) => text.includes(value));
}

/** Returns both sides of the first line that an unlabelled diff changes; pytest doesn't say which side is expected. */
function readChangedLine([line = "", ...more]: readonly string[]): ComparedValues | undefined {
  if (!comparesEqualBeginnings(line)) return undefined;
  const [first = "", next = ""] = more.filter((one) => isChanged.test(one));
  const [one, other] = [first, next].map((changed) => changed.slice(1).trim().replace(/,$/, ""));
  if (!first.startsWith("-") || !next.startsWith("+") || !one || !other) return undefined;
  return { left: { label: "Left", value: other }, right: { label: "Right", value: one } };
}

const isChanged = /^[-+](?![-+])/;

/** Completes a generic phrase with the changed lines of an unlabelled diff, or else with the next line. */
function describeFormula(
  line: string,
  [next = "", another = "", ...more]: readonly string[],
): string {
  if (comparesEqualBeginnings(line)) {
    const changed = [next, another, ...more].filter((one) => isChanged.test(one));
    if (changed.length > 0) return changed.slice(0, 2).join(" ");
  }
  // pytest lists the items that differ.
  if (isDiffering.test(next)) return describeDiffering(next, [another, ...more]);
  if (next === "" || /^[[{]/.test(next)) return line;
  if (!/^[-+]/.test(next)) return next;
  return joinLines(line, /^[-+]/.test(another) ? `${next} ${another}` : next);
}

const isDiffering = /^[[{].{1,1000}? != /;

/** Returns the first of the items that differ and the number of others. The list may be longer than what is read. */
function describeDiffering(first: string, following: readonly string[]): string {
  const item = describeItem(first);
  const end = following.findIndex((line) => !isDiffering.test(line));
  if (end === 0 || following[0] === "") return item;
  const more = end > 0 ? `${end} more` : "more";
  return `${item} (and ${more} ${end === 1 ? "difference" : "differences"})`;
}

/** Names the key of two items only once: `{'a': 1} != {'a': 2}`. */
function describeItem(item: string): string {
  const at = item.indexOf(" != ");
  const key = /^\{(?:'[^']{1,100}'|"[^"]{1,100}"|\d{1,20}): /.exec(item)?.[0];
  const middle = key === undefined ? -1 : item.indexOf(`} != ${key}`, key.length);
  if (key === undefined || middle < 0 || !item.endsWith("}"))
    return `${item.slice(0, at)} ≠ ${item.slice(at + 4)}`;
  const [one, other] = [
    item.slice(key.length, middle),
    item.slice(middle + `} != ${key}`.length, -1),
  ];
  return `${key.slice(1).replace(/["']/g, "")}${one} ≠ ${other}`;
}

export function joinLines(line: string, more: string): string {
  return `${line.replace(/[.:]$/, "")} · ${more}`;
}

/** Returns the first line, joined with the lines that complete it. */
function complete([line = "", ...more]: readonly string[]): string {
  let whole = line;
  for (const next of more.slice(0, maxJoined)) {
    const isList = /\(\d+ failures?\)$/.test(whole);
    if (!isList && !isOpen(whole)) break;
    whole += isList ? `: ${next}` : ` ${next}`;
  }
  return whole;
}

function isOpen(line: string): boolean {
  const start = line.slice(0, shown);
  return (
    /(?:[:,]| not)$|\b(?:expected|was):? ?<[^<>]*$/i.test(start) ||
    (/^expected:/i.test(start) && !/\bactual:/i.test(start))
  );
}
