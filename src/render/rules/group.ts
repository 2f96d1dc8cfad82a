import { ruleOf } from "../../model/finding.ts";
import type { LocatedFinding } from "../../model/located.ts";
import { countDistinct } from "../failures/repeats.ts";
import { type Group, groupBy } from "../group-by.ts";
import { firstLine } from "../visible-text.ts";

/** All findings of one rule of one tool. */
export interface RuleGroup {
  readonly items: Group<LocatedFinding>;
  /** The number of different findings. Repeated reports count once. */
  readonly distinct: number;
}

/** Sorts the most severe rules first, then those with the most findings. */
export function groupRules(findings: readonly LocatedFinding[]): readonly RuleGroup[] {
  const groups = groupBy(findings, ({ finding, report }) =>
    JSON.stringify([report.tool, ruleOf(finding)?.id ?? finding.title]),
  ).map((items): RuleGroup => ({ items, distinct: countDistinct(items) }));
  return groups.sort((a, b) => severityOf(b) - severityOf(a) || b.distinct - a.distinct);
}

function severityOf({ items: [{ finding }] }: RuleGroup): number {
  return ruleOf(finding)?.securitySeverity ?? 0;
}

/** Returns true if all findings have the same message. */
export function hasOneMessage({ items }: RuleGroup): boolean {
  const [{ finding }] = items;
  return items.every((item) => item.finding.message === finding.message);
}

/** Returns the subject on the rule's line: its name, or the message if all findings share it. */
export function aboutRule(group: RuleGroup): string {
  const [{ finding }] = group.items;
  const name = group.distinct > 1 ? ruleOf(finding)?.name : undefined;
  return name ?? (hasOneMessage(group) ? firstLine(finding.message) : "");
}
