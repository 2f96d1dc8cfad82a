import type { Finding } from "../report.ts";
import type { Comparison, Side } from "./comparison.ts";
import { firstLine, toShortLine } from "./plain.ts";

/** How long a title or a message may be on a line of its own, in UTF-16 units. */
export const lineLength = 160;
const valueLength = 40;

/** Whether the line of a finding has its whole message. */
export function isOneLine(message: string): boolean {
  return message.length <= lineLength && !message.trim().includes("\n");
}

/**
 * What went wrong in a few words: the first line of the message. Where a tool writes a formula there, the values that it
 * is about, or the next line.
 */
export function toPoint({ title, message }: Finding, comparison: Comparison | undefined): string {
  const said = message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
  const line = toShortLine(firstLine(said).replace(noise, ""), lineLength);
  if (!comparison) return isFormula(line) ? nextLine(said) || line : line;
  const values = [comparison.left, comparison.right];
  if (values.every(({ value }) => line.includes(value))) return line;
  const told = values.map(describeSide).join(", ");
  return isFormula(line) ? told : `${line.replace(/[.:]$/, "")} · ${told}`;
}

/** The kind of error that every failed assertion has, and what Vitest notes behind its values. */
const noise =
  /^(?:[a-z\d.]{1,60}\.)?(?:Assertion(?:Failed)?Error|Error)(?: \[\w{1,40}\])?: | \/\/ (?:Object\.is|deep) equality$/g;

/** What assertions write before the values, whatever these are. */
export function isFormula(line: string): boolean {
  return formula.test(line);
}

const formula =
  /^(?:[\w.]{0,80}Error(?: \[\w{1,40}\])?: )?(?:expect\(|assert\.\w+\(|Expected(?: values| equality|:|$)|assertion `|Values are not equal|[Nn]ot equal|Failed asserting that two )/;

/** The second line that says something, unless it belongs to a diff. */
function nextLine(message: string): string {
  const rest = message.trimStart().split("\n").slice(1, 10);
  const next = rest.find((line) => line.trim() !== "") ?? "";
  return /^\s*[-+[{]/.test(next) ? "" : toShortLine(next, lineLength);
}

function describeSide({ label, value }: Side): string {
  const short = toShortLine(value, valueLength);
  return ourLabels.has(label) ? `${label.toLowerCase()} ${short}` : `${label} is ${short}`;
}

const ourLabels = new Set(["Expected", "Actual", "Left", "Right"]);
