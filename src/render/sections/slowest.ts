import type { Section } from "../fit.ts";
import { toRow, toTableHead, toText } from "../markdown.ts";
import { type Page, ranks } from "../page.ts";
import { toShortLine } from "../plain.ts";
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
  const entries = slow.map(({ suite, test }) => {
    const where = suite.names.join(" › ");
    const cells = () => [
      toText(toShortLine(test.name, 120)),
      toText(toShortLine(where, 120)),
      formatSeconds(test.seconds),
    ];
    return [{ rank: ranks.tables, render: () => toRow(cells()) }];
  });
  const open = toTableHead(["Test", "Suite", "Time:"]);
  return [{ title: "Slowest tests", open, entries, noun: ["more test", "more tests"] }];
}
