import { toFence } from "./markdown.ts";
import type { Page } from "./page.ts";
import { toShortLine } from "./plain.ts";
import type { Section } from "./section.ts";

/** A picture is worth its room where there is time to win, and more than a number or two to compare. */
const least = { seconds: 60, suites: 3 };
/** So many suites have a slice of their own. */
const mostSlices = 7;

/** Which suites the time goes to, as a pie: job summaries draw Mermaid, and the same seconds stand in a table. */
export function toTimeChart({ results: { reports } }: Page): readonly Section[] {
  const suites = reports
    .flatMap((report) => report.suites)
    .filter(({ seconds }) => seconds >= 0.1)
    .sort((a, b) => b.seconds - a.seconds);
  const total = suites.reduce((sum, { seconds }) => sum + seconds, 0);
  if (suites.length < least.suites || total < least.seconds) return [];
  const slices = suites.slice(0, mostSlices).map(({ names, seconds }, index) => {
    // Names must differ, or Mermaid takes one slice for another.
    return toSlice(`${index + 1} ${toLabel(names.at(-1) ?? "")}`, seconds);
  });
  const rest = suites.slice(mostSlices).reduce((sum, { seconds }) => sum + seconds, 0);
  if (rest > 0) slices.push(toSlice(`${suites.length - mostSlices} others`, rest));
  const chart = ["pie showData", "  title Seconds by suite", ...slices].join("\n");
  return [{ title: "Where the time goes", intro: toFence(chart, "mermaid"), entries: [] }];
}

function toSlice(label: string, seconds: number): string {
  return `  "${label}" : ${seconds.toFixed(1)}`;
}

/** Only what can't mean anything to Mermaid. https://mermaid.js.org/syntax/pie.html */
function toLabel(name: string): string {
  return toShortLine(name, 50)
    .replace(/[^\p{L}\p{N} ._/-]/gu, " ")
    .trim();
}
