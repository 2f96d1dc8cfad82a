import { locationOf, type Rule, ruleOf } from "../../model/report.ts";
import { once } from "../../once.ts";
import { count, formatNumber } from "../../text.ts";
import { type Page, ranks } from "../context.ts";
import type { EntryOptions } from "../failures/entry.ts";
import { describeRepeats } from "../failures/repeats.ts";
import { levelIcons } from "../icons.ts";
import type { Version } from "../layout/section.ts";
import { renderPlaceOrReason } from "../links.ts";
import { type Inline, inHtml, inMarkdown, toDetails, toListLine, toText } from "../markdown.ts";
import { isOneLine, lineLength } from "../point.ts";
import { firstLine, toShortLine, withoutStop } from "../visible-text.ts";
import { groupByPlace, nameBesideLine, renderHelp, timesOf, toRuleBody } from "./body.ts";
import { aboutRule, hasOneMessage, type RuleGroup } from "./group.ts";

/** So many findings of a rule are shown at first, then, and where there is much room. */
const mostShown = { first: 3, few: 10, many: 200 };

/** So many places stand on the line of their rule. */
const mostOnLine = 3;

/** Of one message of several, in UTF-16 units. */
const exampleLength = 100;

/** Whether the findings of a rule say more than fits their line. */
export function hasMoreOfRule(group: RuleGroup): boolean {
  const { items } = group;
  const [{ finding }] = items;
  if (!hasOneMessage(group) || !isOneLine(finding.message)) return true;
  if (items.some((item) => item.kind === "placed" && item.fix !== undefined)) return true;
  // A vulnerability is known by its name; of a linter's rule the message says what is to be done.
  if (severityOf(ruleOf(finding)) !== "" && nameBesideLine(group) !== "") return true;
  if (group.distinct === 1) return finding.details !== undefined;
  return groupByPlace(group).length > mostOnLine;
}

/** All findings of one rule and level, on a line with their places. It opens to what else there is. */
export function toRuleVersions(
  group: RuleGroup,
  page: Page,
  { isLeading, isOpen, isFoldable }: EntryOptions,
): readonly Version[] {
  const [{ finding }] = group.items;
  const rule = ruleOf(finding);
  const icon = levelIcons[finding.level];
  const { title } = finding;
  // What a tool says of its own run is no rule.
  const plain = `<b>${toText(toShortLine(title, lineLength))}</b>`;
  const described = once(() => describeRule(group, page));
  const line = (inline: Inline, places: string) =>
    [
      `${icon} ${rule ? inline.code(rule.id) : plain}`,
      ...described(),
      places,
      renderHelp(rule?.helpUrl ?? "", inline),
    ]
      .filter((part) => part !== "")
      .join(" · ");
  const whole = (inline: Inline) => line(inline, describePlaces(group, page, inline));
  const names = {
    rank: ranks.names,
    form: "without places",
    render: () => `- ${line(inMarkdown, "")}\n`,
  };
  if (!hasMoreOfRule(group)) {
    const rank = isLeading ? ranks.leading : ranks.places;
    const render = () => toListLine(whole(inMarkdown), isFoldable);
    return [names, { rank, render }];
  }
  const body = once(() => toRuleBody(group, page));
  const opened = (most: number) => () => `${toDetails(whole(inHtml), body()(most), isOpen)}\n`;
  const steps = isLeading
    ? [{ rank: ranks.leading, most: mostShown.few }]
    : [
        { rank: ranks.messages, most: mostShown.first },
        { rank: ranks.details, most: mostShown.few },
      ];
  const all = [...steps, { rank: ranks.traces, most: mostShown.many }];
  // A step that shows no more than the one before is none.
  const needed = all.filter((_, i) => group.distinct > (all[i - 1]?.most ?? 0));
  return [names, ...needed.map(({ rank, most }) => ({ rank, render: opened(most) }))];
}

/** What it is about, in how many reports, and how severe. */
function describeRule(group: RuleGroup, { results }: Page): readonly string[] {
  const { items, distinct } = group;
  const about = toText(withoutStop(toShortLine(aboutRule(group), lineLength)));
  return [
    about || describeExample(group),
    // Of several the number of places says it.
    distinct > 1 ? "" : describeRepeats(items, distinct, results),
    severityOf(ruleOf(items[0].finding)),
  ];
}

/** Of several messages the first, and how many more there are. */
function describeExample({ items }: RuleGroup): string {
  const [{ finding }] = items;
  const more = new Set(items.map((item) => item.finding.message)).size - 1;
  const example = toShortLine(firstLine(finding.message), exampleLength);
  return `${toText(withoutStop(example))} (and ${count(more, "more message")})`;
}

/** The place, or a few; of many how many there are, and the first of them. */
function describePlaces(group: RuleGroup, { source }: Page, inline: Inline): string {
  const { items, distinct } = group;
  const [first] = items;
  if (distinct === 1) return renderPlaceOrReason(first, source, inline);
  const places = groupByPlace(group);
  const reported = items.length > distinct ? ` (reported ${formatNumber(items.length)} times)` : "";
  if (places.length <= mostOnLine) {
    const list = places
      .map((place) => renderPlaceOrReason(place[0], source, inline) + timesOf(place, " (", ")"))
      .join(", ");
    return list + reported;
  }
  const files = new Set(items.flatMap((item) => locationOf(item)?.path ?? [])).size;
  const inFiles = files > 1 ? ` in ${count(files, "file")}` : "";
  const start = renderPlaceOrReason(first, source, inline);
  return `<b>${count(distinct, "place")}</b>${inFiles}${reported}, first at ${start}`;
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
