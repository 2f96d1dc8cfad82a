import { type Group, groupBy, groupByKeys } from "../../group-by.ts";
import { ruleOf } from "../../model/finding.ts";
import { type LocatedFinding, locationOf } from "../../model/located.ts";
import { once } from "../../once.ts";
import { countDistinct } from "../failures/repeats.ts";
import { firstLine } from "../one-line.ts";

/** All findings of one rule of one tool. */
export interface RuleGroup {
  readonly items: Group<LocatedFinding>;
  /** The number of different findings. Repeated reports count once. */
  readonly distinct: number;
  /**
   * Its findings by place, up to the line. Undefined for more than a line can show. Each version of an entry needs them,
   * so they are computed once.
   */
  readonly fewPlaces: () => readonly Group<LocatedFinding>[] | undefined;
  /** Returns true if all its findings have the same message. */
  readonly hasOneMessage: () => boolean;
}

/** Sorts the most severe rules first, then those with the most findings. */
export function groupRules(findings: readonly LocatedFinding[]): readonly RuleGroup[] {
  const groups = groupBy(
    findings,
    ({ finding, report }) => `${report.tool}\0${ruleOf(finding)?.id ?? finding.title}`,
  ).map(toRuleGroup);
  return groups.sort((a, b) => severityOf(b) - severityOf(a) || b.distinct - a.distinct);
}

function severityOf({ items: [{ finding }] }: RuleGroup): number {
  return ruleOf(finding)?.securitySeverity ?? 0;
}

function toRuleGroup(items: Group<LocatedFinding>): RuleGroup {
  const [{ finding }] = items;
  return {
    items,
    distinct: countDistinct(items),
    fewPlaces: once(() => (haveMorePlaces(items) ? undefined : groupBy(items, namePlaceOf))),
    hasOneMessage: once(() => items.every((item) => item.finding.message === finding.message)),
  };
}

/** The number of places on a rule's line. */
const maxPlacesOnLine = 3;

function haveMorePlaces(items: readonly LocatedFinding[]): boolean {
  const places = new Set<string>();
  return items.some((item) => places.add(namePlaceOf(item)).size > maxPlacesOnLine);
}

/** Groups its findings for a list: by file if there is one message, otherwise by place and message. */
export function toRows({ items, hasOneMessage }: RuleGroup): readonly Group<LocatedFinding>[] {
  return hasOneMessage()
    ? groupBy(items, (item) => locationOf(item)?.path ?? namePlaceOf(item))
    : groupByKeys(items, rowKeys);
}

const rowKeys = [
  (item: LocatedFinding) => locationOf(item)?.path,
  (item: LocatedFinding) => locationOf(item)?.startLine,
  (item: LocatedFinding) => item.finding.message,
  namePlaceOf,
];

/** Returns the place of a finding, or the reported place, up to the line. */
function namePlaceOf(item: LocatedFinding): string {
  if (item.kind === "placed") return `${item.location.path}:${item.location.startLine}`;
  const { lookedFor } = item;
  return lookedFor ? `${lookedFor.path}:${lookedFor.line}` : "";
}

/** Returns the subject on the rule's line: its name, or the message if all findings share it. */
export function aboutRule(group: RuleGroup): string {
  const [{ finding }] = group.items;
  const name = group.distinct > 1 ? ruleOf(finding)?.name : undefined;
  return name ?? (group.hasOneMessage() ? firstLine(finding.message) : "");
}
