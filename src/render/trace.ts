import type { Finding } from "../report.ts";
import { hasDiff } from "./diff.ts";
import { markForeign } from "./foreign-lines.ts";
import { joinBlocks, toDetails, toFence } from "./markdown.ts";
import { cutUnits, firstLine } from "./plain.ts";
import { count } from "./words.ts";

/** What a trace is shown as: what matters stands open, all of it is folded below. */
export interface Trace {
  /** Message and trace without the frames of others, or only their ends. */
  readonly short: string;
  /** All of it; absent where `short` is all. */
  readonly full?: string;
}

/** In UTF-16 units. The annotation and the report have all of it. */
const lengths = { message: 2000, short: 3000, full: 12_000 };
/** Lines of a trace that stand open: at its beginning, and at its end, where Python says what went wrong. */
const open = { first: 14, last: 10 };
/** Lines at each end that are looked at: of a program's whole log only its ends are worth it. */
const looked = 200;

/**
 * The message, and what there is besides.
 * @param isSaid the reader has the whole message before the eyes already
 */
export function renderTrace({ message, details = "" }: Finding, isSaid: boolean): Trace {
  const said = isSaid ? "" : fence(message, lengths.message);
  if (details.trim() === "") return { short: said };
  const lines = dedent(details.trimEnd().split("\n"));
  const kept = fold(lines);
  // Most tools write the message into the trace as well.
  const start = details.slice(0, 1000);
  const repeats = start.includes(firstLine(message).trim()) && message.length <= details.length;
  return {
    short: joinBlocks([repeats ? "" : said, fence(kept.join("\n"), lengths.short)]),
    ...(kept.length < lines.length && { full: renderFull(lines) }),
  };
}

function renderFull(lines: readonly string[]): string {
  const text = lines.join("\n");
  const number = count(lines.length, "line");
  const label = text.length <= lengths.full ? `All ${number}` : `More of the ${number}`;
  return toDetails(label, fence(text, lengths.full));
}

/** The lines that matter; what is left out is said in its place. */
function fold(lines: readonly string[]): readonly string[] {
  const ends =
    lines.length > 2 * looked ? [...lines.slice(0, looked), ...lines.slice(-looked)] : lines;
  const kept = foldForeign(ends);
  const left = kept.length - open.first - open.last + (lines.length - ends.length);
  if (left <= 1) return kept;
  return [...kept.slice(0, open.first), `… ${left} lines`, ...kept.slice(-open.last)];
}

function foldForeign(lines: readonly string[]): readonly string[] {
  const marks = markForeign(lines);
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (marks[end]) end++;
    if (end - i >= 2) {
      kept.push(`${indentOf(lines[i])}… ${end - i} lines of libraries and tools`);
      i = end - 1;
    } else kept.push(lines[i] as string);
  }
  return kept;
}

/** Without the indent that all lines share. */
function dedent(lines: readonly string[]): readonly string[] {
  let shared = 80;
  for (const line of lines) {
    if (shared === 0) return lines;
    if (line.trim() !== "") shared = Math.min(shared, indentOf(line).length);
  }
  return lines.map((line) => line.slice(shared));
}

function indentOf(line: string | undefined): string {
  return /^\s*/.exec(line ?? "")?.[0] ?? "";
}

function fence(text: string, length: number): string {
  const shown = text.length <= length ? text : `${cutUnits(text, length)}\n…`;
  return toFence(shown, hasDiff(shown) ? "diff" : "");
}
