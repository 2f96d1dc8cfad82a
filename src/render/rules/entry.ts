import { type Rule, ruleOf } from "../../model/finding.ts";
import { locationOf } from "../../model/located.ts";
import { once } from "../../once.ts";
import { count, formatNumber, joinParts } from "../../text.ts";
import type { EntryOptions } from "../failures/entry.ts";
import { describeRepeats } from "../failures/repeats.ts";
import { levelIcons } from "../icons.ts";
import { ranks, type Version } from "../layout/section.ts";
import { renderPlaceOrReason } from "../links.ts";
import { type Inline, inHtml, inMarkdown, toDetails, toListLine, toText } from "../markdown.ts";
import { firstLine, lineLength, toShortLine, withoutStop } from "../one-line.ts";
import type { Page } from "../page.ts";
import { hasMoreDetails, isOneLine } from "../point.ts";
import { nameBesideLine, renderHelp, timesOf, toRuleBody } from "./body.ts";
import { aboutRule, type RuleGroup } from "./group.ts";

/** The number of findings of a rule that are shown: first, next, and if there is much space. */
const maxShown = { first: 3, few: 10, many: 200 };

/** The longest example of several messages, in UTF-16 units. */
const exampleLength = 100;

/** Returns true if the findings of a rule have more to show than their line. */
export function hasMoreOfRule(group: RuleGroup): boolean {
  const { items } = group;
  const [{ finding }] = items;
  if (!group.hasOneMessage() || !isOneLine(finding.message)) return true;
  if (items.some((item) => item.kind === "placed" && item.fix !== undefined)) return true;
  // A vulnerability is known by its name. A linter's message says what to fix.
  if (severityOf(ruleOf(finding)) !== "" && nameBesideLine(group) !== "") return true;
  if (group.distinct === 1) return hasMoreDetails(finding);
  return group.fewPlaces() === undefined;
}

/** Renders all findings of one rule and level on a line with their places. The details fold out. */
export function toRuleVersions(
  group: RuleGroup,
  page: Page,
  { isLeading, isOpen, isFoldable }: EntryOptions,
): readonly Version[] {
  const [{ finding }] = group.items;
  const rule = ruleOf(finding);
  const icon = levelIcons[finding.level];
  const { title } = finding;
  // Messages of a tool about its own run belong to no rule.
  const plain = `<b>${toText(title, lineLength)}</b>`;
  const described = once(() => describeRule(group, page));
  const line = (inline: Inline, places: string) =>
    joinParts([
      `${icon} ${rule ? inline.code(rule.id) : plain}`,
      ...described(),
      places,
      renderHelp(rule?.helpUrl ?? "", inline),
    ]);
  const whole = (inline: Inline) => line(inline, describePlaces(group, page, inline));
  const summary = once(() => whole(inHtml));
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
  const opened = (most: number) => () => `${toDetails(summary(), body()(most), isOpen)}\n`;
  const steps = isLeading
    ? [{ rank: ranks.leading, most: maxShown.few }]
    : [
        { rank: ranks.messages, most: maxShown.first },
        { rank: ranks.details, most: maxShown.few },
      ];
  const all = [...steps, { rank: ranks.traces, most: maxShown.many }];
  // Drop versions that show no more than the one before.
  const needed = all.filter((_, i) => group.distinct > (all[i - 1]?.most ?? 0));
  return [names, ...needed.map(({ rank, most }) => ({ rank, render: opened(most) }))];
}

/** Describes the rule: its subject, the number of reports and the severity. */
function describeRule(group: RuleGroup, { results }: Page): readonly string[] {
  const { items, distinct } = group;
  const about = toText(withoutStop(toShortLine(aboutRule(group), lineLength)));
  return [
    about || describeExample(group),
    // If there are several, the number of places already shows it.
    distinct > 1 ? "" : describeRepeats(items, distinct, results),
    severityOf(ruleOf(items[0].finding)),
  ];
}

/** Returns the first of several messages, and the number of further ones. */
function describeExample({ items }: RuleGroup): string {
  const [{ finding }] = items;
  const more = new Set(items.map((item) => item.finding.message)).size - 1;
  const example = toShortLine(firstLine(finding.message), exampleLength);
  return `${toText(withoutStop(example))} (and ${count(more, "more message")})`;
}

/** Returns a few places, or their number and the first of them. */
function describePlaces(group: RuleGroup, { source }: Page, inline: Inline): string {
  const { items, distinct } = group;
  const [first] = items;
  if (distinct === 1) return renderPlaceOrReason(first, source, inline);
  const places = group.fewPlaces();
  const reported = items.length > distinct ? ` (reported ${formatNumber(items.length)} times)` : "";
  if (places) {
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

/** GitHub's names for the ranges: https://docs.github.com/en/code-security/code-scanning/managing-code-scanning-alerts/about-code-scanning-alerts#about-security-severity-levels */
function severityOf(rule: Rule | undefined): string {
  if (rule?.severity !== undefined) return `severity ${toText(rule.severity)}`;
  const severity = rule?.securitySeverity;
  if (severity === undefined) return "";
  // Scanners write 0 for an unknown severity.
  if (severity === 0) return "severity 0";
  const name =
    severity >= 9 ? "critical" : severity >= 7 ? "high" : severity >= 4 ? "medium" : "low";
  return `severity ${severity} (${name})`;
}
