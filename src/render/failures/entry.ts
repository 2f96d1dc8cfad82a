import type { Comparison } from "../../model/failure.ts";
import { type Finding, failuresOf, isFlaky, locationOf } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { once } from "../../once.ts";
import { count, listWords } from "../../text.ts";
import { type Page, ranks } from "../context.ts";
import { flakyIcon, levelIcons } from "../icons.ts";
import type { Version } from "../layout/section.ts";
import { renderPlace, renderPlaceOrReason, renderPlaces, type Source } from "../links.ts";
import {
  type Inline,
  inHtml,
  inMarkdown,
  joinBlocks,
  toDetails,
  toListLine,
  toRow,
  toTableHead,
  toText,
  toValue,
} from "../markdown.ts";
import { isWholeMessage, lineLength, toPoint } from "../point.ts";
import { renderTrace } from "../trace.ts";
import { toShortLine, withoutStop } from "../visible-text.ts";
import { type FailureGroup, groupMembers } from "./group.ts";
import { describeMark } from "./marks.ts";
import { renderMembers } from "./members.ts";
import { countReports, describeRepeats, renderReportOf } from "./repeats.ts";

/** More tests than these stand below the trace that they share. */
const mostMembersAbove = 10;
/** Of what is wrong with a report, in UTF-16 units. */
const reasonLength = 1000;

export interface EntryOptions {
  /** It is among the few that are shown as a whole before others are named. */
  readonly isLeading: boolean;
  /** It stands open. */
  readonly isOpen: boolean;
  /** Others of its list open to more, so that all of them are lines of one look. */
  readonly isFoldable: boolean;
}

/** What a failure needs to know of the others in its list. */
export interface FailureOptions extends EntryOptions {
  /** What tells it from others of its name, HTML that is good in Markdown too. */
  readonly apart?: string | undefined;
}

/** Whether a failure, or several that are one for the reader, say more than fits their line. */
export function hasMore({ items, distinct }: FailureGroup, { failureOf }: Results): boolean {
  const [{ finding }] = items;
  if (finding.kind === "report") return distinct > 1;
  return (
    distinct > 1 || finding.details !== undefined || !isWholeMessage(finding, failureOf(finding))
  );
}

/** A failure, or several that are one for the reader, on a line with its place. It opens to what else there is. */
export function toFailureVersions(
  group: FailureGroup,
  { results, source }: Page,
  { isLeading, isOpen, isFoldable, apart = "" }: FailureOptions,
): readonly Version[] {
  const [first] = group.items;
  const { finding } = first;
  const icon = isFlaky(finding) ? flakyIcon : levelIcons[finding.level];
  const named = once(() => [icon, describe(group, results), apart].filter(Boolean).join(" "));
  if (finding.kind === "report") return toReportVersions(group, source, named);

  const text = () => results.failureOf(finding);
  const trace = once(() => renderTrace(finding, isWholeMessage(finding, text())));
  const point = once(() => toText(toPoint(finding, text())));
  const mark = group.distinct > 1 ? "" : describeMark(first);
  const said = () => `${named()} · ${withoutStop(point())}${mark && ` · ${mark}`}`;
  const where = (inline: Inline) => describeWhere(group, results, source, inline);
  const withPlace = (line: string, inline: Inline) =>
    [line, where(inline)].filter((part) => part !== "").join(" · ");
  const opened = (isFull: boolean) => () => {
    const { short, rest = "" } = trace();
    const members = renderMembers(group, source);
    const isShort = group.distinct <= mostMembersAbove;
    const blocks = [
      describeSource(group, results),
      isShort ? members : "",
      // Of several failures it would be a part.
      failuresOf(finding) === 1 ? renderComparison(text().comparison, point()) : "",
      short,
      isFull ? rest : "",
      isShort ? "" : members,
    ];
    return `${toDetails(withPlace(said(), inHtml), joinBlocks(blocks), isOpen)}\n`;
  };
  const early = (rank: number) => (isLeading ? ranks.leading : rank);
  const names = {
    rank: early(ranks.names),
    form: "names only",
    render: () => `- ${named()}\n`,
  };
  const places = {
    rank: early(ranks.places),
    form: "names and places only",
    render: () => `- ${withPlace(named(), inMarkdown)}\n`,
  };
  const line = () => toListLine(withPlace(said(), inMarkdown), isFoldable);
  if (!hasMore(group, results))
    return [names, places, { rank: early(ranks.messages), render: line }];
  return [
    names,
    places,
    { rank: early(ranks.messages), form: "without traces", render: line },
    { rank: early(ranks.details), render: opened(false) },
    { rank: ranks.traces, render: opened(true) },
  ];
}

/** What is wrong with a report is told by its one line; with several of them, their names are opened below. */
function toReportVersions(
  group: FailureGroup,
  source: Source,
  named: () => string,
): readonly Version[] {
  const why = toText(toShortLine(group.items[0].finding.message, reasonLength));
  const line = () => `- ${named()} · ${why}\n`;
  if (group.distinct === 1) return [{ rank: ranks.numbers, render: line }];
  const opened = () => `${toDetails(`${named()} · ${why}`, renderMembers(group, source), true)}\n`;
  return [
    { rank: ranks.numbers, form: "without names", render: line },
    { rank: ranks.leading, render: opened },
  ];
}

/** What several failures of one kind are called. */
const nouns: Readonly<Record<Finding["kind"], string>> = {
  test: "test",
  suite: "failure",
  rule: "finding",
  tool: "error",
  report: "report",
  run: "failure",
};

/** So many tests of one cause are named on its line. */
const namedOnLine = 2;

/** The test's name; of several tests how many they are, or their names. HTML that is good in Markdown too. */
function describe({ items, distinct }: FailureGroup, results: Results): string {
  const [{ finding }] = items;
  const titles = new Set(items.map((item) => item.finding.title));
  if (titles.size > namedOnLine || (titles.size > 1 && titles.size < distinct))
    return `<b>${count(distinct, nouns[finding.kind])}</b>`;
  const title = listWords([...titles].map(toTitle));
  if (titles.size > 1) return title;
  const repeats = describeRepeats(items, 1, results);
  if (repeats) return `${title} ${repeats}`;
  const attempts = finding.kind === "test" && isFlaky(finding) ? finding.attempts : undefined;
  return attempts ? `${title} (${count(attempts, "attempt")})` : title;
}

function toTitle(title: string): string {
  return `<b>${toText(toShortLine(title, lineLength))}</b>`;
}

/** Where it is; of one cause where that is. */
function describeWhere(
  group: FailureGroup,
  results: Results,
  source: Source,
  inline: Inline,
): string {
  const [first] = group.items;
  if (group.distinct > 1) return renderCausePlace(group, source, inline);
  return [
    renderPlaceOrReason(first, source, inline),
    // Which report it is says the most where nothing else says where it is.
    first.kind === "unplaced" && !first.lookedFor ? toReport(group, results, inline) : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** How often it was tried, and which report has it where its line doesn't say so. */
function describeSource(group: FailureGroup, results: Results): string {
  const [first] = group.items;
  const { finding } = first;
  const attempts = finding.kind === "test" && !isFlaky(finding) ? finding.attempts : undefined;
  const isSaid = first.kind === "unplaced" && !first.lookedFor;
  return [
    attempts ? count(attempts, "attempt") : "",
    isSaid || group.distinct > 1 ? "" : toReport(group, results, inMarkdown),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function toReport({ items }: FailureGroup, results: Results, inline: Inline): string {
  return countReports(items) > 1 ? "" : renderReportOf(items[0], results, inline);
}

/** The line where the one cause of several failures came up; else their own places. */
function renderCausePlace({ items }: FailureGroup, source: Source, inline: Inline): string {
  const [first] = items;
  if (first.kind === "placed" && first.origin) {
    const { path, line } = first.origin;
    return renderPlace({ path, startLine: line, endLine: line }, source, inline);
  }
  const locations = groupMembers(items).flatMap(([item]) => locationOf(item) ?? []);
  return locations.length > 0
    ? renderPlaces(locations, source, inline, 1)
    : renderPlaceOrReason(first, source, inline);
}

/** Expected and actual side by side, where the line doesn't have both. */
function renderComparison(comparison: Comparison | undefined, line: string): string {
  if (!comparison) return "";
  const { left, right } = comparison;
  if (left.label === "Left" || [left, right].every(({ value }) => line.includes(toText(value))))
    return "";
  const head = toTableHead([toText(left.label), toText(right.label)]);
  return head + toRow([toValue(left.value), toValue(right.value)]);
}
