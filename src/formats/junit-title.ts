import { oneLine } from "../read/text.ts";
import type { TestName } from "../report.ts";
import { isToolName } from "./junit-tool.ts";

/** The test's name as people know it: its class or suites, then its own name; nothing twice. */
export function titleOf({ suites, className, name }: TestName): string {
  const own = oneLine(name);
  const context = contextOf(suites, className, own);
  const parts = [...context, own].filter((part) => part !== "");
  return parts.join(" > ") || "a test without a name";
}

function contextOf(
  suites: readonly string[],
  className: string | undefined,
  name: string,
): readonly string[] {
  const known = oneLine(className ?? "");
  if (known && !isConstant(known)) return repeats(known, name) ? [] : [known];
  const parts: string[] = [];
  for (const suite of suites) {
    if (isToolName(suite)) continue;
    // Bun and others write the path of the suites into each of their names.
    if (parts.length > 0 && suite.startsWith(parts.at(-1) as string)) parts.pop();
    if (!repeats(suite, name)) parts.push(suite);
  }
  return parts;
}

/** node:test writes `test` as the class of every case. */
function isConstant(className: string): boolean {
  return className === "test";
}

/** jest-junit's class is the name again, mocha-junit-reporter's is its end; many names begin with their class. */
function repeats(context: string, name: string): boolean {
  if (name === "") return false;
  return name.startsWith(context) || name.endsWith(context) || context.endsWith(name);
}
