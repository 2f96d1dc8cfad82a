import type { Rule } from "../report.ts";
import { icons } from "./failure-entry.ts";
import type { Entry, Version } from "./fit.ts";
import { type Group, groupBy } from "./group-failures.ts";
import { toCode, toDetails, toHtmlCode, toLink, toText } from "./markdown.ts";
import { type Page, ranks } from "./page.ts";
import { renderPlace, renderPlaceOrReason, toSourceUrl } from "./place.ts";
import { firstLine, toShortLine } from "./plain.ts";
import { renderTrace } from "./trace.ts";
import { count, formatNumber, listWords } from "./words.ts";

/** So many findings of a rule are shown at first, and where there is much room. */
const mostShown = { few: 10, many: 200 };
/** So many lines of one file are linked. */
const mostLines = 20;
const mostTags = 8;
const lengths = { name: 120, message: 200 };

/** All findings of one rule and level, on one line that opens to help, places and messages. */
export function toRuleEntry(group: Group, page: Page, isLeading: boolean): Entry {
  const [{ finding }] = group;
  const icon = icons[finding.level];
  const line = (id: string) => `${icon} ${id} ${describeRule(group)}`;
  const id = finding.rule?.id ?? finding.title;
  const short = () => `- ${line(toCode(id))}\n`;
  const opened = (most: number) => () =>
    `\n${toDetails(line(toHtmlCode(id)), renderBody(group, page, most))}\n`;
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
  const { rule } = finding;
  const files = new Set(group.flatMap(({ location }) => (location ? [location.path] : []))).size;
  const parts = [
    group.length === 1
      ? toText(toShortLine(firstLine(finding.message), lengths.message))
      : toText(toShortLine(rule?.name ?? "", lengths.name)),
    group.length === 1 ? "" : `<b>${formatNumber(group.length)}</b>`,
    severityOf(rule),
  ].filter((part) => part !== "");
  const where = group.length > 1 && files > 0 ? ` in ${count(files, "file")}` : "";
  return parts
    .map((part) => `· ${part}`)
    .join(" ")
    .replace("</b>", `</b>${where}`);
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
  const blocks = [describeSource(group)];
  if (group.length === 1) {
    blocks.unshift(renderPlaceOrReason(first, page.source));
    const { message, details } = first.finding;
    if (details !== undefined || message.includes("\n"))
      blocks.push(renderTrace(first.finding).short);
  } else {
    const messages = new Set(group.map(({ finding }) => finding.message));
    blocks.push(
      messages.size === 1 ? renderByFile(group, page, most) : renderEach(group, page, most),
    );
  }
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Tool, name, help and tags of the rule. */
function describeSource(group: Group): string {
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
    listWords([...shown, ...more]),
  ]
    .filter((part) => part !== "")
    .join(" · ");
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
    return `- ${toCode(location.path)} line ${listWords(lines)}\n`;
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
