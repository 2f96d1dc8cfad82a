import type { TestCase } from "../../report.ts";
import { countTests } from "../../totals.ts";
import { type Group, groupBy } from "../group-by.ts";
import { toRow, toTableHead, toText } from "../markdown.ts";
import { type Page, ranks } from "../page.ts";
import { toShortLine } from "../plain.ts";
import { lineLength } from "../point.ts";
import { type Section, toEntries } from "../section.ts";
import { formatNumber } from "../words.ts";

/** So many tests are named for each reason. */
const mostNamed = 5;
const nameLength = 80;

/** Skipped tests by reason, the most frequent first; a click opens them. */
export function toSkippedSection({ results, listTests }: Page): readonly Section[] {
  const total = countTests(results.reports).skipped;
  if (total === 0 || listTests === "none") return [];
  const skipped = results.reports.flatMap(({ suites }) =>
    suites.flatMap(({ cases }) => cases.filter(({ outcome }) => outcome === "skipped")),
  );
  const groups = groupBy(skipped, ({ reason }) => reason ?? "");
  const sorted = [...groups].sort((a, b) => b.length - a.length);
  const head = toTableHead(["Reason", "Tests:", "Which"]);
  return [
    {
      title: `Skipped tests (${formatNumber(total)})`,
      open: `<details><summary>By reason</summary>\n\n${head}`,
      ...toEntries(
        sorted,
        (group) => [{ rank: ranks.lists, render: () => renderReason(group) }],
        (group) => group.length,
      ),
      close: "\n</details>\n",
    },
  ];
}

function renderReason(group: Group<TestCase>): string {
  const [{ reason = "" }] = group;
  const names = group.slice(0, mostNamed).map(({ name }) => toText(toShortLine(name, nameLength)));
  const left = group.length - names.length;
  return toRow([
    toText(toShortLine(reason, lineLength)) || "none given",
    formatNumber(group.length),
    [...names, ...(left > 0 ? [`${formatNumber(left)} more`] : [])].join("<br>"),
  ]);
}
