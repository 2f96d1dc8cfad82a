import { identityOf } from "../../model/identity.ts";
import { type Finding, isFlaky, type LocatedFinding } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { count, formatNumber } from "../../text.ts";
import type { Page } from "../context.ts";
import { type Section, toEntries } from "../layout/section.ts";
import { toFailureVersions } from "./entry.ts";
import { groupFailures } from "./group.ts";

/** So many failures are shown as a whole before the others are named. */
const leading = 8;

/** What must be mended: reports that can't be read, failed tests, tools that failed. Broken rules have their own section. */
export function toFailureSections({ results, source, listTests }: Page): readonly Section[] {
  const failures = results.findings.filter(({ finding }) => finding.level === "failure");
  const of = (...kinds: readonly Finding["kind"][]) =>
    failures.filter(({ finding }) => kinds.includes(finding.kind));
  const page = { results, source, listTests };
  const isOpen = isSingleFailure(results);
  return [
    ...toSection("Reports that can't be read", of("report"), page, isOpen),
    ...toSection("Tool errors", of("tool"), page, isOpen),
    ...toSection("Failures outside of tests", of("suite"), page, isOpen),
    ...(listTests === "none"
      ? toUnnamed(of("test").length)
      : toSection("Failed tests", of("test"), page, isOpen)),
  ];
}

/** What the reader came for stands open: the one failure, be it in several reports. */
export function isSingleFailure({ findings }: Results): boolean {
  // The worst come first.
  const [first] = findings;
  if (first?.finding.level !== "failure") return false;
  const identity = identityOf(first);
  return findings.every(
    (item) => item.finding.level !== "failure" || identityOf(item) === identity,
  );
}

/** Tests that passed after failing. */
export function toFlakySection(page: Page): readonly Section[] {
  const flaky = page.results.findings.filter(({ finding }) => isFlaky(finding));
  return page.listTests === "none" ? [] : toSection("Flaky tests", flaky, page, false);
}

function toSection(
  title: string,
  findings: readonly LocatedFinding[],
  page: Page,
  isOpen: boolean,
): readonly Section[] {
  if (findings.length === 0) return [];
  const entries = toEntries(
    groupFailures(findings),
    (group, index) => toFailureVersions(group, page, { isLeading: index < leading, isOpen }),
    ({ items }) => items.length,
  );
  return [{ title: `${title} (${formatNumber(findings.length)})`, ...entries }];
}

function toUnnamed(failed: number): readonly Section[] {
  if (failed === 0) return [];
  const intro = `${count(failed, "test")} failed; tests aren't named, as list-tests asks for.\n`;
  return [{ title: "Failed tests", intro, entries: [] }];
}
