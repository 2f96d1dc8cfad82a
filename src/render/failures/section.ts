import type { Finding } from "../../model/finding.ts";
import { identityOf } from "../../model/identity.ts";
import { count, formatNumber } from "../../text.ts";
import { maxEntries, type Section, toEntries } from "../layout/section.ts";
import type { Page } from "../page.ts";
import { hasMore, toFailureVersions } from "./entry.ts";
import { type FailureGroup, groupFailures } from "./group.ts";
import { foldKnown, nameBase } from "./marks.ts";
import { distinguish } from "./repeats.ts";

/** The number of failures that are shown in full before the others are named. */
const leading = 8;

/**
 * Makes the sections with everything that needs fixing: unreadable reports, failed tests, failed tools. Violated rules
 * and failures that the base has too have their own sections.
 */
export function toFailureSections(page: Page): readonly Section[] {
  const { results, groups, listTests } = page;
  const { totals, comparison } = results;
  const of = (kind: Finding["kind"]) => ofKind(groups.failures, kind);
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

function ofKind(groups: readonly FailureGroup[], kind: Finding["kind"]): readonly FailureGroup[] {
  return groups.filter(({ items: [{ finding }] }) => finding.kind === kind);
}

/** Lists failures of tests and suites that the base has too, folded. */
export function toKnownFailureSections(page: Page): readonly Section[] {
  const known = page.groups.knownFailures.filter(
    ({ items: [{ finding }] }) =>
      finding.kind === "suite" || (finding.kind === "test" && page.listTests !== "none"),
  );
  const title = nameBase(page.results.comparison).alsoFails;
  const findings = known.flatMap(({ items }) => items);
  return foldKnown(toSection(title, "failure", known, page, false), findings);
}

/** Returns true for a single failure, or several with one cause. It is shown open. */
export function isSingleFailure({ parts: { failures }, hasOneCause }: Page): boolean {
  const [first] = failures;
  if (!first) return false;
  const identity = identityOf(first);
  return (
    failures.every((item) => identityOf(item) === identity) ||
    (hasOneCause && failures.every(({ finding }) => finding.kind === "test"))
  );
}

/** Makes the section with tests that passed after failing or passed with a warning. */
export function toFlakySection(page: Page): readonly Section[] {
  if (page.listTests === "none") return [];
  const { flaky, warned } = page.parts.passed;
  return [
    ...toSection("Flaky tests", "flaky test", groupFailures(flaky), page, false),
    ...toSection("Tests that passed with a warning", "test", groupFailures(warned), page, false),
  ];
}

/** @param isOpen whether its entries are initially open; `alone`: if there is only one */
function toSection(
  title: string,
  noun: string,
  groups: readonly FailureGroup[],
  page: Page,
  isOpen: boolean | "alone",
): readonly Section[] {
  if (groups.length === 0) return [];
  const isFoldable = groups.some((group) => hasMore(group, page.results));
  const apart = distinguish(groups.slice(0, maxEntries), groups);
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
  const reported = groups.reduce((sum, { items }) => sum + items.length, 0);
  const times = reported > different ? `, reported ${formatNumber(reported)} times` : "";
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
