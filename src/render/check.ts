import type { Annotation, CheckOutput } from "../check.ts";
import { outputSummaryBytes, outputTextBytes } from "../limits.ts";
import { toText } from "./markdown.ts";
import {
  type Page,
  toFailureSections,
  toFlakySection,
  toNoteSection,
  toReportSection,
  toRuleSection,
  toSlowestSection,
  toTestSections,
  toUnlocatedSection,
} from "./sections.ts";
import { renderTitle } from "./title.ts";

/** The page of the check run: what is wrong in the summary, the details in the text. */
export function renderCheck(page: Page): CheckOutput {
  return {
    title: renderTitle(page.results),
    summary: renderSummary(page, outputSummaryBytes),
    text: fitSections(toDetailSections(page), outputTextBytes),
  };
}

export function renderSummary(page: Page, bytes: number): string {
  const { nothingFound } = page.results;
  if (nothingFound) {
    const what = nothingFound.format ?? "JUnit XML, ESLint JSON or SARIF";
    const globs = nothingFound.reports.map((pattern) => `- ${toText(pattern)}\n`).join("");
    return fitSections(
      [
        { head: `No ${what} report was found by\n\n${globs}\n`, entries: [], tail: () => "" },
        ...toNoteSection(page),
      ],
      bytes,
    );
  }
  return fitSections(
    [...toFailureSections(page), ...toReportSection(page), ...toUnlocatedSection(page)],
    bytes,
  );
}

export function toDetailSections(page: Page) {
  return [
    ...toFlakySection(page),
    ...toRuleSection(page),
    ...toSlowestSection(page),
    ...toTestSections(page),
    ...toNoteSection(page),
  ];
}

/** What stands at the lines, worst first. */
export function renderAnnotations({ results }: Page): Annotation[] {
  return results.selection.annotated.map(({ finding, location }) => ({
    location,
    level: finding.level,
    title:
      finding.rule && finding.rule.id !== finding.title
        ? `${finding.rule.id}: ${finding.title}`
        : finding.title,
    message: finding.message,
    ...(finding.details !== undefined && { rawDetails: finding.details }),
  }));
}
