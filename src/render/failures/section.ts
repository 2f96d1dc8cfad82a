import { identityOf } from "../../model/identity.ts";
import type { Finding, LocatedFinding, TestFinding } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { count, formatNumber } from "../../text.ts";
import type { Page } from "../context.ts";
import { type Section, toEntries } from "../layout/section.ts";
import { hasMore, toFailureVersions } from "./entry.ts";
import { groupFailures, haveOneCause } from "./group.ts";
import { isKnown } from "./marks.ts";
import { tellApart } from "./namesakes.ts";

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
    ...toSection("Too few tests", "failure", of("run"), page, isOpen),
    ...toSection("Reports that can't be read", "report", of("report"), page, isOpen),
    ...(listTests === "none"
      ? toUnnamed(of("test").length)
      : toTestSections(of("test"), page, isOpen)),
    ...toSection("Failures outside of tests", "failure", of("suite"), page, isOpen),
    ...toSection("Tool errors", "tool error", of("tool"), page, isOpen),
  ];
}

/** Where there is something to compare with, what is new comes first, and what fails there too is folded. */
function toTestSections(
  failed: readonly LocatedFinding[],
  page: Page,
  isOpen: boolean,
): readonly Section[] {
  if (!page.results.comparison?.comparedWith)
    return toSection("Failed tests", "failed test", failed, page, isOpen || "alone");
  const known = toSection(
    "Also fails at the base",
    "failed test",
    failed.filter(isKnown),
    page,
    false,
  );
  return [
    ...toSection(
      "New",
      "new failure",
      failed.filter((item) => !isKnown(item)),
      page,
      isOpen || "alone",
    ),
    ...known.map((section) => ({
      ...section,
      open: "<details><summary>Failed tests that aren't new</summary>\n\n",
      close: "\n</details>\n",
    })),
  ];
}

/** What the reader came for stands open: the one failure, be it in several reports, or the one cause of several. */
export function isSingleFailure({ findings }: Results): boolean {
  // The worst come first.
  const [first] = findings;
  if (first?.finding.level !== "failure") return false;
  const failures = findings.filter(({ finding }) => finding.level === "failure");
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

/** @param isOpen whether its entries stand open; `alone`: if there is only one */
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
  const apart = tellApart(groups);
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
  const heading = `${title} (${formatNumber(findings.length)})`;
  return [{ title: heading, ...entries, noun: [`more ${noun}`, `more ${noun}s`] }];
}

function toUnnamed(failed: number): readonly Section[] {
  if (failed === 0) return [];
  const intro = `${count(failed, "test")} failed; tests aren't named, as list-tests asks for.\n`;
  return [{ title: "Failed tests", intro, entries: [] }];
}
