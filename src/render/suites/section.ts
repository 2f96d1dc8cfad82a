import { count, formatNumber, formatSeconds, listWords } from "../../text.ts";
import { ranks, type Section, toEntries } from "../layout/section.ts";
import { toRow, toTableHead } from "../markdown.ts";
import type { Page } from "../page.ts";
import { maxSingle } from "../sections/reports.ts";
import { toSuiteEntries } from "./entry.ts";
import { renderSuite, type SuiteRow, toDistinction } from "./rows.ts";

/** Lists the results of each suite, worst first, and all test cases if `list-tests` asks for them. */
export function toSuiteSection(page: Page): readonly Section[] {
  const { results, suiteRows: rows, source, listTests } = page;
  if (rows.length === 0) return [];
  const distinction = toDistinction(rows);
  const by = listWords([
    ...(distinction.name ? ["suite"] : []),
    ...(rows.some(({ file }) => file !== "") ? ["file"] : []),
  ]);
  const title = `Tests by ${by}`;
  const noun = distinction.name ? "suite" : "file";
  if (listTests === "all") {
    return [{ title, ...toSuiteEntries(rows, distinction, source), noun }];
  }
  // If each report has one suite, the table of reports already shows its results.
  const isShownBefore = new Set(rows.map(({ report }) => report)).size === rows.length;
  if (isShownBefore && results.reports.length <= maxSingle) return [];

  const shown = columns.filter(({ cell }) => rows.some((row) => cell(row) !== ""));
  const render = (row: SuiteRow, isLinked: boolean) =>
    toRow([
      renderSuite({ ...row, isTracked: row.isTracked && isLinked }, distinction, source),
      ...shown.map(({ cell }) => cell(row)),
    ]);
  // A link takes more space than the rest of a row.
  const entries = toEntries(rows, (row) => [
    { rank: ranks.lists, render: () => render(row, false) },
    ...(row.isTracked ? [{ rank: ranks.passed, render: () => render(row, true) }] : []),
  ]);
  const head = toTableHead([
    by.charAt(0).toUpperCase() + by.slice(1),
    ...shown.map((column) => column.head),
  ]);
  return [
    {
      title,
      open: `<details><summary>${count(rows.length, noun)}</summary>\n\n${head}`,
      ...entries,
      close: "\n</details>\n",
      noun,
    },
  ];
}

interface Column {
  /** As in `toTableHead`. */
  readonly head: string;
  readonly cell: (row: SuiteRow) => string;
}

const toNumber = (value: number) => (value === 0 ? "" : formatNumber(value));

const columns: readonly Column[] = [
  { head: "Tests:", cell: ({ counts }) => toNumber(counts.tests) },
  { head: "Failed:", cell: ({ counts }) => toNumber(counts.failed) },
  { head: "Skipped:", cell: ({ counts }) => toNumber(counts.skipped) },
  { head: "Flaky:", cell: ({ counts }) => toNumber(counts.flaky) },
  { head: "Time:", cell: ({ seconds }) => formatSeconds(seconds) },
];
