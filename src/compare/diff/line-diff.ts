import { countStart } from "../../count-start.ts";
import type { Change } from "./diff.ts";

/** A part of both texts, as half-open ranges of lines starting at 0. */
interface Part {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Returns the changes from one text to the other. Line ends are ignored, so converting them changes nothing. */
export function diffTexts(before: string, after: string): readonly Change[] {
  return diffLines(splitLines(before), splitLines(after));
}

/** Splits a text without line ends. The end of the last line doesn't start another line. */
function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The average number of times each line is compared. In texts designed to be slow, whole parts count as changed. */
const maxLevels = 40;

/**
 * A patience diff: lines that occur once on both sides are matched in order, and then the parts between them in the
 * same way. The result isn't always the smallest diff, but the work is bounded and the diff reads naturally. `offset`
 * is the number of lines before each side.
 */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
  offset = { before: 0, after: 0 },
): readonly Change[] {
  const found: Part[] = [];
  const parts: Part[] = [{ oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length }];
  let work = maxLevels * (before.length + after.length);
  for (let part = parts.pop(); part; part = parts.pop()) {
    const rest = trim(part, before, after);
    const size = rest.oldEnd - rest.oldStart + rest.newEnd - rest.newStart;
    if (size === 0) continue;
    work -= size;
    const anchors = work > 0 ? commonUniqueLines(rest, before, after) : [];
    if (anchors.length === 0) found.push(rest);
    else for (const part of splitAt(rest, anchors)) parts.push(part);
  }
  return join(found.sort((a, b) => a.newStart - b.newStart || a.oldStart - b.oldStart)).map(
    ({ oldStart, oldEnd, newStart, newEnd }) => ({
      oldStart: offset.before + oldStart + (oldEnd > oldStart ? 1 : 0),
      newStart: offset.after + newStart + (newEnd > newStart ? 1 : 0),
      removed: before.slice(oldStart, oldEnd),
      added: after.slice(newStart, newEnd),
    }),
  );
}

/** Removes equal lines at the start and at the end. */
function trim(part: Part, before: readonly string[], after: readonly string[]): Part {
  let { oldStart, oldEnd, newStart, newEnd } = part;
  while (oldStart < oldEnd && newStart < newEnd && before[oldStart] === after[newStart]) {
    oldStart++;
    newStart++;
  }
  while (oldStart < oldEnd && newStart < newEnd && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

type Anchor = readonly [oldLine: number, newLine: number];

function commonUniqueLines(
  part: Part,
  before: readonly string[],
  after: readonly string[],
): readonly Anchor[] {
  const oldLines = uniqueLines(before, part.oldStart, part.oldEnd);
  const newLines = uniqueLines(after, part.newStart, part.newEnd);
  const common: Anchor[] = [];
  for (const [line, at] of newLines) {
    const oldAt = oldLines.get(line);
    if (at !== repeated && oldAt !== undefined && oldAt !== repeated) common.push([oldAt, at]);
  }
  return longestRising(common.sort((a, b) => a[1] - b[1]));
}

const repeated = -1;

function uniqueLines(lines: readonly string[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at++) {
    const line = lines[at] as string;
    places.set(line, places.has(line) ? repeated : at);
  }
  return places;
}

/** Finds the longest series of anchors that also increases on the old side, by patience sorting. */
function longestRising(anchors: readonly Anchor[]): readonly Anchor[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [oldLine]] of anchors.entries()) {
    const isLower = (at: number) => (anchors[ends[at] as number] as Anchor)[0] < oldLine;
    const length = countStart(ends.length, isLower);
    previous[index] = length > 0 ? (ends[length - 1] as number) : -1;
    ends[length] = index;
  }
  const rising: Anchor[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) {
    rising.push(anchors[at] as Anchor);
  }
  return rising.reverse();
}

function splitAt(part: Part, anchors: readonly Anchor[]): readonly Part[] {
  const parts: Part[] = [];
  let { oldStart, newStart } = part;
  for (const [oldLine, newLine] of anchors) {
    parts.push({ oldStart, oldEnd: oldLine, newStart, newEnd: newLine });
    oldStart = oldLine + 1;
    newStart = newLine + 1;
  }
  parts.push({ oldStart, oldEnd: part.oldEnd, newStart, newEnd: part.newEnd });
  return parts;
}

/** Merges adjacent parts into one change. */
function join(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.oldEnd === part.oldStart && last.newEnd === part.newStart) {
      joined[joined.length - 1] = { ...last, oldEnd: part.oldEnd, newEnd: part.newEnd };
    } else joined.push(part);
  }
  return joined;
}
