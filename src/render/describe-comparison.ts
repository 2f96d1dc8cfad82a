import type { Results } from "../model/results.ts";
import { count } from "../text.ts";
import { describeChange } from "./counts.ts";
import { nameBase } from "./failures/marks.ts";
import type { CodeSource } from "./links.ts";
import { type Inline, inLog, toCode, toLink, toTextWithLink } from "./markdown.ts";
import { toShortLine } from "./one-line.ts";

/**
 * Describes for the log what the results were compared with, or why nothing was. Empty if no comparison was requested.
 */
export function renderComparisonLines(results: Results): string[] {
  const { comparison } = results;
  if (!comparison) return [];
  const sentence = describeComparison(results, inLog) || describeMissing(results);
  return [sentence, ...comparison.notes];
}

/** Returns Markdown with the reason why nothing was compared, and a link to the commit that it names. */
export function renderNotCompared(results: Results, source: CodeSource): string {
  const { base = "", comparedWith } = results.comparison ?? {};
  if (comparedWith) return "";
  const line = toShortLine(describeMissing(results), 300);
  const short = base.slice(0, 7);
  const { serverUrl, owner, repo } = source;
  const link = toLink(toCode(short), `${serverUrl}/${owner}/${repo}/commit/${base}`);
  return toTextWithLink(line, short, link);
}

function describeMissing({ comparison }: Results): string {
  return comparison && !comparison.comparedWith
    ? `Nothing was compared. ${comparison.why ?? ""}`.trimEnd()
    : "";
}

/** Returns what was compared. Empty if nothing was. */
export function describeComparison({ comparison, totals }: Results, inline: Inline): string {
  if (!comparison?.comparedWith) return "";
  const { sha, url, branch } = comparison.comparedWith;
  const commit = sha === "" ? "an earlier run" : inline.code(sha.slice(0, 7));
  const name = branch === undefined ? commit : `${commit} ${nameBase(comparison, inline).on}`;
  const { notRun } = comparison;
  const unknown =
    notRun > 0 ? ` ${count(notRun, "test")} that failed there didn't run this time.` : "";
  return `Compared with ${url ? inline.link(name, url) : name}: ${describeChange(totals)}.${unknown}`;
}
