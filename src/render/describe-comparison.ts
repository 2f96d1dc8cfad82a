import type { Results } from "../model/results.ts";
import { count } from "../text.ts";
import { describeChange } from "./counts.ts";
import { nameBase } from "./failures/marks.ts";
import type { CodeSource } from "./links.ts";
import { toCode, toLink, toText, toTextWithLink } from "./markdown.ts";
import { toShortLine } from "./one-line.ts";

/** Writes texts and links for the log or for the page. */
interface Writing {
  readonly text: (text: string) => string;
  readonly code: (text: string) => string;
  readonly link: (label: string, url: string) => string;
}

const plain: Writing = {
  text: (text) => text,
  code: (text) => text,
  link: (label, url) => `${label} (${url})`,
};
const markdown: Writing = { text: toText, code: toCode, link: toLink };

/**
 * Describes for the log what the results were compared with, or why nothing was. Empty if no comparison was requested.
 */
export function renderComparisonLines(results: Results): string[] {
  const { comparison } = results;
  if (!comparison) return [];
  const sentence = describeComparison(results, plain) || describeMissing(results);
  return [sentence, ...comparison.notes];
}

/** Returns Markdown with what was compared. Empty if nothing was. */
export function renderCompared(results: Results): string {
  return describeComparison(results, markdown);
}

/** Returns Markdown with the reason why nothing was compared, and a link to the commit that it names. */
export function renderNotCompared(results: Results, source: CodeSource): string {
  const { base = "", comparedWith } = results.comparison ?? {};
  if (comparedWith) return "";
  const line = toShortLine(describeMissing(results), lineLength);
  const short = base.slice(0, 7);
  const { serverUrl, owner, repo } = source;
  const link = toLink(toCode(short), `${serverUrl}/${owner}/${repo}/commit/${base}`);
  return toTextWithLink(line, short, link);
}

/** In UTF-16 units. */
const lineLength = 300;

function describeMissing({ comparison }: Results): string {
  return comparison && !comparison.comparedWith
    ? `Nothing was compared. ${comparison.why ?? ""}`.trimEnd()
    : "";
}

function describeComparison(
  { comparison, totals }: Results,
  { text, code, link }: Writing,
): string {
  if (!comparison?.comparedWith) return "";
  const { sha, url, branch } = comparison.comparedWith;
  const commit = sha === "" ? "an earlier run" : code(sha.slice(0, 7));
  const name = branch === undefined ? commit : `${commit} ${nameBase(comparison, text).on}`;
  const { notRun } = comparison;
  const unknown =
    notRun > 0 ? ` ${count(notRun, "test")} that failed there didn't run this time.` : "";
  return `Compared with ${url ? link(name, url) : name}: ${describeChange(totals)}.${unknown}`;
}
