import type { Comparison, Hunk } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { comparisonShapes } from "./comparison-shapes.ts";
import { cutAround } from "./cut-around.ts";
import { hasDiff, readDiff } from "./diff.ts";

/** Where a tool doesn't tell whose value the second is, but its name is the value itself. */
export const comparedWith = "Compared with";

/** What is looked at of a text, in UTF-16 units: what was compared stands at its beginning. */
const looked = 4000;
/** The same of a diff, which has equal lines before the first that changed. */
const lookedOfDiff = 40_000;
/** A longer value is better read in the message itself. */
const longestValue = 200;

/** What a failed assertion compared, where its message or its details tell both values. */
export function readComparison({
  message,
  details = "",
  failures = 1,
}: Told): Comparison | undefined {
  const found = readShapes(message) ?? toChange(readChanges({ message, details }));
  // Of several failures in one test the details tell those that the message doesn't speak of.
  if (found || failures > 1) return found;
  return readShapes(details) ?? toChange(readDiff(details.slice(0, looked)));
}

/** What the diff of a message changes. Where it says too little, the details go on with it. */
export function readChanges({ message, details = "" }: Told): readonly Hunk[] {
  const changes = readDiff((message + continuationOf(message, details)).slice(0, lookedOfDiff));
  // An attribute of XML has lost its line breaks.
  const isOnOneLine = changes.length === 0 && hasDiff(details.slice(0, looked));
  return isOnOneLine && /- Expected .*\+ Received /.test(message.slice(0, looked))
    ? readDiff(details.slice(0, lookedOfDiff))
    : changes;
}

/** What follows in the details where the message is only their beginning. */
function continuationOf(message: string, details: string): string {
  const start = details.slice(0, looked).indexOf(message);
  if (start < 0) return "";
  const rest = details.slice(start + message.length, start + message.length + lookedOfDiff);
  // A diff may stand below blank lines.
  if (hasDiff(rest.slice(0, looked))) return rest;
  const end = rest.slice(0, looked).indexOf("\n\n");
  return end < 0 ? rest.slice(0, looked) : rest.slice(0, end);
}

/** The texts of a finding. */
interface Told extends Pick<Finding, "message" | "details"> {
  /** How many failures they are of; 1 unless given. */
  readonly failures?: number;
}

function readShapes(text: string): Comparison | undefined {
  for (const { pattern, isProse = false } of comparisonShapes) {
    const found = [...text.slice(0, looked).matchAll(pattern)]
      .map(({ groups }) => toComparison(groups ?? {}))
      .filter((comparison) => isTelling(comparison, isProse));
    const [first] = found;
    // Several assertions failed: one of them wouldn't be the whole.
    if (first) return found.some((other) => !isSame(first, other)) ? undefined : first;
  }
  return undefined;
}

/** A diff of one line. */
function toChange([hunk, ...more]: readonly Hunk[]): Comparison | undefined {
  if (!hunk || more.length > 0) return undefined;
  const { expected, actual } = hunk;
  if (expected.length !== 1 || actual.length !== 1) return undefined;
  const changed = label("Expected", expected[0], "Actual", actual[0]);
  return isTelling(changed, false) ? changed : undefined;
}

function toComparison(groups: Readonly<Record<string, string | undefined>>): Comparison {
  const { left, right } = toSides(groups);
  const [a, b] = cutAround(left.value, right.value, longestValue);
  return { left: { ...left, value: a }, right: { ...right, value: b } };
}

function toSides(groups: Readonly<Record<string, string | undefined>>): Comparison {
  const { expected, actual, left, right, leftName, rightName } = groups;
  if (expected !== undefined) return label("Expected", expected, "Actual", actual);
  if (leftName === undefined) return label("Left", left, "Right", right);
  // GoogleTest: a value that stands in the test as such is its own name.
  if (left === undefined && right === undefined) return label("Left", leftName, "Right", rightName);
  if (left === undefined) return label(rightName ?? "", right, comparedWith, leftName);
  if (right === undefined) return label(leftName, left, comparedWith, rightName);
  return label(leftName, left, rightName ?? "", right);
}

function label(
  leftLabel: string,
  left: string | undefined,
  rightLabel: string,
  right: string | undefined,
): Comparison {
  const clean = (value: string | undefined) => (value ?? "").replace(/[\s,]+$/, "");
  return {
    left: { label: leftLabel, value: clean(left) },
    right: { label: rightLabel, value: clean(right) },
  };
}

function isSame(a: Comparison, b: Comparison): boolean {
  return a.left.value === b.left.value && a.right.value === b.right.value;
}

/** In prose the words where a value is looked for may be any; then only what looks like a whole value is taken for one. */
function isTelling({ left, right }: Comparison, isProse: boolean): boolean {
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

/** In quotes or brackets, a number with its unit at most, a name that many languages share, a constructor. */
const literal =
  /^(?:["'`[{(<]|[+\-.\d]\S*(?: \S{1,15})?$|(?:[Tt]rue|[Ff]alse|null|undefined|None|nil|NaN|Infinity)$|[A-Z]\w{0,60}\()/;
