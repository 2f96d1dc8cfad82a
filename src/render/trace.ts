import { cutAround } from "../failure/cut-around.ts";
import { hasDiff } from "../failure/diff.ts";
import { restoreSourceIndent } from "../failure/source-indent.ts";
import type { Finding } from "../model/finding.ts";
import { count, cutUnits, shorten } from "../text.ts";
import { joinBlocks, toDetails, toFence } from "./markdown.ts";
import { firstLine } from "./one-line.ts";
import { indentOf, type Row, type Rows, toOpenRows } from "./trace-rows.ts";

/** A trace in two parts: the open part, and the part that folds out. They don't overlap. */
export interface Trace {
  /** Message and trace without the frames of libraries, or only their ends. */
  readonly short: string;
  /** The lines that `short` leaves out, if any. */
  readonly rest?: string;
}

/** In UTF-16 units. The annotation and the report contain all of it. */
const lengths = { message: 2000, line: 1000, equal: 160, rest: 12_000 };

/** @param isVisible the whole message is already visible */
export function renderTrace({ message, details = "" }: Finding, isVisible: boolean): Trace {
  const shortMessage = isVisible ? "" : fence(renderRows(toOpenRows(message)));
  if (details.trim() === "") return { short: shortMessage };
  const text = toOpenRows(restoreSourceIndent(withoutRepeated(message, details)));
  // Most tools repeat the message in the trace.
  const start = details.slice(0, 1000);
  const repeats = start.includes(firstLine(message).trim()) && message.length <= details.length;
  return {
    short: joinBlocks([repeats ? "" : shortMessage, fence(renderRows(text))]),
    ...(text.rows.some(({ hides }) => hides) && { rest: renderRest(text) }),
  };
}

/** pytest repeats the message after its `E`. */
function withoutRepeated(message: string, details: string): string {
  if (!details.startsWith(message)) return details;
  const rest = details.slice(message.length);
  const start = rest.slice(0, searchedForRepeats);
  const lines = message.slice(0, searchedForRepeats).split("\n");
  return lines.every((line) => start.includes(line.trim())) ? rest.replace(/^\n+/, "") : details;
}

/** In UTF-16 units. */
const searchedForRepeats = 8000;

function renderRows({ rows, lines }: Rows): string {
  return rows
    .map((row, r) => {
      const line = lines[row.start] ?? "";
      if (row.hides) return `${indentOf(line)}… ${row.end - row.start} ${row.hides}`;
      return renderLine(line, neighbourOf(rows, r, lines));
    })
    .join("\n");
}

/** Returns the line with the other value, below or above. */
function neighbourOf(rows: readonly Row[], r: number, lines: readonly string[]): string {
  const line = lines[rows[r]?.start ?? 0] ?? "";
  if (line.length <= lengths.equal) return "";
  const near = [rows[r + 1], rows[r - 1]].map((row) => (row && !row.hides ? lines[row.start] : ""));
  return near.find((other = "") => other.length > lengths.equal) ?? "";
}

/** Cuts one of two long values at their first difference. */
function renderLine(line: string, neighbour: string): string {
  const [label, otherLabel] = [labelOf(line), labelOf(neighbour)];
  const [value] =
    label === otherLabel
      ? [line.slice(label.length)]
      : cutAround(line.slice(label.length), neighbour.slice(otherLabel.length), lengths.equal);
  const whole = label + value;
  return shorten(whole, lengths.line + 1);
}

/** Returns the label of a value: a sign, or a name such as `Expected: `. */
function labelOf(line: string): string {
  return /^(?:E\s{1,20})?\s{0,20}(?:[-+#]|[A-Z]\w{1,20}:)?\s{0,20}/.exec(line)?.[0] ?? "";
}

/** Renders the hidden lines, block by block. */
function renderRest({ rows, lines }: Rows): string {
  const hidden = rows.filter(({ hides }) => hides).map(({ start, end }) => lines.slice(start, end));
  const number = count(hidden.flat().length, "line");
  const text = hidden.map((block) => block.join("\n")).join("\n…\n");
  return text.length <= lengths.rest
    ? toDetails(`The ${number} left out`, fence(text))
    : toDetails(`The first of the ${number} left out`, fence(`${cutUnits(text, lengths.rest)}\n…`));
}

function fence(text: string): string {
  return toFence(text, hasDiff(text) ? "diff" : "");
}
