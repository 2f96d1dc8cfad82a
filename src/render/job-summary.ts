import { toSections } from "./check-output.ts";
import type { Page } from "./context.ts";
import { fitSections } from "./layout/fit.ts";
import { toText } from "./markdown.ts";
import { toTimeChart } from "./suites/chart.ts";
import { renderTitle } from "./title.ts";
import { utf8Bytes } from "./visible-text.ts";

const icons = { success: "✅", failure: "❌", neutral: "⚪" };

/**
 * The step's part of the job summary.
 * @param lead Markdown that stands below the heading: where the check run is, or why there is none
 * @param bytes what room is left
 */
export function renderJobSummary(
  page: Page,
  name: string,
  lead: string,
  bytes: number,
  { summary, text } = toSections(page),
): string {
  const heading = `## ${icons[page.results.conclusion]} ${toText(name)} · ${renderTitle(page.results)}\n\n`;
  const full = lead === "" ? heading : `${heading}${lead}\n\n`;
  const head = [full, heading].find((candidate) => utf8Bytes(candidate) <= bytes) ?? "";
  const sections = [...summary, ...toTimeChart(page), ...text];
  return head + fitSections(sections, bytes - utf8Bytes(head));
}
