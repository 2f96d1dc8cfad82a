import type { Finding } from "../report.ts";
import type { Comparison } from "./comparison.ts";
import { firstLine, toShortLine } from "./plain.ts";

/** How long a title or a message may be on a line of its own, in UTF-16 units. */
export const lineLength = 160;
const valueLength = 40;

/** Whether the line of a finding has its whole message. */
export function isOneLine(message: string): boolean {
  return message.length <= lineLength && !message.trim().includes("\n");
}

/** What went wrong in a few words. Where the tool's first line doesn't tell the values, they are told after it. */
export function toPoint({ title, message }: Finding, comparison: Comparison | undefined): string {
  const said = message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
  const line = toShortLine(firstLine(said), lineLength);
  const values = comparison && [comparison.left, comparison.right];
  if (!values || values.every(({ value }) => line.includes(value))) return line;
  const told = values
    .map(({ label, value }) => `${label.toLowerCase()} ${toShortLine(value, valueLength)}`)
    .join(", ");
  return saysNothing.test(line) ? told : `${line.replace(/[.:]$/, "")} · ${told}`;
}

/** What assertions write before the values, whatever these are. */
const saysNothing =
  /^(?:[\w.]{0,80}Error(?: \[\w{1,40}\])?: )?(?:expect\(|assert\.\w+\(|Expected(?: values| equality|:|$)|assertion `|Values are not equal|Not equal|not equal|Failed asserting)/;
