import { oneLine } from "../read/text.ts";

/** The beginning of a message that can stand alone, for findings without a rule: "Parsing error: Unexpected …" → "Parsing error". */
export function headlineOf(message: string): string {
  const line = oneLine(message.slice(0, 400));
  const end = /[.:](?: |$)| \(/.exec(line)?.index ?? line.length;
  const head = end > 0 ? line.slice(0, end) : line;
  return head.length <= 100 ? head : `${head.slice(0, 99).toWellFormed()}…`;
}
