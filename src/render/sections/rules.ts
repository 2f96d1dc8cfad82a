import type { Level } from "../../report.ts";
import { formatNumber } from "../../words.ts";
import type { Page } from "../page.ts";
import { toRuleVersions } from "../rule-entry.ts";
import { groupRules } from "../rule-group.ts";
import { type Section, toEntries } from "../section.ts";
import { isSingleFailure } from "./failures.ts";

const titles: Readonly<Record<Level, string>> = {
  failure: "Errors",
  warning: "Warnings",
  notice: "Notices",
};

/** So many rules are shown as a whole before the others are named. */
const leading = 8;

/** What linters and scanners found at one level, by rule; the rules with the most findings first. */
export function toRuleSection(page: Page, level: Level): readonly Section[] {
  const findings = page.results.findings.filter(
    ({ finding }) =>
      finding.level === level &&
      (finding.kind === "rule" || (finding.kind === "tool" && level !== "failure")),
  );
  if (findings.length === 0) return [];
  const isGrave = level === "failure";
  const isOpen = isGrave && isSingleFailure(page.results);
  const entries = toEntries(
    groupRules(findings),
    (group, index) =>
      toRuleVersions(group, page, { isLeading: isGrave && index < leading, isOpen }),
    ({ items }) => items.length,
  );
  return [{ title: `${titles[level]} (${formatNumber(findings.length)})`, ...entries }];
}
