import type { TestName } from "../../model/report.ts";
import { isToolName } from "../junit/tools.ts";

/** The test's name as people know it: its class or suites, then its own name; nothing twice. Takes names by `toName`. */
export function titleOf({ suites, className, name }: TestName): string {
  const parts = [...contextOf(suites, className ?? "", name), name].filter((part) => part !== "");
  return parts.join(" > ") || "a test without a name";
}

function contextOf(suites: readonly string[], className: string, name: string): readonly string[] {
  if (className && !isConstantClass(className))
    return repeats(className, name) ? [] : [shorten(className)];
  const parts: string[] = [];
  for (const suite of suites) {
    if (isToolName(suite)) continue;
    // Bun and others write the path of the suites into each of their names.
    if (parts.length > 0 && suite.startsWith(parts.at(-1) as string)) parts.pop();
    if (!repeats(suite, name)) parts.push(shorten(suite));
  }
  return parts;
}

/** node:test writes `test` as the class of every case. */
export function isConstantClass(className: string): boolean {
  return className === "test";
}

/** jest-junit's class is the name again, mocha-junit-reporter's is its end; many names begin with their class. */
function repeats(context: string, name: string): boolean {
  if (name === "") return false;
  return name.startsWith(context) || name.endsWith(context) || context.endsWith(name);
}

/** Of a path on some machine, the file's name: the finding's place says the rest. */
function shorten(context: string): string {
  const isAbsolute = /^(?:[A-Za-z]:[\\/]|\/|\\\\)/.test(context);
  return isAbsolute ? (context.split(/[\\/]/).at(-1) ?? context) : context;
}
