import type { Comparison } from "../../model/failure.ts";
import { type Finding, failuresOf, isFlaky, locationOf } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { count } from "../../text.ts";
import { type Page, ranks } from "../context.ts";
import { flakyIcon, levelIcons } from "../icons.ts";
import type { Version } from "../layout/section.ts";
import { renderPlace, renderPlaceOrReason, type Source } from "../links.ts";
import { joinBlocks, toDetails, toRow, toTableHead, toText, toValue } from "../markdown.ts";
import { once } from "../once.ts";
import { isWholeMessage, lineLength, toPoint } from "../point.ts";
import { renderTrace } from "../trace.ts";
import { toShortLine, withoutStop } from "../visible-text.ts";
import type { FailureGroup } from "./group.ts";
import { renderMembers } from "./members.ts";
import { countReports, describeRepeats, renderReportOf } from "./repeats.ts";

/** Of what is wrong with a report, in UTF-16 units. */
const reasonLength = 1000;

export interface EntryOptions {
  /** It is among the few that are shown as a whole before others are named. */
  readonly isLeading: boolean;
  /** It stands open. */
  readonly isOpen: boolean;
}

/**
 * A failure, or several that are one for the reader, on one line. It opens to place, message and trace where those say
 * more than the line.
 */
export function toFailureVersions(
  group: FailureGroup,
  { results, source }: Page,
  { isLeading, isOpen }: EntryOptions,
): readonly Version[] {
  const [first] = group.items;
  const { finding } = first;
  const location = locationOf(first);
  const icon = isFlaky(finding) ? flakyIcon : levelIcons[finding.level];
  const named = once(() => `${icon} ${describe(group)}`);
  if (finding.kind === "report") return toReportVersions(group, source, named);

  const text = () => results.failureOf(finding);
  const trace = once(() => renderTrace(finding, isWholeMessage(finding, text())));
  const point = once(() => toText(toPoint(finding, text())));
  const said = () => `${named()} · ${withoutStop(point())}`;
  const withPlace = (line: string) =>
    location ? `${line} · ${renderPlace(location, source)}` : line;
  const where = once(() => describeWhere(group, results, source));
  const opened = (isFull: boolean) => () => {
    const { short, rest = "" } = trace();
    const blocks = [
      // Of several without a trace the list below has each place.
      group.distinct > 1 && short === "" ? "" : where(),
      // Of several failures it would be a part.
      failuresOf(finding) === 1 ? renderComparison(text().comparison) : "",
      short,
      isFull ? rest : "",
      renderMembers(group, source),
    ];
    return `${toDetails(said(), joinBlocks(blocks), isOpen)}\n`;
  };
  const early = (rank: number) => (isLeading ? ranks.leading : rank);
  // There is nothing to open.
  if (
    group.items.length === 1 &&
    finding.details === undefined &&
    isWholeMessage(finding, text())
  ) {
    const whole = () => `- ${said()} · ${where()}\n`;
    return [
      { rank: early(ranks.names), lacks: "place and message", render: () => `- ${named()}\n` },
      { rank: early(ranks.places), lacks: "message", render: () => `- ${withPlace(named())}\n` },
      { rank: early(ranks.messages), render: whole },
    ];
  }
  return [
    { rank: early(ranks.names), lacks: "place, message and trace", render: () => `- ${named()}\n` },
    {
      rank: early(ranks.places),
      lacks: "message and trace",
      render: () => `- ${withPlace(named())}\n`,
    },
    { rank: early(ranks.messages), lacks: "trace", render: () => `- ${withPlace(said())}\n` },
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
    { rank: ranks.numbers, lacks: "names", render: line },
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
};

/** The test's name; of several tests how many they are. HTML that is good in Markdown too. */
function describe({ items, distinct }: FailureGroup): string {
  const [{ finding }] = items;
  if (items.some((item) => item.finding.title !== finding.title))
    return `<b>${count(distinct, nouns[finding.kind])}</b>`;
  const title = `<b>${toText(toShortLine(finding.title, lineLength))}</b>`;
  const repeats = describeRepeats(items, 1);
  if (repeats) return `${title} ${repeats}`;
  const attempts = finding.kind === "test" && isFlaky(finding) ? finding.attempts : undefined;
  return attempts ? `${title} (${count(attempts, "attempt")})` : title;
}

function describeWhere({ items }: FailureGroup, results: Results, source: Source): string {
  const [first] = items;
  const { finding } = first;
  const attempts = finding.kind === "test" && !isFlaky(finding) ? finding.attempts : undefined;
  return [
    attempts ? count(attempts, "attempt") : "",
    renderPlaceOrReason(first, source),
    countReports(items) > 1 ? "" : renderReportOf(first, results),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Side by side, where there is something to compare. */
function renderComparison(comparison: Comparison | undefined): string {
  if (!comparison) return "";
  const { left, right } = comparison;
  const head = toTableHead([toText(left.label), toText(right.label)]);
  return head + toRow([toValue(left.value), toValue(right.value)]);
}
