import { locationOf, type Rule, ruleOf } from "../../model/report.ts";
import { count, formatNumber } from "../../text.ts";
import { type Page, ranks } from "../context.ts";
import type { EntryOptions } from "../failures/entry.ts";
import { describeRepeats } from "../failures/repeats.ts";
import { levelIcons } from "../icons.ts";
import type { Version } from "../layout/section.ts";
import { toCode, toDetails, toHtmlCode, toText } from "../markdown.ts";
import { once } from "../once.ts";
import { lineLength } from "../point.ts";
import { firstLine, toShortLine, withoutStop } from "../visible-text.ts";
import { toRuleBody } from "./body.ts";
import { aboutRule, type RuleGroup } from "./group.ts";

/** So many findings of a rule are shown at first, then, and where there is much room. */
const mostShown = { first: 3, few: 10, many: 200 };

/** Of one message of several, in UTF-16 units. */
const exampleLength = 100;

/** All findings of one rule and level, on one line that opens to help, places and messages. */
export function toRuleVersions(
  group: RuleGroup,
  page: Page,
  { isLeading, isOpen }: EntryOptions,
): readonly Version[] {
  const [{ finding }] = group.items;
  const icon = levelIcons[finding.level];
  const described = once(() => describeRule(group));
  const line = (id: string) => `${icon} ${id} ${described()}`;
  const body = once(() => toRuleBody(group, page));
  const { title } = finding;
  const rule = ruleOf(finding);
  // What a tool says of its own run is no rule.
  const plain = `<b>${toText(toShortLine(title, lineLength))}</b>`;
  const short = () => `- ${line(rule ? toCode(rule.id) : plain)}\n`;
  const opened = (most: number) => () =>
    `${toDetails(line(rule ? toHtmlCode(rule.id) : plain), body()(most), isOpen)}\n`;
  const steps = isLeading
    ? [{ rank: ranks.leading, most: mostShown.few }]
    : [
        { rank: ranks.messages, most: mostShown.first },
        { rank: ranks.details, most: mostShown.few },
      ];
  const all = [...steps, { rank: ranks.traces, most: mostShown.many }];
  // A step that shows no more than the one before is none.
  const needed = all.filter((_, i) => group.distinct > (all[i - 1]?.most ?? 0));
  return [
    { rank: ranks.names, lacks: "places and messages", render: short },
    ...needed.map(({ rank, most }) => ({ rank, render: opened(most) })),
  ];
}

/** What it is about, how often, where and in how many reports, and how grave. */
function describeRule(group: RuleGroup): string {
  const { items, distinct } = group;
  const parts = [
    toText(withoutStop(toShortLine(aboutRule(group), lineLength))) || describeExample(group),
    distinct > 1 ? describeExtent(group) : "",
    describeRepeats(items, distinct),
    severityOf(ruleOf(items[0].finding)),
  ];
  return parts.flatMap((part) => (part === "" ? [] : [`· ${part}`])).join(" ");
}

/** Of several messages the first, and how many more there are. */
function describeExample({ items }: RuleGroup): string {
  const [{ finding }] = items;
  const more = new Set(items.map((item) => item.finding.message)).size - 1;
  const example = toShortLine(firstLine(finding.message), exampleLength);
  return `${toText(withoutStop(example))} (and ${count(more, "more message")})`;
}

function describeExtent({ items, distinct }: RuleGroup): string {
  const files = new Set(items.flatMap((item) => locationOf(item)?.path ?? [])).size;
  return `<b>${formatNumber(distinct)}</b>${files > 0 ? ` in ${count(files, "file")}` : ""}`;
}

/** GitHub's names for the ranges. https://docs.github.com/en/code-security/code-scanning/managing-code-scanning-alerts/about-code-scanning-alerts#about-security-severity-levels */
function severityOf(rule: Rule | undefined): string {
  if (rule?.severity !== undefined) return `severity ${toText(rule.severity)}`;
  const severity = rule?.securitySeverity;
  if (severity === undefined) return "";
  // Scanners write 0 where they don't know.
  if (severity === 0) return "severity 0";
  const name =
    severity >= 9 ? "critical" : severity >= 7 ? "high" : severity >= 4 ? "medium" : "low";
  return `severity ${severity} (${name})`;
}
