import { count, formatSeconds } from "../../text.ts";
import type { Section } from "../layout/section.ts";
import { toFence } from "../markdown.ts";
import type { Page } from "../page.ts";
import { toShortLine } from "../visible-text.ts";
import type { SuiteRow } from "./rows.ts";

/** A picture is worth its room where there is time to win, and more than a number or two to compare. */
const least = { seconds: 60, suites: 3 };
/** So many suites have a slice of their own. */
const mostSlices = 7;

/** Which suites the time goes to, as a pie: job summaries draw Mermaid, and the same times stand in a table. */
export function toTimeChart({ suiteRows }: Page): readonly Section[] {
  const suites = suiteRows
    .filter(({ seconds }) => seconds >= 0.1)
    .sort((a, b) => b.seconds - a.seconds);
  const total = sumOf(suites);
  if (suites.length < least.suites || total < least.seconds) return [];
  // Names must differ, or Mermaid takes one slice for another.
  const slices = suites
    .slice(0, mostSlices)
    .map((suite, index) => toSlice(`${index + 1} ${toLabel(suite)}`, suite.seconds));
  const rest = suites.slice(mostSlices);
  if (rest.length > 0) slices.push(toSlice(count(rest.length, "other"), sumOf(rest)));
  const chart = ["pie", `  title ${formatSeconds(total)} by suite`, ...slices].join("\n");
  return [{ title: "Where the time goes", intro: toFence(chart, "mermaid"), entries: [] }];
}

function sumOf(suites: readonly SuiteRow[]): number {
  return suites.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Mermaid would write the seconds as they are; people read them in the label. */
function toSlice(label: string, seconds: number): string {
  return `  "${label}, ${formatSeconds(seconds)}" : ${seconds.toFixed(1)}`;
}

/** Only what can't mean anything to Mermaid. https://mermaid.js.org/syntax/pie.html */
function toLabel({ name, file }: SuiteRow): string {
  const short = name ? name.slice(name.lastIndexOf(" › ") + 1) : lastFolder(file) || "no suite";
  return toShortLine(short, 50)
    .replace(/[^\p{L}\p{N} ._/-]/gu, " ")
    .trim();
}

/** A file's name alone is often that of another: `cart/index.test.ts`. */
function lastFolder(file: string): string {
  return file.split("/").slice(-2).join("/");
}
