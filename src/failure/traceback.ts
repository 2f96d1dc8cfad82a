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
 * Returns the lines below the last frame, up to the log that nose appends. Python's assert has no message of its own,
 * so its code is added: `AssertionError: assert total() == 3`.
 */
export function errorOfTraceback(text: string): string {
  const [own = ""] = text.split("\n-------------------- >> begin captured ", 1);
  const lines = own.trimEnd().slice(-maxRead).split("\n");
  const frame = lines.findLastIndex((line) => line.trimStart().startsWith('File "'));
  const indent = indentOf(lines[frame] ?? "");
  const start = lines.findIndex(
    (line, at) => at > frame && line.trim() !== "" && indentOf(line) < indent,
  );
  if (frame < 0 || start < 0) return lastLine(own.trimEnd());
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

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
