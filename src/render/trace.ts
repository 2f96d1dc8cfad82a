import { cutAround } from "../failure/cut-around.ts";
import { hasDiff } from "../failure/diff.ts";
import type { Finding } from "../model/finding.ts";
import { count } from "../text.ts";
import { joinBlocks, toDetails, toFence } from "./markdown.ts";
import { indentOf, type Row, type Rows, toOpenRows } from "./trace-rows.ts";
import { cutUnits, firstLine } from "./visible-text.ts";

/** What a trace is shown as: what matters stands open, the rest is folded below. No line stands in both. */
export interface Trace {
  /** Message and trace without the frames of others, or only their ends. */
  readonly short: string;
  /** The lines that are left out of `short`; absent where those are none. */
  readonly rest?: string;
}

/** In UTF-16 units. The annotation and the report have all of it. */
const lengths = { message: 2000, line: 1000, equal: 160, rest: 12_000 };
/**
 * The message, and what there is besides.
 * @param isSaid the reader has the whole message before the eyes already
 */
export function renderTrace({ message, details = "" }: Finding, isSaid: boolean): Trace {
  const said = isSaid ? "" : fence(renderRows(toOpenRows(message)));
  if (details.trim() === "") return { short: said };
  const text = toOpenRows(withoutRepeated(message, details));
  // Most tools write the message into the trace as well.
  const start = details.slice(0, 1000);
  const repeats = start.includes(firstLine(message).trim()) && message.length <= details.length;
  return {
    short: joinBlocks([repeats ? "" : said, fence(renderRows(text))]),
    ...(text.rows.some(({ hides }) => hides) && { rest: renderRest(text) }),
  };
}

/** pytest's trace has the message behind its E; then it need not stand above it as well. */
function withoutRepeated(message: string, details: string): string {
  if (!details.startsWith(message)) return details;
  const rest = details.slice(message.length);
  const start = rest.slice(0, lookedForRepeats);
  const lines = message.slice(0, lookedForRepeats).split("\n");
  return lines.every((line) => start.includes(line.trim())) ? rest.replace(/^\n+/, "") : details;
}

/** In UTF-16 units. */
const lookedForRepeats = 8000;

function renderRows({ rows, lines }: Rows): string {
  return rows
    .map((row, r) => {
      const line = lines[row.start] ?? "";
      if (row.hides) return `${indentOf(line)}… ${row.end - row.start} ${row.hides}`;
      return renderLine(line, neighbourOf(rows, r, lines));
    })
    .join("\n");
}

/** The line of the other value: below, or above. */
function neighbourOf(rows: readonly Row[], r: number, lines: readonly string[]): string {
  const line = lines[rows[r]?.start ?? 0] ?? "";
  if (line.length <= lengths.equal) return "";
  const near = [rows[r + 1], rows[r - 1]].map((row) => (row && !row.hides ? lines[row.start] : ""));
  return near.find((other = "") => other.length > lengths.equal) ?? "";
}

/** One of two long values from the first sign on in which they differ, so that this is seen. */
function renderLine(line: string, neighbour: string): string {
  const [label, otherLabel] = [labelOf(line), labelOf(neighbour)];
  const [value] =
    label === otherLabel
      ? [line.slice(label.length)]
      : cutAround(line.slice(label.length), neighbour.slice(otherLabel.length), lengths.equal);
  const whole = label + value;
  return whole.length <= lengths.line ? whole : `${cutUnits(whole, lengths.line)}…`;
}

/** What tells whose value it is: a sign, or a name as in `Expected: `. */
function labelOf(line: string): string {
  return /^(?:E\s{1,20})?\s{0,20}(?:[-+#]|[A-Z]\w{1,20}:)?\s{0,20}/.exec(line)?.[0] ?? "";
}

/** What the rows hide, block by block. */
function renderRest({ rows, lines }: Rows): string {
  const hidden = rows.filter(({ hides }) => hides).map(({ start, end }) => lines.slice(start, end));
  const number = count(hidden.flat().length, "line");
  const text = hidden.map((block) => block.join("\n")).join("\n…\n");
  const label =
    text.length <= lengths.rest ? `The ${number} left out` : `The first of the ${number} left out`;
  return toDetails(label, fence(cut(text, lengths.rest)));
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${cutUnits(text, length)}\n…`;
}

function fence(text: string): string {
  return toFence(text, hasDiff(text) ? "diff" : "");
}
