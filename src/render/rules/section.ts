import type { Level } from "../../model/finding.ts";
import type { LocatedFinding } from "../../model/located.ts";
import { count } from "../../text.ts";
import { isSingleFailure } from "../failures/section.ts";
import { type Group, groupBy } from "../group-by.ts";
import { type Section, toEntries } from "../layout/section.ts";
import { toText } from "../markdown.ts";
import type { Page } from "../page.ts";
import { toShortLine } from "../visible-text.ts";
import { hasMoreOfRule, toRuleVersions } from "./entry.ts";
import { groupRules } from "./group.ts";

const nouns: Readonly<Record<Level, string>> = {
  failure: "error",
  warning: "warning",
  notice: "notice",
};

/** The number of rules that are shown in full before the others are named. */
const leading = 8;
/** The longest tool name, in UTF-16 units. */
const nameLength = 60;

/**
 * Lists the findings of linters and scanners of one level, by tool and rule. The rules with the most findings come
 * first.
 */
export function toRuleSections(page: Page, level: Level): readonly Section[] {
  const findings = page.results.findings.filter(
    ({ finding }) =>
      finding.level === level &&
      (finding.kind === "rule" || (finding.kind === "tool" && level !== "failure")),
  );
  return groupBy(findings, ({ report }) => report.tool)
    .toSorted((a, b) => b.length - a.length)
    .map((ofTool) => toToolSection(ofTool, page, level));
}

function toToolSection(findings: Group<LocatedFinding>, page: Page, level: Level): Section {
  const [{ report }] = findings;
  const isFailure = level === "failure";
  const isOpen = isFailure && isSingleFailure(page);
  const groups = groupRules(findings);
  const isFoldable = groups.some(hasMoreOfRule);
  const entries = toEntries(
    groups,
    (group, index) =>
      toRuleVersions(group, page, { isLeading: isFailure && index < leading, isOpen, isFoldable }),
    ({ items }) => items.length,
  );
  const tool = toText(toShortLine(report.tool, nameLength)) || "Findings";
  const noun = nouns[level];
  return {
    title: `${tool}: ${count(findings.length, noun)}`,
    ...entries,
    noun: [`more ${noun}`, `more ${noun}s`],
  };
}
