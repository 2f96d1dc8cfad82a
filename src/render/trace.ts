import type { Finding } from "../report.ts";
import { readDiff } from "./diff.ts";
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
/** Lines at each end that are looked at. */
const looked = 200;

/**
 * The message, and what there is besides.
 * @param isSaid the reader has the whole message before the eyes already
 */
export function renderTrace({ message, details = "" }: Finding, isSaid: boolean): Trace {
  const trace = dedent(details.trimEnd());
  const said = isSaid ? "" : fence(message, lengths.message);
  if (trace.trim() === "") return { short: said };
  const short = fold(trace);
  // Most tools write the message into the trace as well.
  const start = trace.slice(0, 1000);
  const repeats = start.includes(firstLine(message).trim()) && message.length <= trace.length;
  return {
    short: joinBlocks([repeats ? "" : said, fence(short, lengths.short)]),
    ...(short !== trace && { full: renderFull(trace) }),
  };
}

function renderFull(trace: string): string {
  const lines = count(trace.split("\n").length, "line");
  const label = trace.length <= lengths.full ? `All ${lines}` : `More of the ${lines}`;
  return toDetails(label, fence(trace, lengths.full));
}

/** The lines that matter; what is left out is said in its place. */
function fold(trace: string): string {
  const all = trace.split("\n");
  // Of a program's whole log only the ends are worth a look.
  const lines = all.length > 2 * looked ? [...all.slice(0, looked), ...all.slice(-looked)] : all;
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
  if (kept.length <= open.first + open.last + 1) return kept.join("\n");
  const left = kept.length - open.first - open.last + all.length - lines.length;
  return [...kept.slice(0, open.first), `… ${left} lines`, ...kept.slice(-open.last)].join("\n");
}

/** Without the indent that all lines share. */
function dedent(text: string): string {
  const lines = text.split("\n");
  const indents = lines.flatMap((line) => (line.trim() === "" ? [] : [indentOf(line).length]));
  const shared = indents.reduce((least, indent) => Math.min(least, indent), 80);
  return shared === 0 ? text : lines.map((line) => line.slice(shared)).join("\n");
}

function indentOf(line: string | undefined): string {
  return /^\s*/.exec(line ?? "")?.[0] ?? "";
}

function fence(text: string, length: number): string {
  const shown = text.length <= length ? text : `${cutUnits(text, length)}\n…`;
  return toFence(shown, readDiff(shown) ? "diff" : "");
}
