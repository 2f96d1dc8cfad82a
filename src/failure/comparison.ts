import type { ComparedValues, Hunk } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { comparisonShapes } from "./comparison-shapes.ts";
import { cutAround } from "./cut-around.ts";
import { hasDiff, readDiff } from "./diff.ts";

/** The label for tools that don't say whose value the second one is, and whose name for it is the value itself. */
export const comparedWithLabel = "Compared with";

/** How much of a text is searched, in UTF-16 units. The compared values are near its start. */
const searchedLength = 4000;
/** The same for a diff, which can start with many equal lines. */
const searchedDiffLength = 40_000;
/** Longer values are shown only in the message. */
const longestValue = 200;

/** Returns what a failed assertion compared, if its message or its details contain both values. */
export function readComparison({
  message,
  details = "",
  failures = 1,
}: FindingTexts): ComparedValues | undefined {
  const found = readShapes(message) ?? toChange(readChanges({ message, details }));
  // If a test has several failures, the details describe the ones that the message leaves out.
  if (found || failures > 1) return found;
  return readShapes(details) ?? toChange(readDiff(details.slice(0, searchedLength)));
}

/** Returns the changes of the diff in a message, or in the details that continue it if the message has too little. */
export function readChanges({ message, details = "" }: FindingTexts): readonly Hunk[] {
  const changes = readDiff(
    (message + continuationOf(message, details)).slice(0, searchedDiffLength),
  );
  // XML attributes lose their line breaks.
  const isOnOneLine = changes.length === 0 && hasDiff(details.slice(0, searchedLength));
  return isOnOneLine && /- Expected .*\+ Received /.test(message.slice(0, searchedLength))
    ? readDiff(details.slice(0, searchedDiffLength))
    : changes;
}

/** Returns the rest of the details if the message is their beginning. */
function continuationOf(message: string, details: string): string {
  const start = details.slice(0, searchedLength).indexOf(message);
  if (start < 0) return "";
  const rest = details.slice(start + message.length, start + message.length + searchedDiffLength);
  // The diff may follow blank lines.
  if (hasDiff(rest.slice(0, searchedLength))) return rest;
  const end = rest.slice(0, searchedLength).indexOf("\n\n");
  return end < 0 ? rest.slice(0, searchedLength) : rest.slice(0, end);
}

interface FindingTexts extends Pick<Finding, "message" | "details"> {
  /** The number of failures in the texts. Defaults to 1. */
  readonly failures?: number;
}

function readShapes(text: string): ComparedValues | undefined {
  for (const { pattern, isProse = false, hasOnlyValues } of comparisonShapes) {
    const found = [...text.slice(0, searchedLength).matchAll(pattern)]
      .map((match) => ({
        ...toComparison(match.groups ?? {}),
        ...(hasOnlyValues && { valuesText: match[0] }),
      }))
      .filter((comparison) => isReliable(comparison, isProse));
    const [first] = found;
    // Several assertions failed: showing one of them would be misleading.
    if (first) return found.some((other) => !isSame(first, other)) ? undefined : first;
  }
  return undefined;
}

/** Converts a diff of one line. */
function toChange([hunk, ...more]: readonly Hunk[]): ComparedValues | undefined {
  if (!hunk || more.length > 0) return undefined;
  const { expected, actual } = hunk;
  if (expected.length !== 1 || actual.length !== 1) return undefined;
  const changed = label("Expected", expected[0], "Actual", actual[0]);
  return isReliable(changed, false) ? changed : undefined;
}

function toComparison(groups: Readonly<Record<string, string | undefined>>): ComparedValues {
  const { left, right } = toSides(groups);
  const [a, b] = cutAround(left.value, right.value, longestValue);
  return { left: { ...left, value: a }, right: { ...right, value: b } };
}

function toSides(groups: Readonly<Record<string, string | undefined>>): ComparedValues {
  const { expected, actual, left, right, leftName, rightName } = groups;
  if (expected !== undefined) return label("Expected", expected, "Actual", actual);
  if (leftName === undefined) return label("Left", left, "Right", right);
  // GoogleTest names a value by itself if it is a literal in the test.
  if (left === undefined && right === undefined) return label("Left", leftName, "Right", rightName);
  if (left === undefined) return label(rightName ?? "", right, comparedWithLabel, leftName);
  if (right === undefined) return label(leftName, left, comparedWithLabel, rightName);
  return label(leftName, left, rightName ?? "", right);
}

function label(
  leftLabel: string,
  left: string | undefined,
  rightLabel: string,
  right: string | undefined,
): ComparedValues {
  const clean = (value: string | undefined) => (value ?? "").replace(/[\s,]+$/, "");
  return {
    left: { label: leftLabel, value: clean(left) },
    right: { label: rightLabel, value: clean(right) },
  };
}

function isSame(a: ComparedValues, b: ComparedValues): boolean {
  return a.left.value === b.left.value && a.right.value === b.right.value;
}

/** In a sentence, any words can be at the place of a value. Only text that looks like a complete value counts. */
function isReliable({ left, right }: ComparedValues, isProse: boolean): boolean {
  const values = [left.value, right.value];
  return (
    left.value !== right.value &&
    values.every(
      (value) => value !== "" && value.length <= longestValue && !/[[({]$/.test(value),
    ) &&
    (!isProse || values.every((value) => literal.test(value) && isBalanced(value)))
  );
}

function isBalanced(value: string): boolean {
  return value.split(/[([{]/).length === value.split(/[)\]}]/).length;
}

/** A quoted or bracketed text, a number with an optional unit, a common literal, or a constructor call. */
const literal =
  /^(?:["'`[{(<]|[+\-.\d]\S*(?: \S{1,15})?$|(?:[Tt]rue|[Ff]alse|null|undefined|None|nil|NaN|Infinity)$|[A-Z]\w{0,60}\()/;
