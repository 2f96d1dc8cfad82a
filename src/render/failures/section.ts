import type { Finding, TestFinding } from "../../model/finding.ts";
import { identityOf } from "../../model/identity.ts";
import type { LocatedFinding } from "../../model/located.ts";
import { count, formatNumber } from "../../text.ts";
import { type Section, toEntries } from "../layout/section.ts";
import type { Page } from "../page.ts";
import { hasMore, toFailureVersions } from "./entry.ts";
import { groupFailures } from "./group.ts";
import { foldKnown, isKnown, isNewFailure, nameBase } from "./marks.ts";
import { distinguish } from "./repeats.ts";

/** The number of failures that are shown in full before the others are named. */
const leading = 8;

/**
 * Makes the sections with everything that needs fixing: unreadable reports, failed tests, failed tools. Violated rules
 * and failures that the base has too have their own sections.
 */
export function toFailureSections(page: Page): readonly Section[] {
  const { results, listTests } = page;
  const { totals, comparison } = results;
  const failures = results.findings.filter(isNewFailure);
  const of = (kind: Finding["kind"]) => failures.filter(({ finding }) => finding.kind === kind);
  const isOpen = isSingleFailure(page);
  return [
    ...toSection("Too few tests", "failure", of("run"), page, isOpen),
    ...sayNew(toSection("Reports that can't be read", "report", of("report"), page, isOpen), page),
    ...(listTests === "none"
      ? toUnnamed(totals.sum.tests.failed)
      : toSection(
          comparison?.comparedWith ? "New" : "Failed tests",
          "failed test",
          of("test"),
          page,
          isOpen || "alone",
        )),
    ...toSection("Failures outside of tests", "failure", of("suite"), page, isOpen),
    ...sayNew(toSection("Tool errors", "tool error", of("tool"), page, isOpen), page),
  ];
}

/** Lists failures of tests and suites that the base has too, folded. */
export function toKnownFailureSections(page: Page): readonly Section[] {
  const { findings, comparison } = page.results;
  const kinds = page.listTests === "none" ? ["suite"] : ["test", "suite"];
  const known = findings.filter(
    (item) =>
      item.finding.level === "failure" && kinds.includes(item.finding.kind) && isKnown(item),
  );
  const title = nameBase(comparison).alsoFails;
  return foldKnown(toSection(title, "failure", known, page, false), known);
}

/** Returns true for a single failure, or several with one cause. It is shown open. */
export function isSingleFailure({ results: { findings }, hasOneCause }: Page): boolean {
  // The worst come first.
  const [first] = findings;
  if (!first || !isNewFailure(first)) return false;
  const failures = findings.filter(isNewFailure);
  const identity = identityOf(first);
  return (
    failures.every((item) => identityOf(item) === identity) ||
    (hasOneCause && failures.every(({ finding }) => finding.kind === "test"))
  );
}

/** Makes the section with tests that passed after failing or passed with a warning. */
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

/** @param isOpen whether its entries are initially open; `alone`: if there is only one */
function toSection(
  title: string,
  noun: string,
  findings: readonly LocatedFinding[],
  page: Page,
  isOpen: boolean | "alone",
): readonly Section[] {
  if (findings.length === 0) return [];
  const groups = groupFailures(findings);
  const isFoldable = groups.some((group) => hasMore(group, page.results));
  const apart = distinguish(groups);
  const entries = toEntries(
    groups,
    (group, index) =>
      toFailureVersions(group, page, {
        isLeading: index < leading,
        isOpen: isOpen === "alone" ? groups.length === 1 : isOpen,
        isFoldable,
        apart: apart.get(group),
      }),
    ({ items }) => items.length,
  );
  const different = groups.reduce((sum, { distinct }) => sum + distinct, 0);
  const times =
    findings.length > different ? `, reported ${formatNumber(findings.length)} times` : "";
  const heading = `${title} (${formatNumber(different)}${times})`;
  return [{ title: heading, ...entries, noun }];
}

function toUnnamed(failed: number): readonly Section[] {
  if (failed === 0) return [];
  const intro = `${count(failed, "test")} failed; tests aren't named, as list-tests asks for.\n`;
  return [{ title: "Failed tests", intro, entries: [] }];
}

/** Says why these failures are new, if there is a base. */
function sayNew(sections: readonly Section[], { results }: Page): readonly Section[] {
  if (!results.comparison?.comparedWith) return sections;
  return sections.map((section) => ({ ...section, intro: alwaysNew }));
}

const alwaysNew =
  "They count as new even if the base has them too, because results may be missing.\n";
