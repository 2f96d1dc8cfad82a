import type { TestName } from "../../model/finding.ts";
import { fileNameOf } from "../../paths.ts";
import { isToolName } from "../junit/tools.ts";

/**
 * Returns the usual name of a test: class or suites, then its own name, without repetitions. Names are from `toName`.
 */
export function titleOf({ suites, className, name }: TestName): string {
  const parts = [...contextOf(suites, className ?? "", name), name].filter((part) => part !== "");
  return parts.join(" > ") || "a test without a name";
}

function contextOf(suites: readonly string[], className: string, name: string): readonly string[] {
  if (className && !isConstantClass(className)) return beforeName(className, name);
  const parts: string[] = [];
  for (const suite of suites) {
    if (isToolName(suite)) continue;
    // Bun and others repeat the parents' names in each suite name.
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
 * Returns the part of a class or suite that the name doesn't contain. Empty if the name begins or ends with it, or if
 * it repeats the name, as jest-junit's class does. For `orders.create` and "create" it is `orders`.
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

/** Shortens a path to its file name, because the finding's place shows the rest. */
function shorten(context: string): string {
  const isAbsolute = /^(?:[A-Za-z]:[\\/]|\/|\\\\)/.test(context);
  return isAbsolute ? fileNameOf(context) : context;
}
