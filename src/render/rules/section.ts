import type { Level } from "../../model/report.ts";
import { formatNumber } from "../../text.ts";
import type { Page } from "../context.ts";
import { isSingleFailure } from "../failures/section.ts";
import { type Section, toEntries } from "../layout/section.ts";
import { toRuleVersions } from "./entry.ts";
import { groupRules } from "./group.ts";

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
