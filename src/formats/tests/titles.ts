import type { TestName } from "../../model/finding.ts";
import { fileNameOf } from "../../paths.ts";
import { isToolName } from "../junit/tools.ts";

/** The test's name as people know it: its class or suites, then its own name; nothing twice. Takes names by `toName`. */
export function titleOf({ suites, className, name }: TestName): string {
  const parts = [...contextOf(suites, className ?? "", name), name].filter((part) => part !== "");
  return parts.join(" > ") || "a test without a name";
}

function contextOf(suites: readonly string[], className: string, name: string): readonly string[] {
  if (className && !isConstantClass(className)) return beforeName(className, name);
  const parts: string[] = [];
  for (const suite of suites) {
    if (isToolName(suite)) continue;
    // Bun and others write the path of the suites into each of their names.
    if (parts.length > 0 && suite.startsWith(parts.at(-1) as string)) parts.pop();
    for (const part of beforeName(suite, name)) parts.push(part);
  }
  return parts;
}

/** node:test writes `test` as the class of every case. */
export function isConstantClass(className: string): boolean {
  return className === "test";
}

/**
 * What a class or suite says that the name doesn't: nothing where the name begins or ends with it, as many do, and
 * where it is the name again, as jest-junit's class is. Of `orders.create` and "create" it is `orders`.
 */
function beforeName(context: string, name: string): readonly string[] {
  if (name === "") return [shorten(context)];
  if (name.startsWith(context) || name.endsWith(context)) return [];
  if (!context.endsWith(name)) return [shorten(context)];
  const rest = context.slice(0, -name.length).replace(separators, "");
  return rest === "" ? [] : [shorten(rest)];
}

/** Between a class and a name at its end. */
const separators = /[\s.:>/#›»-]{1,5}$/;

/** Of a path on some machine, the file's name: the finding's place says the rest. */
function shorten(context: string): string {
  const isAbsolute = /^(?:[A-Za-z]:[\\/]|\/|\\\\)/.test(context);
  return isAbsolute ? fileNameOf(context) : context;
}
