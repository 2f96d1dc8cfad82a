/** Reads Python's tracebacks. */
import { lastLine, maxCharacters, maxLines, maxRead } from "./text-lines.ts";

/** Returns a text that is a traceback of Python. That of testtools is below its class and the test's attachments. */
export function findTraceback(text: string): string | undefined {
  if (/^\s{0,100}Traceback \(most recent call last\)/.test(text)) return text;
  if (!text.startsWith("testtools.testresult.real._StringException: ")) return undefined;
  const start = text.lastIndexOf("Traceback (most recent call last)");
  return start < 0 ? undefined : text.slice(start).split("\n}}}", 1)[0];
}

/**
 * Returns the lines below the last frame, up to the log that nose appends or the output that unittest appends. Python's
 * assert has no message of its own, so its code is added: `AssertionError: assert total() == 3`.
 */
export function errorOfTraceback(text: string): string {
  const [own = ""] = text.split(appended, 1);
  const frame = [...own.matchAll(/^[ \t]*File "/gm)].at(-1)?.index ?? 0;
  const lines = own.slice(frame, frame + maxRead).split("\n");
  const indent = indentOf(lines[0] ?? "");
  const start = lines.findIndex((line) => line.trim() !== "" && indentOf(line) < indent);
  if (start < 0) return lastLine(own.trimEnd());
  const error = lines
    .slice(start, start + maxLines)
    .join("\n")
    .trim()
    .slice(0, maxCharacters);
  if (error !== "AssertionError") return error;
  const code =
    lines
      .slice(0, start)
      .findLast((line) => !/^[\s~^]*$/.test(line))
      ?.trim() ?? "";
  return code.startsWith("assert ") ? `${error}: ${code}` : error;
}

/** The headings of nose's log, and of the output that unittest adds with `buffer`. */
const appended = /\n-------------------- >> begin captured |\n\nStd(?:out|err):\n/;

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
