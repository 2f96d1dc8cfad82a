import type { TestCase } from "../../report.ts";
import { countTests } from "../../totals.ts";
import { groupBy } from "../group-failures.ts";
import { toDetails, toText } from "../markdown.ts";
import { type Page, ranks } from "../page.ts";
import { toShortLine } from "../plain.ts";
import { lineLength } from "../point.ts";
import { type Section, toEntries, type Version } from "../section.ts";
import { count, formatNumber } from "../words.ts";

/** So many tests are named for each reason. */
const mostNamed = 50;

/** Skipped tests by reason. */
export function toSkippedSection({ results, listTests }: Page): readonly Section[] {
  const total = countTests(results.reports).skipped;
  if (total === 0 || listTests === "none") return [];
  const skipped = results.reports.flatMap(({ suites }) =>
    suites.flatMap(({ cases }) => cases.filter(({ outcome }) => outcome === "skipped")),
  );
  const groups = groupBy(skipped, ({ reason }) => reason ?? "");
  const sorted = [...groups].sort((a, b) => b.length - a.length);
  const entries = toEntries(sorted, toVersions, (group) => group.length);
  const title = `Skipped tests (${formatNumber(total)})`;
  return [{ title, ...entries }];
}

function toVersions(group: readonly [TestCase, ...TestCase[]]): readonly Version[] {
  const reason = toText(toShortLine(group[0].reason ?? "", lineLength)) || "No reason given";
  const label = `${reason} (${count(group.length, "test")})`;
  const named = () => {
    const lines = group
      .slice(0, mostNamed)
      .map(({ name }) => `- ${toText(toShortLine(name, lineLength))}\n`);
    const left = group.length - lines.length;
    if (left > 0) lines.push(`- and ${formatNumber(left)} more\n`);
    return `${toDetails(`⏭️ ${label}`, lines.join(""))}\n`;
  };
  return [
    { rank: ranks.tables, lacks: "names", render: () => `- ⏭️ ${label}\n` },
    { rank: ranks.lists, render: named },
  ];
}
