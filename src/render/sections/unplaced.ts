import type { LocatedFinding } from "../../report.ts";
import { isUnlocated } from "../../totals.ts";
import { type Group, groupBy } from "../group-by.ts";
import { toDetails, toFence, toText } from "../markdown.ts";
import { type Page, ranks } from "../page.ts";
import { renderClaim } from "../place.ts";
import { toShortLine } from "../plain.ts";
import { type Section, toEntries, type Version } from "../section.ts";
import { count, formatNumber } from "../words.ts";

/** So many are named for each reason. */
const mostNamed = 30;

/** Findings without a line in the repository, by reason, and the input that would place them. */
export function toUnplacedSection({ results, listTests }: Page): readonly Section[] {
  const items = results.findings.filter(isUnlocated);
  if (items.length === 0) return [];
  const hint = results.stripPrefixHint;
  const intro = hint
    ? `Most of them would be placed by this input of the action:\n\n${toFence(`strip-prefix: ${hint}`)}`
    : "They have no annotation.\n";
  const entries = toEntries(
    groupBy(items, ({ unlocated }) => unlocated ?? ""),
    (group) => toVersions(group, listTests !== "none"),
    (group) => group.length,
  );
  const title = `Not placed in the repository (${formatNumber(items.length)})`;
  return [{ title, intro, ...entries }];
}

function toVersions(group: Group<LocatedFinding>, namesTests: boolean): readonly Version[] {
  const label = `${toText(group[0].unlocated ?? "")} (${formatNumber(group.length)})`;
  const named = () => {
    const items = group.filter(({ finding }) => namesTests || finding.kind !== "test");
    const lines = items.slice(0, mostNamed).map((item) => `- ${describe(item)}\n`);
    const left = group.length - lines.length;
    if (left > 0) lines.push(`- and ${count(left, "other")}\n`);
    return `${toDetails(label, lines.join(""))}\n`;
  };
  return [
    { rank: ranks.names, lacks: "names", render: () => `- ${label}\n` },
    { rank: ranks.lists, render: named },
  ];
}

function describe(item: LocatedFinding): string {
  const title = toText(toShortLine(item.finding.title, 120));
  const claim = renderClaim(item);
  return claim ? `${title} · ${claim}` : title;
}
