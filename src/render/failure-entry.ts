import type { Finding } from "../report.ts";
import { type Comparison, readComparison } from "./comparison.ts";
import { type FailureGroup, groupBy } from "./group-failures.ts";
import { joinBlocks, toCode, toDetails, toRow, toTableHead, toText, toValue } from "./markdown.ts";
import { type Page, ranks } from "./page.ts";
import { renderPlace, renderPlaceOrReason, type Source } from "./place.ts";
import { toShortLine } from "./plain.ts";
import { isOneLine, lineLength, toPoint } from "./point.ts";
import type { Version } from "./section.ts";
import { renderTrace } from "./trace.ts";
import { count, formatNumber } from "./words.ts";

export const icons = { failure: "❌", warning: "⚠️", notice: "ℹ️" };
const flakyIcon = "🔁";

/** So many members of a group are named. */
const mostNamed = 25;

export interface EntryOptions {
  /** It is among the few that are shown as a whole before others are named. */
  readonly isLeading: boolean;
  /** It stands open. */
  readonly isOpen: boolean;
}

/** A failure, or several that are one for the reader, on one line that opens to place, message and trace. */
export function toFailureVersions(
  group: FailureGroup,
  { source }: Page,
  { isLeading, isOpen }: EntryOptions,
): readonly Version[] {
  const [first] = group.items;
  const { finding, location } = first;
  const named = () => `${isFlaky(finding) ? flakyIcon : icons[finding.level]} ${describe(group)}`;
  const placed = () => (location ? `${named()} · ${renderPlace(location, source)}` : named());
  const point = () => toText(toPoint(finding));
  const opened = (isFull: boolean) => () =>
    `${toDetails(`${named()} · ${point()}`, renderBody(group, source, isFull), isOpen)}\n`;

  // What is wrong with a report is told by its one line.
  if (finding.kind === "report") {
    return [{ rank: ranks.numbers, render: () => `- ${named()} · ${toText(finding.message)}\n` }];
  }
  const early = (rank: number) => (isLeading ? ranks.leading : rank);
  return [
    { rank: early(ranks.names), lacks: "place, message and trace", render: () => `- ${named()}\n` },
    { rank: early(ranks.places), lacks: "message and trace", render: () => `- ${placed()}\n` },
    { rank: early(ranks.messages), lacks: "trace", render: () => `- ${placed()} · ${point()}\n` },
    { rank: early(ranks.details), render: opened(false) },
    { rank: ranks.traces, render: opened(true) },
  ];
}

function isFlaky({ kind, level }: Finding): boolean {
  return kind === "test" && level !== "failure";
}

/** The test's name; of several tests how many they are. HTML that is good in Markdown too. */
function describe({ items, tests }: FailureGroup): string {
  if (tests > 1) return `<b>${count(tests, "test")}</b>`;
  const [{ finding }] = items;
  const title = `<b>${toText(toShortLine(finding.title, lineLength))}</b>`;
  const reports = countReports(items);
  if (reports > 1) return `${title} in <b>${count(reports, "report")}</b>`;
  if (items.length > 1) return `${title} <b>${formatNumber(items.length)} times</b>`;
  const attempts = isFlaky(finding) && finding.attempts;
  return attempts ? `${title} (${count(attempts, "attempt")})` : title;
}

function countReports(items: FailureGroup["items"]): number {
  return new Set(items.map(({ report }) => report.file)).size;
}

function renderBody(group: FailureGroup, source: Source, isFull: boolean): string {
  const [first] = group.items;
  const { finding, report } = first;
  const about = [
    finding.attempts ? count(finding.attempts, "attempt") : "",
    renderPlaceOrReason(first, source),
    `in ${toCode(report.file)}`,
  ];
  const trace = renderTrace(finding, isOneLine(finding.message));
  const comparison = readComparison(finding);
  return joinBlocks([
    about.filter((part) => part !== "").join(" · "),
    comparison ? renderComparison(comparison) : "",
    trace.short,
    isFull ? (trace.full ?? "") : "",
    renderMembers(group, source),
  ]);
}

function renderComparison({ left, right }: Comparison): string {
  const head = toTableHead([toText(left.label), toText(right.label)]);
  return head + toRow([toValue(left.value), toValue(right.value)]);
}

/** Each test once, with where it is; of one test the reports that it is in. */
function renderMembers({ items, tests }: FailureGroup, source: Source): string {
  if (tests === 1) {
    if (countReports(items) === 1) return "";
    const files = [...new Set(items.map(({ report }) => report.file))];
    return renderList("The same in these reports:", files, toCode);
  }
  const titles = groupBy(items, ({ finding }) => finding.title);
  return renderList("The same error in these tests:", titles, ([first, ...more]) => {
    const title = toText(toShortLine(first.finding.title, lineLength));
    const place = first.location ? ` · ${renderPlace(first.location, source)}` : "";
    const times = more.length > 0 ? ` · ${formatNumber(more.length + 1)} times` : "";
    return title + place + times;
  });
}

function renderList<T>(heading: string, items: readonly T[], render: (item: T) => string): string {
  const named = items.slice(0, mostNamed).map((item) => `- ${render(item)}\n`);
  const left = items.length - named.length;
  if (left > 0) named.push(`- and ${formatNumber(left)} more\n`);
  return `${heading}\n\n${named.join("")}`;
}
