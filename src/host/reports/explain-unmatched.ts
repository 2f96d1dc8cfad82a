import { relative } from "node:path";
import { toOneLine } from "../files/shown-name.ts";
import { toSlashes } from "../slashes.ts";
import { explainForeignSigns } from "./foreign-syntax.ts";
import { findNearby, type Nearby } from "./nearby.ts";
import type { Pattern } from "./pattern.ts";

export interface Unmatched {
  /** One line: what wasn't found, why if that is known, and what is nearby. */
  readonly text: string;
  /** Probably a mistake, even if other patterns found reports. */
  readonly isMistake: boolean;
}

/** Explains why a pattern matches nothing. The folders are absolute. */
export function explainUnmatched(
  pattern: Pattern,
  folders: { readonly workspace: string; readonly workingDirectory: string },
): Unmatched {
  const nearby = findNearby(pattern, folders);
  const isGone = pattern.isLiteral && nearby.missing !== undefined;
  const what = `${toOneLine(pattern.text)}${isGone ? ": no such file" : " matches no report file"}`;
  const advice = explainForeignSigns(pattern.text);
  if (advice) return { text: `${what}. ${advice}`, isMistake: true };
  return {
    text: `${what}${describe(nearby, folders.workingDirectory, pattern.text)}`,
    isMistake: isGone || nearby.isNearMiss,
  };
}

function describe({ missing, reports }: Nearby, workingDirectory: string, pattern: string): string {
  const toName = (path: string) => toOneLine(toSlashes(path));
  const gone = missing && toName(relative(workingDirectory, missing));
  // Already mentioned for a path without wildcards.
  const isMentioned = gone === toOneLine(pattern);
  const parts = [
    ...(gone && !isMentioned ? [`${gone} isn't there`] : []),
    ...(reports.length > 0 ? [`nearby: ${reports.map(toName).join(", ")}`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join("; ")}).` : ".";
}
