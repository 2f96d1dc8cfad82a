import { outputSummaryBytes, outputTextBytes } from "../limits.ts";
import type { CheckOutput } from "../model/check.ts";
import { toFailureSections, toFlakySection } from "./failures/section.ts";
import { fitSections } from "./layout/fit.ts";
import type { Section } from "./layout/section.ts";
import type { Page } from "./page.ts";
import { toRuleSections } from "./rules/section.ts";
import { toComparisonSections } from "./sections/comparison.ts";
import { toNoteSection } from "./sections/notes.ts";
import { toNothingFoundSection } from "./sections/nothing-found.ts";
import { toReportSection } from "./sections/reports.ts";
import { toUnplacedSection } from "./sections/without-annotation.ts";
import { toSuiteSection } from "./suites/section.ts";
import { toSkippedSection } from "./suites/skipped.ts";
import { toSlowestSection } from "./suites/slowest.ts";

/** What a page has to say. The check and the job summary show the same, so it is made once. */
export interface Sections {
  readonly summary: readonly Section[];
  readonly text: readonly Section[];
}

export function toSections(page: Page): Sections {
  return { summary: toSummarySections(page), text: toTextSections(page) };
}

/** The page of the check run: what is wrong in the summary, what else is to be known in the text. */
export function renderCheck(
  page: Page,
  sections = toSections(page),
  textBytes = outputTextBytes,
): CheckOutput {
  const text = fitSections(sections.text, textBytes);
  return {
    title: page.title,
    summary: fitSections(sections.summary, outputSummaryBytes),
    ...(text && { text }),
  };
}

/** What must be mended, then what was read. */
function toSummarySections(page: Page): readonly Section[] {
  return [
    ...toNothingFoundSection(page),
    ...toFailureSections(page),
    ...toRuleSections(page, "failure"),
    ...toComparisonSections(page),
    ...toReportSection(page),
    ...(saysWhy(page) ? toNoteSection(page) : []),
    ...toUnplacedSection(page),
  ];
}

function toTextSections(page: Page): readonly Section[] {
  return [
    ...toFlakySection(page),
    ...toRuleSections(page, "warning"),
    ...toRuleSections(page, "notice"),
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
