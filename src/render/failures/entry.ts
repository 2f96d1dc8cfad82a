import type { ComparedValues } from "../../model/failure.ts";
import { failuresOf, isFlaky } from "../../model/finding.ts";
import { locationOf } from "../../model/located.ts";
import type { Results } from "../../model/results.ts";
import { once } from "../../once.ts";
import { joinParts } from "../../text.ts";
import { flakyIcon, levelIcons } from "../icons.ts";
import { ranks, type Version } from "../layout/section.ts";
import type { CodeSource } from "../links.ts";
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
import { withoutStop } from "../one-line.ts";
import type { Page } from "../page.ts";
import { hasMoreDetails, isWholeMessage, toPoint } from "../point.ts";
import { renderTrace } from "../trace.ts";
import { describeFailure, describePlace, describeSource, renderMembers } from "./describe.ts";
import type { FailureGroup } from "./group.ts";
import { describeMark } from "./marks.ts";
import { shortenTitle } from "./short-title.ts";

/** If there are more tests than this, they are listed below the shared trace. */
const maxMembersAbove = 10;
/** How much of a report's problem is shown, in UTF-16 units. */
const reasonLength = 1000;

export interface EntryOptions {
  /** The failure is one of the few that are shown in full before others are named. */
  readonly isLeading: boolean;
  /** The details are initially open. */
  readonly isOpen: boolean;
  /** Other entries of the list have details, so this one gets the same look. */
  readonly isFoldable: boolean;
  /** Distinguishes the test from others with the same name. Valid in Markdown and in HTML. */
  readonly apart?: string | undefined;
}

/** Returns true if a failure, or a group of them, has more to show than its line. */
export function hasMore({ items, distinct }: FailureGroup, { failureOf }: Results): boolean {
  const [{ finding }] = items;
  if (finding.kind === "report") return distinct > 1;
  return distinct > 1 || hasMoreDetails(finding) || !isWholeMessage(finding, failureOf(finding));
}

/** Renders a failure, or a group of them, on a line with its place. The details fold out. */
export function toFailureVersions(
  group: FailureGroup,
  page: Page,
  { isLeading, isOpen, isFoldable, apart = "" }: EntryOptions,
): readonly Version[] {
  const { results, source } = page;
  const [first] = group.items;
  const { finding } = first;
  const icon = isFlaky(finding) ? flakyIcon : levelIcons[finding.level];
  const toName = (toShort?: (title: string) => string) =>
    joinParts([icon, describeFailure(group, results, toShort), apart], " ");
  const named = once(() => toName());
  if (finding.kind === "report") return toReportVersions(group, source, named);

  const text = () => results.failureOf(finding);
  const trace = once(() => renderTrace(finding, isWholeMessage(finding, text())));
  const point = once(() => toText(toPoint(finding, text())));
  const mark = group.distinct > 1 ? "" : describeMark(first, results.comparison);
  const path = locationOf(first)?.path;
  const isPlaced = group.distinct === 1 && path !== undefined;
  // The name can be shorter if the place follows.
  const beside = once(() => (isPlaced ? toName((title) => shortenTitle(title, path)) : named()));
  const summary = () => `${beside()} · ${withoutStop(point())}${mark && ` · ${mark}`}`;
  const where = (inline: Inline) => describePlace(group, page, inline);
  const withPlace = (line: string, inline: Inline) => joinParts([line, where(inline)]);
  const opened = (isFull: boolean) => () => {
    const { short, rest = "" } = trace();
    const members = renderMembers(group, source);
    const isShort = group.distinct <= maxMembersAbove;
    const blocks = [
      describeSource(group, results),
      isShort ? members : "",
      // A comparison would show only one of several failures.
      failuresOf(finding) === 1 ? renderComparison(text().comparison, point()) : "",
      short,
      isFull ? rest : "",
      isShort ? "" : members,
    ];
    return `${toDetails(withPlace(summary(), inHtml), joinBlocks(blocks), isOpen)}\n`;
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
    render: () => `- ${withPlace(beside(), inMarkdown)}\n`,
  };
  const line = () => toListLine(withPlace(summary(), inMarkdown), isFoldable);
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

/** Renders a report's problem on one line. If several reports have it, their names fold out. */
function toReportVersions(
  group: FailureGroup,
  source: CodeSource,
  named: () => string,
): readonly Version[] {
  const why = toText(group.items[0].finding.message, reasonLength);
  const line = () => `- ${named()} · ${why}\n`;
  if (group.distinct === 1) return [{ rank: ranks.numbers, render: line }];
  const opened = () => `${toDetails(`${named()} · ${why}`, renderMembers(group, source), true)}\n`;
  return [
    { rank: ranks.numbers, form: "without names", render: line },
    { rank: ranks.leading, render: opened },
  ];
}

/** Renders the expected and the actual value if the line doesn't have both. */
function renderComparison(comparison: ComparedValues | undefined, line: string): string {
  if (!comparison) return "";
  const { left, right } = comparison;
  if (left.label === "Left" || [left, right].every(({ value }) => line.includes(toText(value))))
    return "";
  const head = toTableHead([toText(left.label), toText(right.label)]);
  return head + toRow([toValue(left.value), toValue(right.value)]);
}
