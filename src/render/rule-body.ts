import type { LocatedFinding } from "../report.ts";
import { type Group, groupBy } from "./group-by.ts";
import { joinBlocks, toCode, toLink, toText } from "./markdown.ts";
import type { Page } from "./page.ts";
import { renderPlaceOrReason, toSourceUrl } from "./place.ts";
import { toShortLine } from "./plain.ts";
import { isOneLine, lineLength } from "./point.ts";
import { renderTrace } from "./trace.ts";
import { count, formatNumber, listWords } from "./words.ts";

type Findings = Group<LocatedFinding>;

/** So many lines of one file are linked. */
const mostLines = 20;
const mostTags = 8;
const tagLength = 60;

/**
 * Where a rule was broken, what it is and where it is explained.
 * @param most how many findings, or files, are shown
 */
export function renderRuleBody(group: Findings, page: Page, most: number): string {
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
function describeSource(group: Findings): readonly string[] {
  const [{ finding, report }] = group;
  const { rule } = finding;
  const tags = rule?.tags ?? [];
  const shown = tags.slice(0, mostTags).map((tag) => toCode(toShortLine(tag, tagLength)));
  const more = tags.length > mostTags ? [`${formatNumber(tags.length - mostTags)} more`] : [];
  const isWeb = /^https?:\/\//i.test(rule?.helpUrl ?? "");
  return [
    group.length === 1 ? toText(toShortLine(rule?.name ?? "", lineLength)) : "",
    toText(report.tool),
    isWeb ? toLink("help", rule?.helpUrl ?? "") : "",
    [...shown, ...more].join(", "),
  ].filter((part) => part !== "");
}

/** The one message, then each file with its lines. */
function renderByFile(group: Findings, { source }: Page, most: number): string {
  const message = toText(toShortLine(group[0].finding.message, lineLength));
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

function renderEach(group: Findings, { source }: Page, most: number): string {
  const items = group.slice(0, most).map((item) => {
    const place = renderPlaceOrReason(item, source);
    const message = toText(toShortLine(item.finding.message, lineLength));
    return `- ${place ? `${place} ` : ""}${message}\n`;
  });
  return items.join("") + renderLeft(group.length - items.length, "finding");
}

function renderLeft(left: number, noun: string): string {
  return left > 0 ? `- and ${count(left, `more ${noun}`)}\n` : "";
}
