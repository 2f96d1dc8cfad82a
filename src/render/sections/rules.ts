import type { Level } from "../../report.ts";
import type { Section } from "../fit.ts";
import { groupBy } from "../group-failures.ts";
import type { Page } from "../page.ts";
import { toRuleEntry } from "../rule-entry.ts";
import { formatNumber } from "../words.ts";

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
  const groups = groupBy(findings, ({ finding, report }) =>
    JSON.stringify([report.tool, finding.rule?.id ?? finding.title]),
  );
  const severity = ([{ finding }]: (typeof groups)[number]) => finding.rule?.securitySeverity ?? 0;
  const entries = [...groups]
    .sort((a, b) => severity(b) - severity(a) || b.length - a.length)
    .map((group, index) => toRuleEntry(group, page, level === "failure" && index < leading));
  const title = `${titles[level]} (${formatNumber(findings.length)})`;
  return [{ title, entries, noun: ["more rule", "more rules"] }];
}
