import type { Finding, LocatedFinding } from "../report.ts";
import { type Comparison, readComparison } from "./comparison.ts";
import type { Entry, Version } from "./fit.ts";
import { countTests, type Group, groupBy } from "./group-failures.ts";
import { joinBlocks, toCode, toDetails, toRow, toTableHead, toText, toValue } from "./markdown.ts";
import { type Page, ranks } from "./page.ts";
import { renderPlace, renderPlaceOrReason, type Source } from "./place.ts";
import { firstLine, toShortLine } from "./plain.ts";
import { renderTrace } from "./trace.ts";
import { count, formatNumber } from "./words.ts";

export const icons = { failure: "❌", warning: "⚠️", notice: "ℹ️" };
const flakyIcon = "🔁";

/** How long a title and a message may be on their one line, in UTF-16 units. */
const lengths = { title: 160, point: 160, value: 40 };
/** So many members of a group are named. */
const mostNamed = 25;

export interface EntryOptions {
  /** It is among the few that are shown as a whole before others are named. */
  readonly isLeading: boolean;
  /** It stands open. */
  readonly isOpen: boolean;
}

/** A failure, or several that are one for the reader, on one line that opens to place, message and trace. */
export function toFailureEntry(group: Group, { source }: Page, options: EntryOptions): Entry {
  const [first] = group;
  const title = describeTitle(group);
  const icon = isFlaky(first.finding) ? flakyIcon : icons[first.finding.level];
  const named = `${icon} ${title}`;
  const point = () => toText(toPoint(first, readComparison(first.finding.message)));
  const place = first.location ? ` · ${renderPlace(first.location, source)}` : "";

  // What is wrong with a report is told by its one line.
  if (first.finding.kind === "report") {
    return [
      { rank: ranks.numbers, render: () => `- ${named} · ${toText(first.finding.message)}\n` },
    ];
  }
  const versions: Version[] = [
    { rank: ranks.names, lacks: "place, message and trace", render: () => `- ${named}\n` },
    { rank: ranks.places, lacks: "message and trace", render: () => `- ${named}${place}\n` },
    { rank: ranks.messages, lacks: "trace", render: () => `- ${named}${place} · ${point()}\n` },
    { rank: ranks.details, render: () => renderOpened(false) },
    { rank: ranks.traces, render: () => renderOpened(true) },
  ];
  return options.isLeading
    ? versions.map((version) => ({
        ...version,
        rank: version.rank === ranks.traces ? version.rank : ranks.leading,
      }))
    : versions;

  function renderOpened(isFull: boolean): string {
    const body = renderBody(group, source, isFull);
    return `${toDetails(`${named} · ${point()}`, body, options.isOpen)}\n`;
  }
}

function isFlaky({ kind, level }: Finding): boolean {
  return kind === "test" && level !== "failure";
}

/** The test's name; of several tests how many they are. HTML that is good in Markdown too. */
function describeTitle(group: Group): string {
  const tests = countTests(group);
  if (tests > 1) return `<b>${count(tests, "test")}</b>`;
  const [{ finding }] = group;
  const title = `<b>${toText(toShortLine(finding.title, lengths.title))}</b>`;
  const reports = new Set(group.map(({ report }) => report.file)).size;
  if (reports > 1) return `${title} in <b>${count(reports, "report")}</b>`;
  if (isFlaky(finding) && finding.attempts)
    return `${title} (${count(finding.attempts, "attempt")})`;
  return group.length > 1 ? `${title} <b>${formatNumber(group.length)} times</b>` : title;
}

/** What went wrong in a few words. Where the tool's first line doesn't tell the values, they are told after it. */
function toPoint({ finding }: LocatedFinding, comparison: Comparison | undefined): string {
  const start = `${finding.title}: `;
  const { message } = finding;
  const said = message.startsWith(start) ? message.slice(start.length) : message;
  const line = toShortLine(firstLine(said), lengths.point);
  const values = comparison && [comparison.left, comparison.right];
  if (!values || values.every(({ value }) => line.includes(value))) return line;
  const told = values.map(
    ({ label, value }) => `${label.toLowerCase()} ${toShortLine(value, lengths.value)}`,
  );
  return saysNothing.test(line)
    ? told.join(", ")
    : `${line.replace(/[.:]$/, "")} · ${told.join(", ")}`;
}

/** What assertions write before the values, whatever these are. */
const saysNothing =
  /^(?:[\w.]{0,80}Error(?: \[\w{1,40}\])?: )?(?:expect\(|assert\.\w+\(|Expected(?: values| equality|:|$)|assertion `|Values are not equal|Not equal|not equal|Failed asserting)/;

function renderBody(group: Group, source: Source, isFull: boolean): string {
  const [first, ...others] = group;
  const { finding, report } = first;
  const about = [renderPlaceOrReason(first, source), `in ${toCode(report.file)}`];
  if (finding.attempts) about.unshift(count(finding.attempts, "attempt"));
  const trace = renderTrace(finding, isOnLine(finding));
  const comparison = readComparison(finding.message) ?? readComparison(finding.details ?? "");
  const blocks = [
    about.filter((part) => part !== "").join(" · "),
    comparison ? renderComparison(comparison) : "",
    trace.short,
    isFull ? (trace.full ?? "") : "",
    others.length > 0 ? renderMembers(group, source) : "",
  ];
  return joinBlocks(blocks);
}

/** The line of the entry has the whole message. */
function isOnLine({ message }: Finding): boolean {
  return message.length <= lengths.point && !message.trim().includes("\n");
}

function renderComparison({ left, right }: Comparison): string {
  const head = toTableHead([toText(left.label), toText(right.label)]);
  return head + toRow([toValue(left.value), toValue(right.value)]);
}

/** Each test once, with where it is; of one test the reports that it is in. */
function renderMembers(group: Group, source: Source): string {
  if (countTests(group) === 1) {
    const files = [...new Set(group.map(({ report }) => report.file))];
    if (files.length === 1) return "";
    return renderList("The same in these reports:", files, toCode);
  }
  const tests = groupBy(group, ({ finding }) => finding.title);
  return renderList("The same error in these tests:", tests, ([first, ...more]) => {
    const title = toText(toShortLine(first.finding.title, lengths.title));
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
