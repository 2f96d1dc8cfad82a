import type { Rule } from "../report.ts";
import { type EntryOptions, icons } from "./failure-entry.ts";
import { type Group, groupBy } from "./group-failures.ts";
import { joinBlocks, toCode, toDetails, toHtmlCode, toLink, toText } from "./markdown.ts";
import { type Page, ranks } from "./page.ts";
import { renderPlace, renderPlaceOrReason, toSourceUrl } from "./place.ts";
import { firstLine, toShortLine } from "./plain.ts";
import { isOneLine } from "./point.ts";
import type { Version } from "./section.ts";
import { renderTrace } from "./trace.ts";
import { count, formatNumber, listWords } from "./words.ts";

/** So many findings of a rule are shown at first, and where there is much room. */
const mostShown = { few: 10, many: 200 };
/** So many lines of one file are linked. */
const mostLines = 20;
const mostTags = 8;
const lengths = { name: 120, message: 160 };

/** All findings of one rule and level, on one line that opens to help, places and messages. */
export function toRuleVersions(
  group: Group,
  page: Page,
  { isLeading, isOpen }: EntryOptions,
): readonly Version[] {
  const [{ finding }] = group;
  const icon = icons[finding.level];
  const line = (id: string) => `${icon} ${id} ${describeRule(group)}`;
  const id = finding.rule?.id ?? finding.title;
  const short = () => `- ${line(toCode(id))}\n`;
  const opened = (most: number) => () =>
    `${toDetails(line(toHtmlCode(id)), renderBody(group, page, most), isOpen)}\n`;
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
function describeRule(group: Group): string {
  const [{ finding }] = group;
  const name = group.length > 1 ? finding.rule?.name : undefined;
  const isOneMessage = group.every((item) => item.finding.message === finding.message);
  const about = name ?? (isOneMessage ? firstLine(finding.message) : "");
  const parts = [
    toText(toShortLine(about, lengths.message)),
    group.length > 1 ? describeExtent(group) : "",
    severityOf(finding.rule),
  ];
  return parts.flatMap((part) => (part === "" ? [] : [`· ${part}`])).join(" ");
}

function describeExtent(group: Group): string {
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

function renderBody(group: Group, page: Page, most: number): string {
  const [first] = group;
  const { message } = first.finding;
  if (group.length === 1) {
    const place = renderPlaceOrReason(first, page.source);
    const about = [place, ...describeSource(group)].filter((part) => part !== "");
    return joinBlocks([about.join(" · "), renderTrace(first.finding, isOneLine(message)).short]);
  }
  const isOneMessage = group.every(({ finding }) => finding.message === message);
  const list = isOneMessage ? renderByFile(group, page, most) : renderEach(group, page, most);
  return joinBlocks([describeSource(group).join(" · "), list]);
}

/** Name, tool, help and tags of the rule, as far as there are any. */
function describeSource(group: Group): readonly string[] {
  const [{ finding, report }] = group;
  const { rule } = finding;
  const tags = rule?.tags ?? [];
  const shown = tags.slice(0, mostTags).map((tag) => toCode(toShortLine(tag, 60)));
  const more = tags.length > mostTags ? [`${formatNumber(tags.length - mostTags)} more`] : [];
  const isWeb = /^https?:\/\//i.test(rule?.helpUrl ?? "");
  return [
    group.length === 1 ? toText(toShortLine(rule?.name ?? "", lengths.name)) : "",
    toText(report.tool),
    isWeb ? toLink("help", rule?.helpUrl ?? "") : "",
    [...shown, ...more].join(", "),
  ].filter((part) => part !== "");
}

/** The one message, then each file with its lines. */
function renderByFile(group: Group, { source }: Page, most: number): string {
  const message = toText(toShortLine(group[0].finding.message, lengths.message));
  const files = groupBy(group, (item) => item.location?.path ?? "");
  const items = files.slice(0, most).map((items) => {
    const [{ location }] = items;
    if (!location) return `- ${renderPlaceOrReason(items[0], source)}${timesOf(items.length)}\n`;
    const lines = items
      .slice(0, mostLines)
      .flatMap(({ location }) =>
        location ? [toLink(String(location.startLine), toSourceUrl(location, source))] : [],
      );
    const left = items.length - lines.length;
    if (left > 0) lines.push(`${formatNumber(left)} more`);
    return `- ${toCode(location.path)} ${items.length > 1 ? "lines" : "line"} ${listWords(lines)}\n`;
  });
  return `${message}\n\n${items.join("")}${renderLeft(files.length - items.length, "file")}`;
}

function timesOf(times: number): string {
  return times > 1 ? ` · ${formatNumber(times)} times` : "";
}

function renderEach(group: Group, { source }: Page, most: number): string {
  const items = group.slice(0, most).map((item) => {
    const place = item.location
      ? renderPlace(item.location, source)
      : renderPlaceOrReason(item, source);
    const message = toText(toShortLine(item.finding.message, lengths.message));
    return `- ${place ? `${place} ` : ""}${message}\n`;
  });
  return items.join("") + renderLeft(group.length - items.length, "finding");
}

function renderLeft(left: number, noun: string): string {
  return left > 0 ? `- and ${count(left, `more ${noun}`)}\n` : "";
}
