/** Finds the point of a failure in what the test printed, if the failure itself has no text. */
import { isComplaint, isTrace } from "./lines.ts";
import { noTest, pointOf } from "./point.ts";
import { lastLine, maxCharacters, trimLines } from "./text-lines.ts";

/** How much output is searched, at its end, in UTF-16 units. */
const maxPrinted = 32 * 1024;
/** The most lines of a multi-line exception. */
const maxExceptionLines = 12;

/** Returns the error in the output, or undefined if no line reports one. */
export function pointOfOutput(printed: string): string | undefined {
  const shown = printed.slice(-maxPrinted);
  for (const { start, read } of errorStarts) {
    const match = start.exec(shown);
    const point = match && read(shown.slice(match.index), match);
    if (point) return point.slice(0, maxCharacters);
  }
  const lines = shown.split("\n");
  const thrown = lines.findIndex(
    (line, i) => isComplaint(line) && i + 1 < lines.length && isTrace(lines[i + 1] as string),
  );
  const line = lines[thrown] ?? lines.findLast(isComplaint);
  return line?.trim().slice(0, maxCharacters);
}

/** Used if no line reports an error. */
export function describeLastLine(printed: string): string {
  return `No message; the last line it printed: ${lastLine(printed)}`;
}

interface ErrorStart {
  /** Anchored at the start of a line. */
  readonly start: RegExp;
  /** Returns the point of the text that begins at the match. */
  readonly read: (text: string, match: RegExpExecArray) => string;
}

/** How errors begin in program output. The first match wins. */
const errorStarts: readonly ErrorStart[] = [
  // Rust
  {
    start: /^thread '.{0,500}' (?:\(\d{1,20}\) )?panicked at /m,
    read: (text) => pointOf(text, noTest),
  },
  // Python: the last of several errors, which the others led to.
  {
    start: /^Traceback \(most recent call last\)/m,
    read: (text) =>
      paragraph(afterTraceback(text.slice(text.lastIndexOf("Traceback (most recent")))),
  },
  // Flutter
  {
    start: /^The following .{1,300} (?:was|were) thrown.{0,300}:$/m,
    read: (text) => paragraph(text.slice(text.indexOf("\n") + 1)),
  },
  // Go
  { start: /^panic: /m, read: (text) => paragraph(text) },
  // A log level as a word between the time and the message.
  {
    start:
      /^(?:.{0,200}[\s[(|])?(?:ERROR|FATAL|CRITICAL|FAILURE)\]? ?[-:|] ?(.{0,300}[a-z].{0,1000})$/m,
    read: (_text, [, message = ""]) => message.trim(),
  },
];

/** Returns the lines below the frames of a traceback. */
function afterTraceback(text: string): string {
  const match = /\n(?=[^\s])/.exec(text);
  return match ? text.slice(match.index + 1) : "";
}

/** Returns the text up to a blank line or a trace. */
function paragraph(text: string): string {
  const lines: string[] = [];
  for (const line of text.slice(0, maxCharacters).split("\n", maxExceptionLines)) {
    if (line.trim() === "" || (lines.length > 0 && isTrace(line))) break;
    lines.push(line);
  }
  return trimLines(lines.join("\n")).trim();
}
