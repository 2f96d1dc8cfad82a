import type { LocatedFinding, Rule } from "../report.ts";
import type { EntryOptions } from "./failure-entry.ts";
import type { Group } from "./group-by.ts";
import { levelIcons } from "./icons.ts";
import { toCode, toDetails, toHtmlCode, toText } from "./markdown.ts";
import { type Page, ranks } from "./page.ts";
import { firstLine, toShortLine } from "./plain.ts";
import { lineLength } from "./point.ts";
import { renderRuleBody } from "./rule-body.ts";
import type { Version } from "./section.ts";
import { count, formatNumber } from "./words.ts";

/** So many findings of a rule are shown at first, and where there is much room. */
const mostShown = { few: 10, many: 200 };

/** All findings of one rule and level, on one line that opens to help, places and messages. */
export function toRuleVersions(
  group: Group<LocatedFinding>,
  page: Page,
  { isLeading, isOpen }: EntryOptions,
): readonly Version[] {
  const [{ finding }] = group;
  const icon = levelIcons[finding.level];
  const line = (id: string) => `${icon} ${id} ${describeRule(group)}`;
  const id = finding.rule?.id ?? finding.title;
  const short = () => `- ${line(toCode(id))}\n`;
  const opened = (most: number) => () =>
    `${toDetails(line(toHtmlCode(id)), renderRuleBody(group, page, most), isOpen)}\n`;
  const versions: Version[] = [
    { rank: ranks.names, lacks: "places and messages", render: short },
    { rank: isLeading ? ranks.leading : ranks.details, render: opened(mostShown.few) },
  ];
  if (group.length > mostShown.few) {
    versions.push({ rank: ranks.traces, render: opened(mostShown.many) });
  }
  return versions;
}

/** What it is about, how often and where, and how grave. */
function describeRule(group: Group<LocatedFinding>): string {
  const [{ finding }] = group;
  const name = group.length > 1 ? finding.rule?.name : undefined;
  const isOneMessage = group.every((item) => item.finding.message === finding.message);
  const about = name ?? (isOneMessage ? firstLine(finding.message) : "");
  const parts = [
    toText(toShortLine(about, lineLength)),
    group.length > 1 ? describeExtent(group) : "",
    severityOf(finding.rule),
  ];
  return parts.flatMap((part) => (part === "" ? [] : [`· ${part}`])).join(" ");
}

function describeExtent(group: Group<LocatedFinding>): string {
  const files = new Set(group.flatMap(({ location }) => (location ? [location.path] : []))).size;
  return `<b>${formatNumber(group.length)}</b>${files > 0 ? ` in ${count(files, "file")}` : ""}`;
}

/** GitHub's names for the ranges. https://docs.github.com/en/code-security/code-scanning/managing-code-scanning-alerts/about-code-scanning-alerts#about-security-severity-levels */
function severityOf(rule: Rule | undefined): string {
  const severity = rule?.securitySeverity;
  if (severity === undefined) return "";
  const name =
    severity >= 9 ? "critical" : severity >= 7 ? "high" : severity >= 4 ? "medium" : "low";
  return `severity ${severity} (${name})`;
}
