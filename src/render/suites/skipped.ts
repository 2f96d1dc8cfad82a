import { type Group, groupBy } from "../../group-by.ts";
import { formatNumber } from "../../text.ts";
import { ranks, type Section, toEntries } from "../layout/section.ts";
import { toRow, toTableHead, toText } from "../markdown.ts";
import { lineLength, toShortLine } from "../one-line.ts";
import type { Page } from "../page.ts";

/** The number of tests that are named per reason. */
const maxNamed = 5;
const nameLength = 80;

interface SkippedTest {
  readonly suite: string;
  readonly name: string;
  readonly reason: string;
}

/** Lists skipped tests by reason, the most frequent first. */
export function toSkippedSection({ results, suites, listTests }: Page): readonly Section[] {
  const total = results.totals.sum.tests.skipped;
  if (total === 0 || listTests === "none") return [];
  const skipped = suites.flatMap(({ suite: { cases }, fullName: suite }) => {
    const tests = cases.filter(({ outcome }) => outcome === "skipped");
    return tests.map(({ name, reason = "" }): SkippedTest => ({ suite, name, reason }));
  });
  const groups = groupBy(skipped, ({ reason }) => reason);
  const head = toTableHead(["Reason", "Tests:", "Which"]);
  return [
    {
      title: `Skipped tests (${formatNumber(total)})`,
      open: `<details><summary>By reason</summary>\n\n${head}`,
      ...toEntries(
        groups.toSorted((a, b) => b.length - a.length),
        (group) => [{ rank: ranks.lists, render: () => renderReason(group) }],
        (group) => group.length,
      ),
      close: "\n</details>\n",
    },
  ];
}

function renderReason(group: Group<SkippedTest>): string {
  const [{ reason }] = group;
  const titles = groupBy(group, ({ suite, name }) => `${suite}\0${name}`);
  const named = titles.slice(0, maxNamed).map((same) => {
    const times = same.length > 1 ? ` (${formatNumber(same.length)} times)` : "";
    return toText(describeTest(same[0])) + times;
  });
  const left = titles.slice(maxNamed).reduce((sum, same) => sum + same.length, 0);
  return toRow([
    toText(reason, lineLength) || "none given",
    formatNumber(group.length),
    [...named, ...(left > 0 ? [`and ${formatNumber(left)} more`] : [])].join("<br>"),
  ]);
}

/** Uses the same title as failures: with the suite, unless the name begins with it. */
function describeTest({ suite, name }: SkippedTest): string {
  const short = toShortLine(name, nameLength);
  const last = suite.slice(suite.lastIndexOf(" › ") + 1).trim();
  return name.startsWith(last) ? short : `${toShortLine(suite, nameLength)} > ${short}`;
}
