import { toDetailSections } from "./check.ts";
import { utf8Bytes } from "./fit.ts";
import { toText } from "./markdown.ts";
import {
  type Page,
  toFailureSections,
  toNoteSection,
  toReportSection,
  toUnlocatedSection,
} from "./sections.ts";
import { renderTitle } from "./title.ts";

/**
 * The step's part of the job summary.
 * @param lead Markdown that stands below the heading: where the check run is, or why there is none
 * @param bytes what room is left
 */
export function renderJobSummary(page: Page, name: string, lead: string, bytes: number): string {
  const icon = { success: "✅", failure: "❌", neutral: "⚪" }[page.results.conclusion];
  const head = `## ${icon} ${toText(name)}: ${renderTitle(page.results)}\n\n${lead}\n\n`;
  const sections = page.results.nothingFound
    ? toNoteSection(page)
    : [
        ...toFailureSections(page),
        ...toReportSection(page),
        ...toUnlocatedSection(page),
        ...toDetailSections(page),
      ];
  return head + fitSections(sections, bytes - utf8Bytes(head));
}
