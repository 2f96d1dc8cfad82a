import type { Finding } from "../report.ts";
import { count, formatNumber } from "../words.ts";
import { type Comparison, readComparison } from "./comparison.ts";
import { groupBy } from "./group-by.ts";
import type { FailureGroup } from "./group-failures.ts";
import { flakyIcon, levelIcons } from "./icons.ts";
import { joinBlocks, toCode, toDetails, toRow, toTableHead, toText, toValue } from "./markdown.ts";
import { type Page, ranks } from "./page.ts";
import { renderPlace, renderPlaceOrReason, type Source } from "./place.ts";
import { toShortLine } from "./plain.ts";
import { isAllTold, lineLength, toPoint } from "./point.ts";
import { countReports, describeRepeats } from "./repeats.ts";
import type { Version } from "./section.ts";
import { renderTrace } from "./trace.ts";

/** So many members of a group are named. */
const mostNamed = 25;
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
  { source }: Page,
  { isLeading, isOpen }: EntryOptions,
): readonly Version[] {
  const [{ finding, location }] = group.items;
  const icon = isFlaky(finding) ? flakyIcon : levelIcons[finding.level];
  const named = once(() => `${icon} ${describe(group)}`);
  // What is wrong with a report is told by its one line.
  if (finding.kind === "report") {
    const why = () => toText(toShortLine(finding.message, reasonLength));
    return [{ rank: ranks.numbers, render: () => `- ${named()} · ${why()}\n` }];
  }

  const comparison = once(() => readComparison(finding));
  const trace = once(() => renderTrace(finding, isAllTold(finding)));
  const placed = () => (location ? `${named()} · ${renderPlace(location, source)}` : named());
  const point = once(() => toText(toPoint(finding, comparison())));
  const where = once(() => describeWhere(group, source));
  const opened = (isFull: boolean) => () => {
    const blocks = [
      where(),
      // Of several failures it would be a part.
      finding.failures === undefined ? renderComparison(comparison()) : "",
      trace().short,
      isFull ? (trace().rest ?? "") : "",
      renderMembers(group, source),
    ];
    return `${toDetails(`${named()} · ${point()}`, joinBlocks(blocks), isOpen)}\n`;
  };
  const early = (rank: number) => (isLeading ? ranks.leading : rank);
  // There is nothing to open.
  if (group.items.length === 1 && finding.details === undefined && isAllTold(finding)) {
    const whole = () => `- ${named()} · ${point().replace(/\.$/, "")} · ${where()}\n`;
    return [
      { rank: early(ranks.names), lacks: "place and message", render: () => `- ${named()}\n` },
      { rank: early(ranks.places), lacks: "message", render: () => `- ${placed()}\n` },
      { rank: early(ranks.messages), render: whole },
    ];
  }
  return [
    { rank: early(ranks.names), lacks: "place, message and trace", render: () => `- ${named()}\n` },
    { rank: early(ranks.places), lacks: "message and trace", render: () => `- ${placed()}\n` },
    { rank: early(ranks.messages), lacks: "trace", render: () => `- ${placed()} · ${point()}\n` },
    { rank: early(ranks.details), render: opened(false) },
    { rank: ranks.traces, render: opened(true) },
  ];
}

/** What several versions need is made when the first of them does. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function isFlaky({ kind, level }: Finding): boolean {
  return kind === "test" && level !== "failure";
}

/** The test's name; of several tests how many they are. HTML that is good in Markdown too. */
function describe({ items, tests }: FailureGroup): string {
  if (tests > 1) return `<b>${count(tests, "test")}</b>`;
  const [{ finding }] = items;
  const title = `<b>${toText(toShortLine(finding.title, lineLength))}</b>`;
  const repeats = describeRepeats(items, 1);
  if (repeats) return `${title} ${repeats}`;
  const attempts = isFlaky(finding) && finding.attempts;
  return attempts ? `${title} (${count(attempts, "attempt")})` : title;
}

function describeWhere({ items: [first] }: FailureGroup, source: Source): string {
  const { attempts } = first.finding;
  return [
    attempts && !isFlaky(first.finding) ? count(attempts, "attempt") : "",
    renderPlaceOrReason(first, source),
    `in ${toCode(first.report.file)}`,
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
