import type { LocatedFinding } from "../../model/located.ts";
import { formatNumber, joinParts } from "../../text.ts";
import { type CodeSource, nameLookedFor, renderPlace } from "../links.ts";
import { joinBlocks, toCode, toText } from "../markdown.ts";
import { lineLength } from "../one-line.ts";
import type { FailureGroup } from "./group.ts";
import { countReports } from "./repeats.ts";
import { shortenTitle } from "./short-title.ts";

/** The number of members of a group that are named. */
const maxNamed = 25;

/** Lists each test once with its place, or the reports of one test, or the files of reports. */
export function renderMembers(
  { items, members, distinct }: FailureGroup,
  source: CodeSource,
): string {
  const [{ finding }] = items;
  if (distinct === 1) {
    if (countReports(items) === 1) return "";
    const files = [...new Set(items.map(({ report }) => report.file))];
    return renderList("The same in these reports:", files, toCode);
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
