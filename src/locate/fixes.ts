import type { Finding } from "../model/finding.ts";
import type { Edit, FixDiff, Position } from "../model/fix.ts";
import type { Location } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import type { Finder } from "./finder.ts";

/** Limits for shown fixes. Larger changes belong in an editor. */
const limits = {
  /** Lines of the diff. */
  lines: 10,
  /** Lines from the first edit to the last. */
  span: 40,
  /** UTF-16 units of a line. Longer ones are generated. */
  lineLength: 300,
  /** UTF-16 units of all lines from the first edit to the last, because they are copied for each fix. */
  length: 12_000,
  /** Fixes per run, far more than a page and its annotations show. */
  fixes: 5000,
};

type ShowFix = (finding: Finding, report: Report, location: Location) => FixDiff | undefined;

/** Makes diffs of the findings' fixes against the files of the repository. */
export function openFixes(finder: Finder): ShowFix {
  let left = limits.fixes;
  return (finding, report, { path }) => {
    const fix = finding.kind === "rule" ? finding.fix : undefined;
    if (!fix || left <= 0) return undefined;
    const file = finder.findPath(report, fix.file.path, fix.file.base);
    // A fix in another file would look like one at the finding's place.
    if (!("path" in file) || file.path !== path) return undefined;
    left--;
    const lines = toDiff(finder.sources, path, fix.edits);
    const { description } = fix;
    return lines && { lines, ...(description !== undefined && { description }) };
  };
}

/** An edit in UTF-16 units from the start of a file. */
type OffsetEdit = Edit & { readonly start: number; readonly end: number };

/** Returns undefined if the edits don't fit the file, which may have changed, or if they change too much. */
function toDiff(
  sources: Finder["sources"],
  path: string,
  edits: readonly Edit[],
): readonly string[] | undefined {
  const text = sources.text(path);
  if (text === undefined) return undefined;
  const spans = toSpans(edits, (position) => toOffset(sources, path, text, position));
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  // A text that is in memory has a line at each offset.
  const lineAt = (start: number) => sources.lineAt(path, { unit: "character", start }) ?? 1;
  const firstLine = lineAt(first.start);
  const lastLine = lineAt(last.end);
  if (lastLine - firstLine >= limits.span) return undefined;
  const start = sources.lineStart(path, firstLine) ?? 0;
  const end = sources.lineStart(path, lastLine + 1) ?? text.length;
  if (end - start > limits.length) return undefined;
  const before = text.slice(start, end);
  let after = "";
  let at = start;
  for (const span of spans) {
    after += text.slice(at, span.start) + span.text;
    at = span.end;
  }
  after += text.slice(at, end);
  return renderChange(splitLines(before), splitLines(after));
}

/** Sorts the edits. Empty if one is outside of the file or two overlap. */
function toSpans(
  edits: readonly Edit[],
  offsetOf: (position: Position) => number | undefined,
): readonly OffsetEdit[] {
  const spans: OffsetEdit[] = [];
  for (const { text, ...edit } of edits) {
    const start = offsetOf(edit.start);
    const end = offsetOf(edit.end);
    if (start === undefined || end === undefined || end < start) return [];
    spans.push({ start, end, text });
  }
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.every((span, i) => span.start >= (spans[i - 1]?.end ?? 0)) ? spans : [];
}

function toOffset(
  sources: Finder["sources"],
  path: string,
  text: string,
  position: Position,
): number | undefined {
  if (typeof position === "number") {
    const offset = position + (text.startsWith("\ufeff") ? 1 : 0);
    return offset <= text.length ? offset : undefined;
  }
  const { line, column } = position;
  const start = sources.lineStart(path, line);
  // The line after the last newline is valid.
  if (start === undefined) return undefined;
  if ((sources.lineStart(path, line + 1) ?? text.length) - start > limits.length) return undefined;
  const ending = sources.lineText(path, line) ?? "";
  const content = ending.replace(/\r?\n$/, "");
  if (column === Number.POSITIVE_INFINITY) return start + content.length;
  // Tools count code points or UTF-16 units, which differ only for these characters.
  if (column - 1 > content.length || /[\ud800-\udfff]/.test(content)) return undefined;
  return start + column - 1;
}

function splitLines(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** Renders the changed lines and those between them. */
function renderChange(
  before: readonly string[],
  after: readonly string[],
): readonly string[] | undefined {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const removed = before.slice(head, before.length - tail).map((line) => `-${line}`);
  const added = after.slice(head, after.length - tail).map((line) => `+${line}`);
  const lines = [...removed, ...added];
  if (lines.length === 0 || lines.some(({ length }) => length > limits.lineLength))
    return undefined;
  if (lines.length <= limits.lines) return lines;
  // New lines are more important than old ones.
  if (added.length >= limits.lines) return undefined;
  const room = limits.lines - added.length - 1;
  return [...removed.slice(0, room), ` … ${removed.length - room} more lines`, ...added];
}
