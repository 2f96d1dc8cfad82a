import { count, formatSeconds } from "../../text.ts";
import { unicodePattern } from "../../unicode-pattern.ts";
import type { Section } from "../layout/section.ts";
import { toFence } from "../markdown.ts";
import { toShortLine } from "../one-line.ts";
import type { Page } from "../page.ts";
import type { SuiteRow } from "./rows.ts";

/** The least time and number of suites that make a chart useful. */
const minimum = { seconds: 60, suites: 3 };
/** The number of suites that have their own slice. */
const maxSlices = 7;

/** Renders the time per suite as a pie chart. Job summaries render Mermaid, and a table has the same times. */
export function toTimeChart({ suiteRows }: Page): readonly Section[] {
  const suites = suiteRows
    .filter(({ seconds }) => seconds >= 0.1)
    .sort((a, b) => b.seconds - a.seconds);
  const total = sumOf(suites);
  if (suites.length < minimum.suites || total < minimum.seconds) return [];
  // Mermaid merges slices with the same name.
  const slices = suites
    .slice(0, maxSlices)
    .map((suite, index) => toSlice(`${index + 1} ${toLabel(suite)}`, suite.seconds));
  const rest = suites.slice(maxSlices);
  if (rest.length > 0) slices.push(toSlice(count(rest.length, "other"), sumOf(rest)));
  const chart = ["pie", `  title ${formatSeconds(total)} by suite`, ...slices].join("\n");
  return [{ title: "Where the time goes", intro: toFence(chart, "mermaid"), entries: [] }];
}

function sumOf(suites: readonly SuiteRow[]): number {
  return suites.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Mermaid would show plain seconds, so the label has the formatted time. */
function toSlice(label: string, seconds: number): string {
  return `  "${label}, ${formatSeconds(seconds)}" : ${seconds.toFixed(1)}`;
}

const signs = unicodePattern(String.raw`[^\p{L}\p{N} ._/-]`, "gu");

/** Keeps only characters without a meaning in Mermaid. https://mermaid.js.org/syntax/pie.html */
function toLabel({ name, file }: SuiteRow): string {
  const short = name ? name.slice(name.lastIndexOf(" › ") + 1) : lastFolder(file) || "no suite";
  return toShortLine(short, 50).replace(signs(), " ").trim();
}

/** A file name alone is often ambiguous: `cart/index.test.ts`. */
function lastFolder(file: string): string {
  return file.split("/").slice(-2).join("/");
}
