import { identityOf } from "../../model/identity.ts";
import type { Finding, LocatedFinding, TestFinding } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { count, formatNumber } from "../../text.ts";
import type { Page } from "../context.ts";
import { type Section, toEntries } from "../layout/section.ts";
import { hasMore, toFailureVersions } from "./entry.ts";
import { groupFailures, haveOneCause } from "./group.ts";
import { foldKnown, isKnown, nameBase } from "./marks.ts";

/** So many failures are shown as a whole before the others are named. */
const leading = 8;

/** What must be mended: reports that can't be read, failed tests, tools that failed. Broken rules have their own section. */
export function toFailureSections({ results, source, listTests }: Page): readonly Section[] {
  const failures = results.findings.filter(
    (item) => item.finding.level === "failure" && !isKnown(item),
  );
  const of = (...kinds: readonly Finding["kind"][]) =>
    failures.filter(({ finding }) => kinds.includes(finding.kind));
  const page = { results, source, listTests };
  const isOpen = isSingleFailure(results);
  return [
    ...toSection("Too few tests", "failure", of("run"), page, isOpen),
    ...toSection("Reports that can't be read", "report", of("report"), page, isOpen),
    ...(listTests === "none"
      ? toUnnamed(countFailedTests(results))
      : toSection(titleOfTests(results), "failed test", of("test"), page, isOpen)),
    ...toSection("Failures outside of tests", "failure", of("suite"), page, isOpen),
    ...toSection("Tool errors", "tool error", of("tool"), page, isOpen),
  ];
}

function countFailedTests({ findings }: Results): number {
  return findings.filter(({ finding }) => finding.kind === "test" && finding.level === "failure")
    .length;
}

function titleOfTests({ comparison }: Results): string {
  return comparison?.comparedWith ? "New" : "Failed tests";
}

/** Failures of tests and suites that the base's run had too, folded. */
export function toKnownFailureSections(page: Page): readonly Section[] {
  const { findings, comparison } = page.results;
  const kinds = page.listTests === "none" ? ["suite"] : ["test", "suite"];
  const known = findings.filter(
    (item) =>
      item.finding.level === "failure" && kinds.includes(item.finding.kind) && isKnown(item),
  );
  const title = nameBase(comparison).alsoFails;
  return toSection(title, "failure", known, page, false).map((section) => ({
    ...section,
    ...foldKnown(known, "Failed"),
  }));
}

/** What the reader came for stands open: the one failure, be it in several reports, or the one cause of several. */
export function isSingleFailure({ findings }: Results): boolean {
  // The worst come first.
  const [first] = findings;
  if (first?.finding.level !== "failure" || isKnown(first)) return false;
  const failures = findings.filter((item) => item.finding.level === "failure" && !isKnown(item));
  const identity = identityOf(first);
  return (
    failures.every((item) => identityOf(item) === identity) ||
    (failures.every(({ finding }) => finding.kind === "test") && haveOneCause(failures))
  );
}

/** Tests that passed after failing, and those that passed with a warning. */
export function toFlakySection(page: Page): readonly Section[] {
  if (page.listTests === "none") return [];
  const of = (outcome: TestFinding["outcome"]) =>
    page.results.findings.filter(
      ({ finding }) => finding.kind === "test" && finding.outcome === outcome,
    );
  return [
    ...toSection("Flaky tests", "flaky test", of("flaky"), page, false),
    ...toSection("Tests that passed with a warning", "test", of("warned"), page, false),
  ];
}

function toSection(
  title: string,
  noun: string,
  findings: readonly LocatedFinding[],
  page: Page,
  isOpen: boolean,
): readonly Section[] {
  if (findings.length === 0) return [];
  const groups = groupFailures(findings);
  const isFoldable = groups.some((group) => hasMore(group, page.results));
  const entries = toEntries(
    groups,
    (group, index) =>
      toFailureVersions(group, page, { isLeading: index < leading, isOpen, isFoldable }),
    ({ items }) => items.length,
  );
  const heading = `${title} (${formatNumber(findings.length)})`;
  return [{ title: heading, ...entries, noun: [`more ${noun}`, `more ${noun}s`] }];
}

function toUnnamed(failed: number): readonly Section[] {
  if (failed === 0) return [];
  const intro = `${count(failed, "test")} failed; tests aren't named, as list-tests asks for.\n`;
  return [{ title: "Failed tests", intro, entries: [] }];
}
