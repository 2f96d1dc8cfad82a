/** Finds the point in a text of a failure, and where the text around it begins. */
import {
  isComplaint,
  isHeading,
  isPreamble,
  isProgress,
  isTrace,
  type TestNames,
} from "./lines.ts";

/** The longest point, in lines. A longer one is left to the details. */
export const maxLines = 12;
export const maxCharacters = 2000;
/** How much of a text is searched for the point. */
export const maxRead = 8000;

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
  return (
    diffOfYaml(text) ??
    errorOfYaml(text) ??
    errorOfTerm(text) ??
    errorOfCommands(text) ??
    (markedLines(text) || leadingLines(text, test))
  );
}

/** Returns a text that is a traceback of Python. That of testtools is below its class and the test's attachments. */
function findTraceback(text: string): string | undefined {
  if (/^\s{0,100}Traceback \(most recent call last\)/.test(text)) return text;
  if (!text.startsWith("testtools.testresult.real._StringException: ")) return undefined;
  const start = text.lastIndexOf("Traceback (most recent call last)");
  return start < 0 ? undefined : text.slice(start).split("\n}}}", 1)[0];
}

/**
 * Returns the lines below the last frame, up to the log that nose appends. Python's assert has no message of its own,
 * so its code is added: `AssertionError: assert total() == 3`.
 */
function errorOfTraceback(text: string): string {
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

/** For texts that belong to no test or have lost their heading. */
export const noTest: TestNames = { name: "", suites: [] };

/** Returns the error from the Elixir term that ExUnit prints on one line if a module's setup failed. */
function errorOfTerm(text: string): string | undefined {
  if (!text.startsWith("%")) return undefined;
  const [, name, message = ""] =
    /%([A-Z][\w.]{0,200})\{[^{}"]{0,200}\bmessage: "((?:[^"\\]|\\.){1,2000})"/.exec(
      text.slice(0, maxRead),
    ) ?? [];
  return name === undefined ? undefined : `${name}: ${message.replace(/\\(.)/g, "$1")}`;
}

/** Returns the error in the output of the commands of a test, which LLVM's lit shows below their exit code. */
function errorOfCommands(text: string): string | undefined {
  if (!text.startsWith("Exit Code: ")) return undefined;
  const lines = text
    .slice(0, maxRead)
    .split("\n")
    .map((line) => line.replace(/^# (?:\| )?/, ""));
  return lines.find((line) => line.startsWith("Timeout: ")) ?? lines.find(isComplaint) ?? lines[0];
}

/** Returns the message and the details from AVA's YAML. The details are an object of texts by their titles. */
function errorOfYaml(text: string): string | undefined {
  const start = text.slice(0, maxCharacters);
  if (!/^\s*---\n\s*name: /.test(start)) return undefined;
  const [, message = ""] = /^ *message: (.+)$/m.exec(start) ?? [];
  const [, title = "", details = ""] =
    /^ *details: \{"([^"\\]+)":"((?:[^"\\]|\\.)*)"/m.exec(start) ?? [];
  const lines = [title.startsWith(message) ? "" : message, title, details.replaceAll("\\n", "\n")];
  return lines.filter(Boolean).join("\n") || undefined;
}

/** Returns the diff from node-tap's YAML, without the indent. */
function diffOfYaml(text: string): string | undefined {
  if (!/^(?:at|compare|diff|source|stack|tapCaught):/.test(text)) return undefined;
  const [, diff = ""] = /^diff: \|\n((?: .*\n)+)/m.exec(`${text.slice(0, maxRead)}\n`) ?? [];
  const lines = diff.split("\n", maxLines).map((line) => line.slice(2));
  return lines.join("\n").trim();
}

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

/** Yields the lines one by one, because usually only the first few are needed. */
export function* linesOf(text: string): Iterable<string> {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf("\n", start);
    yield end < 0 ? text.slice(start) : text.slice(start, end);
    if (end < 0) return;
    start = end + 1;
  }
}

export function lastLine(text: string): string {
  return text
    .slice(text.lastIndexOf("\n") + 1)
    .trim()
    .slice(0, maxCharacters);
}

/** Removes blank lines at both ends and white space at the end. The first line keeps its indent. */
export function trimLines(text: string): string {
  const trimmed = text.trimEnd();
  const start = trimmed.length - trimmed.trimStart().length;
  return start > 0 ? trimmed.slice(trimmed.lastIndexOf("\n", start - 1) + 1) : trimmed;
}
