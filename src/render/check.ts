import type { CheckOutput } from "../check.ts";
import { outputSummaryBytes, outputTextBytes } from "../limits.ts";
import { fitSections } from "./fit.ts";
import type { Page } from "./page.ts";
import type { Section } from "./section.ts";
import { toFailureSections, toFlakySection } from "./sections/failures.ts";
import { toNoteSection } from "./sections/notes.ts";
import { toNothingFoundSection } from "./sections/nothing-found.ts";
import { toReportSection } from "./sections/reports.ts";
import { toRuleSection } from "./sections/rules.ts";
import { toSkippedSection } from "./sections/skipped.ts";
import { toSlowestSection } from "./sections/slowest.ts";
import { toSuiteSection } from "./sections/suites.ts";
import { toUnplacedSection } from "./sections/unplaced.ts";
import { renderTitle } from "./title.ts";

/** What a page has to say. The check and the job summary show the same, so it is made once. */
export interface Sections {
  readonly summary: readonly Section[];
  readonly text: readonly Section[];
}

export function toSections(page: Page): Sections {
  return { summary: toSummarySections(page), text: toTextSections(page) };
}

/** The page of the check run: what is wrong in the summary, what else is to be known in the text. */
export function renderCheck(page: Page, sections = toSections(page)): CheckOutput {
  const text = fitSections(sections.text, outputTextBytes);
  return {
    title: renderTitle(page.results),
    summary: fitSections(sections.summary, outputSummaryBytes),
    ...(text && { text }),
  };
}

/** What must be mended, then what was read. */
function toSummarySections(page: Page): readonly Section[] {
  return [
    ...toNothingFoundSection(page),
    ...toFailureSections(page),
    ...toRuleSection(page, "failure"),
    ...toReportSection(page),
    ...(saysWhy(page) ? toNoteSection(page) : []),
    ...toUnplacedSection(page),
  ];
}

function toTextSections(page: Page): readonly Section[] {
  return [
    ...toFlakySection(page),
    ...toRuleSection(page, "warning"),
    ...toRuleSection(page, "notice"),
    ...toSlowestSection(page),
    ...toSkippedSection(page),
    ...toSuiteSection(page),
    ...(saysWhy(page) ? [] : toNoteSection(page)),
  ];
}

/** Whether the notes tell why no report was found, or why one isn't all: that is what the reader wants to know. */
function saysWhy({ results }: Page): boolean {
  return results.nothingFound !== undefined || results.reports.some((report) => report.incomplete);
}
