import { relative } from "node:path";
import { toOneLine } from "../files/shown-name.ts";
import { toSlashes } from "../slashes.ts";
import { findNearby, type Nearby } from "./nearby.ts";
import type { Pattern } from "./pattern.ts";

/**
 * Says in one line why a pattern matches nothing, if that is known, and what is nearby. It is probably a mistake if
 * `isMistake`, even if other patterns found reports. The folders are absolute.
 */
export function describeUnmatched(
  pattern: Pattern,
  folders: { readonly workspace: string; readonly workingDirectory: string },
): { readonly text: string; readonly isMistake: boolean } {
  const nearby = findNearby(pattern, folders);
  const isGone = pattern.isLiteral && nearby.missing !== undefined;
  const what = `${toOneLine(pattern.text)}${isGone ? ": no such file" : " matches no report file"}`;
  const advice = findSyntaxAdvice(pattern.text);
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

/** Syntax of other tools that people use in patterns, and what to write instead. */
const habits: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  { pattern: /^["'`]|["'`]$/, advice: "Quotes are part of the name; remove them." },
  {
    pattern: /[*?+@!]?\([^()]*\|[^()]*\)/,
    advice: "Alternatives in parentheses aren't supported: write one pattern per line.",
  },
  { pattern: /\{[^{}]*\}/, advice: "Braces aren't supported: write one pattern per line." },
  { pattern: /,/, advice: "Patterns aren't separated by commas: write one per line." },
  { pattern: /;/, advice: "Patterns aren't separated by semicolons: write one per line." },
  {
    pattern: /\S\.\w+\s+\S*[./*]/,
    advice: "Patterns aren't separated by spaces: write one per line.",
  },
  { pattern: /\\/, advice: "A backslash isn't a separator here: write / between folders." },
];

/** Returns advice for a pattern that looks like another tool's syntax. */
export function findSyntaxAdvice(pattern: string): string | undefined {
  return habits.find((habit) => habit.pattern.test(pattern))?.advice;
}
