import { outputSummaryBytes, outputTextBytes } from "../limits.ts";
import type { CheckOutput } from "../model/check.ts";
import { toFailureSections, toFlakySection, toKnownFailureSections } from "./failures/section.ts";
import { fitSections } from "./layout/fit.ts";
import type { Section } from "./layout/section.ts";
import type { Page } from "./page.ts";
import { toKnownRuleSections, toOutsideSection, toRuleSections } from "./rules/section.ts";
import { toComparisonSections } from "./sections/comparison.ts";
import { toNoteSection, toNothingFoundSection } from "./sections/notes.ts";
import { toReportSection } from "./sections/reports.ts";
import { toUnplacedSection } from "./sections/without-annotation.ts";
import { toSuiteSection } from "./suites/section.ts";
import { toSkippedSection } from "./suites/skipped.ts";
import { toSlowestSection } from "./suites/slowest.ts";

/** The content of a page. It is made once, because the check and the job summary show the same. */
export interface Sections {
  readonly summary: readonly Section[];
  readonly text: readonly Section[];
}

export function toSections(page: Page): Sections {
  return { summary: toSummarySections(page), text: toTextSections(page) };
}

/** Renders the page of the check run: problems in the summary, everything else in the text. */
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

function toSummarySections(page: Page): readonly Section[] {
  return [
    ...toNothingFoundSection(page),
    ...toFailureSections(page),
    ...toRuleSections(page, "failure"),
    ...toKnownFailureSections(page),
    ...toKnownRuleSections(page, "failure"),
    ...toComparisonSections(page),
    ...toReportSection(page),
    ...(isIncomplete(page) ? toNoteSection(page) : []),
    ...toUnplacedSection(page),
  ];
}

function toTextSections(page: Page): readonly Section[] {
  return [
    ...toFlakySection(page),
    ...toRuleSections(page, "warning"),
    ...toRuleSections(page, "notice"),
    ...toKnownRuleSections(page, "warning"),
    ...toKnownRuleSections(page, "notice"),
    ...toSlowestSection(page),
    ...toSkippedSection(page),
    ...toSuiteSection(page),
    ...(isIncomplete(page) ? [] : toNoteSection(page)),
    ...toOutsideSection(page),
  ];
}

/** Returns true if a report is missing or incomplete. The notes say why, so they move to the summary. */
function isIncomplete({ results }: Page): boolean {
  return results.nothingFound !== undefined || results.reports.some((report) => report.incomplete);
}
