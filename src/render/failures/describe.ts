import { type Finding, isFlaky } from "../../model/finding.ts";
import { type LocatedFinding, locationOf } from "../../model/located.ts";
import type { Results } from "../../model/results.ts";
import { count, formatNumber, joinParts, listWords } from "../../text.ts";
import {
  type CodeSource,
  nameLookedFor,
  renderPlace,
  renderPlaceOrReason,
  renderPlaces,
} from "../links.ts";
import { type Inline, joinBlocks, toCode, toText } from "../markdown.ts";
import { lineLength } from "../one-line.ts";
import type { Page } from "../page.ts";
import type { FailureGroup } from "./group.ts";
import { describeRepeats, filesOf, renderReportOf } from "./repeats.ts";
import { shortenTitle } from "./short-title.ts";

const nouns: Readonly<Record<Finding["kind"], string>> = {
  test: "test",
  suite: "failure",
  rule: "finding",
  tool: "error",
  report: "report",
  run: "failure",
};

/** The number of tests with one cause that are named on its line. */
const namedOnLine = 2;

/**
 * Returns the test's name, or the number of tests or their names. Valid in Markdown and in HTML.
 * @param toShort shortens a name
 */
export function describeFailure(
  { items, distinct }: FailureGroup,
  results: Results,
  toShort = (title: string) => title,
): string {
  const [{ finding }] = items;
  const titles = new Set(items.map((item) => item.finding.title));
  if (titles.size > namedOnLine || (titles.size > 1 && titles.size < distinct))
    return `<b>${count(distinct, nouns[finding.kind])}</b>`;
  const title = listWords([...titles].map((name) => toTitle(toShort(name))));
  if (titles.size > 1) return title;
  const repeats = describeRepeats(items, 1, results);
  if (repeats) return `${title} ${repeats}`;
  const attempts = finding.kind === "test" && isFlaky(finding) ? finding.attempts : undefined;
  return attempts ? `${title} (${count(attempts, "attempt")})` : title;
}

function toTitle(title: string): string {
  return `<b>${toText(title, lineLength)}</b>`;
}

/** Returns the place of a failure, or of the common cause. */
export function describePlace(group: FailureGroup, page: Page, inline: Inline): string {
  const { results, source } = page;
  const { items, members } = group;
  const [first] = items;
  if (group.distinct > 1) {
    if (first.kind === "placed" && first.origin) return renderPlace(first.origin, source, inline);
    const locations = members.flatMap(([item]) => locationOf(item) ?? []);
    return locations.length > 0
      ? renderPlaces(locations, source, inline, 1)
      : renderPlaceOrReason(first, source, inline);
  }
  return joinParts([
    renderPlaceOrReason(first, source, inline),
    // Without a place, the report is the best hint.
    first.kind === "unplaced" && !first.lookedFor ? renderReportOf(items, results, inline) : "",
  ]);
}

/** Returns the number of attempts, and the report if the line doesn't name it. */
export function describeSource(group: FailureGroup, results: Results): string {
  const [first] = group.items;
  const { finding } = first;
  const attempts = finding.kind === "test" && !isFlaky(finding) ? finding.attempts : undefined;
  const isWithPlace = first.kind === "unplaced" && !first.lookedFor;
  return joinParts([
    attempts ? count(attempts, "attempt") : "",
    isWithPlace || group.distinct > 1 ? "" : renderReportOf(group.items, results),
  ]);
}

/** The number of members of a group that are named. */
const maxNamed = 25;

/** Lists each test once with its place, or the reports of one test, or the files of reports. */
export function renderMembers(
  { items, members, distinct }: FailureGroup,
  source: CodeSource,
): string {
  const [{ finding }] = items;
  if (distinct === 1) {
    const files = filesOf(items);
    return files.length === 1 ? "" : renderList("The same in these reports:", files, toCode);
  }
  if (finding.kind === "report")
    return renderList("", members, ([{ report }]) => toCode(report.file));
  const heading = finding.kind === "test" ? "Tests with this error:" : "";
  const isOneTitle = items.every((item) => item.finding.title === finding.title);
  return renderList(heading, members, ([first, ...more]) => {
    const { title: whole } = first.finding;
    const name = first.kind === "placed" ? shortenTitle(whole, first.location.path) : whole;
    const title = toText(name, lineLength);
    const place = renderPlaceOf(first, source);
    const times = more.length > 0 ? `${formatNumber(more.length + 1)} times` : "";
    return joinParts([isOneTitle && place ? "" : title, place, times]);
  });
}

/** Returns the place, or the reported place that wasn't found. Empty if there is neither. */
function renderPlaceOf(item: LocatedFinding, source: CodeSource): string {
  if (item.kind === "placed") return renderPlace(item.location, source);
  return item.lookedFor ? toCode(nameLookedFor(item.lookedFor)) : "";
}

function renderList<T>(heading: string, items: readonly T[], render: (item: T) => string): string {
  const named = items.slice(0, maxNamed).map((item) => `- ${render(item)}\n`);
  const left = items.length - named.length;
  if (left > 0) named.push(`- and ${formatNumber(left)} more\n`);
  return joinBlocks([heading, named.join("")]);
}
