import type { Suite, TestCase } from "../../report.ts";
import { toRow, toTableHead, toText } from "../markdown.ts";
import { type Page, ranks } from "../page.ts";
import { toShortLine } from "../plain.ts";
import { lineLength } from "../point.ts";
import { type Section, toEntries } from "../section.ts";
import { formatSeconds } from "../words.ts";

const mostShown = 10;
/** A test that is quicker isn't slow, in seconds. */
const leastSeconds = 1;

export function toSlowestSection({ results, listTests }: Page): readonly Section[] {
  if (listTests === "none") return [];
  const slow = results.reports
    .flatMap(({ suites }) =>
      suites.flatMap((suite) =>
        suite.cases.flatMap((test) => (test.seconds >= leastSeconds ? [{ suite, test }] : [])),
      ),
    )
    .sort((a, b) => b.test.seconds - a.test.seconds)
    .slice(0, mostShown);
  if (slow.length === 0) return [];
  const entries = toEntries(slow, ({ suite, test }) => [
    { rank: ranks.tables, render: () => renderRow(suite, test) },
  ]);
  const open = toTableHead(["Test", "Suite", "Time:"]);
  return [{ title: "Slowest tests", open, ...entries, noun: ["more test", "more tests"] }];
}

function renderRow({ names }: Suite, { name, seconds }: TestCase): string {
  return toRow([
    toText(toShortLine(name, lineLength)),
    toText(toShortLine(names.join(" › "), lineLength)),
    formatSeconds(seconds),
  ]);
}
