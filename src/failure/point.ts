/** Finds the point in a text of a failure, and where the text around it begins. */
import { isHeading, isPreamble, isProgress, isTrace, type TestNames } from "./lines.ts";
import { linesOf, maxCharacters, maxLines, maxRead, trimLines } from "./text-lines.ts";
import { pointOfTool } from "./tool-texts.ts";
import { errorOfTraceback, findTraceback } from "./traceback.ts";

/** Returns a message up to its trace. A one-line message is completed from the text if it was cut. */
export function pointOfMessage(message: string, text: string): string {
  const point = pointOf(message, noTest);
  if (point.includes("\n")) return point;
  const isCut = message.endsWith("...");
  const end = text.indexOf(`${isCut ? message.slice(0, -3) : message}\n`);
  const start = text.lastIndexOf("\n", end) + 1;
  if (end < 0 || end - start > 100) return point;
  if (!isCut && point !== "" && isTrace(lineAfter(text, end))) return point;
  const more = pointOf(text.slice(start, start + maxRead), noTest);
  const isMore =
    isCut || /expected|received|actual/i.test(more.slice(end - start + message.length));
  return isMore ? more : point;
}

function lineAfter(text: string, at: number): string {
  const start = text.indexOf("\n", at) + 1;
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Returns the lines before the trace, the error of a Python traceback, or the lines that pytest marks. */
export function pointOf(text: string, test: TestNames): string {
  const traceback = findTraceback(text);
  if (traceback !== undefined) return errorOfTraceback(traceback);
  return pointOfTool(text) ?? (markedLines(text) || leadingLines(text, test));
}

/** For texts that belong to no test or have lost their heading. */
export const noTest: TestNames = { name: "", suites: [] };

/** Returns lines such as `E   AssertionError: …`. */
function markedLines(text: string): string {
  if (!text.startsWith("E   ") && !text.includes("\nE   ")) return "";
  const marked = text.slice(0, maxRead).match(/^E {3}.{0,1000}$/gm) ?? [];
  const lines = marked.slice(0, maxLines).map((line) => line.slice(4));
  return trimLines(lines.join("\n")).trim();
}

function leadingLines(text: string, test: TestNames): string {
  const lines: string[] = [];
  let length = 0;
  for (const line of linesOf(text.slice(0, maxRead))) {
    const isFirst = lines.length === 0;
    const isSkipped = isFirst && (isPreamble(line) || isHeading(line, test));
    if (isProgress(line) || isSkipped) continue;
    if (isTrace(line)) {
      if (isFirst) continue;
      break;
    }
    // Mocha repeats everything where its trace begins.
    if (lines.length === maxLines || (!isFirst && line.endsWith(`: ${lines[0]}`))) break;
    const content = isFirst ? line.replace(/^\s*(?:- message)?: /, "") : line;
    lines.push(content.slice(0, maxCharacters - length).trimEnd());
    length += content.length;
    if (length >= maxCharacters) break;
  }
  return trimLines(lines.join("\n")).trimStart();
}
