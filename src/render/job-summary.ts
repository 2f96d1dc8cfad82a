import { toSections } from "./check-output.ts";
import { fitSections } from "./layout/fit.ts";
import { toText } from "./markdown.ts";
import type { Page } from "./page.ts";
import { toTimeChart } from "./suites/chart.ts";

const icons = { success: "✅", failure: "❌", neutral: "⚪" };

/** Markdown about the check run instead of the results: its link, or why there is none. */
export interface Lead {
  readonly lead: string;
  /** Someone other than the reader must act, so the text comes below the results, and warnings after them in the log. */
  readonly comesLast?: boolean;
}

/**
 * Renders the step's part of the job summary.
 * @param bytes the remaining space
 */
export function renderJobSummary(
  page: Page,
  name: string,
  { lead, comesLast = false }: Lead,
  bytes: number,
  { summary, text } = toSections(page),
): string {
  const heading = `## ${icons[page.results.conclusion]} ${toText(name)} · ${page.title}\n\n`;
  const about = lead && `${lead}\n\n`;
  const sections = [...summary, ...toTimeChart(page), ...text];
  const tries = [
    comesLast ? { head: heading, end: about } : { head: heading + about, end: "" },
    { head: heading, end: "" },
  ];
  for (const { head, end } of tries) {
    const room = bytes - Buffer.byteLength(head) - Buffer.byteLength(end);
    if (room >= 0) return `${head}${fitSections(sections, room)}${end}`;
  }
  return fitSections(sections, bytes);
}
