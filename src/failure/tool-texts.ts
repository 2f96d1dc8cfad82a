/** Finds the point in texts that only one tool writes. */
import { isComplaint } from "./lines.ts";
import { maxCharacters, maxLines, maxRead } from "./text-lines.ts";

/** Returns undefined for a text of any other tool. */
export function pointOfTool(text: string): string | undefined {
  return diffOfYaml(text) ?? errorOfYaml(text) ?? errorOfTerm(text) ?? errorOfCommands(text);
}

/** Returns the diff from node-tap's YAML, without the indent. */
function diffOfYaml(text: string): string | undefined {
  if (!/^(?:at|compare|diff|source|stack|tapCaught):/.test(text)) return undefined;
  const [, diff = ""] = /^diff: \|\n((?: .*\n)+)/m.exec(`${text.slice(0, maxRead)}\n`) ?? [];
  const lines = diff.split("\n", maxLines).map((line) => line.slice(2));
  return lines.join("\n").trim();
}

/** Returns the message and the details from AVA's YAML. The details are an object of texts by their titles. */
function errorOfYaml(text: string): string | undefined {
  const start = text.slice(0, maxCharacters);
  const isOfAva = /^\s*---\n\s*name: /.test(start) && /^ *(?:at|details|values):/m.test(start);
  if (!isOfAva) return undefined;
  // "message: >-" only says that the message is below it.
  const [, message = ""] = /^ *message: (?![>|][-+\d]{0,2}$)(.+)$/m.exec(start) ?? [];
  const [, title = "", details = ""] =
    /^ *details: \{"([^"\\]+)":"((?:[^"\\]|\\.)*)"/m.exec(start) ?? [];
  const lines = [title.startsWith(message) ? "" : message, title, details.replaceAll("\\n", "\n")];
  return lines.filter(Boolean).join("\n") || undefined;
}

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
  if (!isTextOfLit(text)) return undefined;
  const lines = text
    .slice(0, maxRead)
    .split("\n")
    .map((line) => line.replace(/^# (?:\| )?/, ""));
  return lines.find((line) => line.startsWith("Timeout: ")) ?? lines.find(isComplaint);
}

/**
 * Returns true for a text of LLVM's lit. Others begin with an exit code too, but haven't the heading of the output:
 * https://github.com/llvm/llvm-project/blob/main/llvm/utils/lit/lit/TestRunner.py
 */
export function isTextOfLit(text: string): boolean {
  return (
    text.startsWith("Exit Code: ") &&
    /^Command Output \((?:stdout|stderr)\):/m.test(text.slice(0, maxRead))
  );
}
