import { toCode, toRow, toTableHead } from "../markdown.ts";
import { type Page, ranks } from "../page.ts";
import type { Source } from "../place.ts";
import { type Section, toEntries } from "../section.ts";
import { toSuiteVersions } from "../suite-entry.ts";
import {
  renderFile,
  renderName,
  type SuiteRow,
  type Telling,
  toSuiteRows,
  whatTells,
} from "../suite-rows.ts";
import { count, formatNumber, formatSeconds, listWords } from "../words.ts";
import { mostSingle } from "./reports.ts";

/** How each suite went, worst first; with every test case by name where `list-tests` asks for them. */
export function toSuiteSection({ results, source, listTests }: Page): readonly Section[] {
  const rows = toSuiteRows(results);
  if (rows.length === 0) return [];
  const telling = whatTells(rows);
  const by = [...(telling.name ? ["suite"] : []), ...(telling.file ? ["file"] : [])];
  const title = `Tests by ${listWords(by)}`;
  if (listTests === "all") {
    return [{ title, ...toEntries(rows, (row) => toSuiteVersions(row, telling, source)) }];
  }
  // One suite for each report says what the table of reports has said, where that has a row for each.
  const isSaid = new Set(rows.map(({ report }) => report)).size === rows.length;
  if (isSaid && results.reports.length <= mostSingle) return [];

  const columns = toColumns(telling, source).filter(({ isIn }) => rows.some(isIn));
  const render = (row: SuiteRow, isLinked: boolean) =>
    toRow(columns.map(({ cell }) => cell(row, isLinked)));
  const entries = toEntries(rows, (row) => [
    { rank: ranks.lists, render: () => render(row, false) },
    ...(row.isTracked ? [{ rank: ranks.passed, render: () => render(row, true) }] : []),
  ]);
  const noun = telling.name ? "suite" : "file";
  const head = toTableHead(columns.map((column) => column.head));
  return [
    {
      title,
      open: `<details><summary>${count(rows.length, noun)}</summary>\n\n${head}`,
      ...entries,
      close: "\n</details>\n",
      noun: [`more ${noun}`, `more ${noun}s`],
    },
  ];
}

interface Column {
  /** As in `toTableHead`. */
  readonly head: string;
  /** Whether it says something of a row. */
  readonly isIn: (row: SuiteRow) => boolean;
  readonly cell: (row: SuiteRow, isLinked: boolean) => string;
}

function toColumns(telling: Telling, source: Source): readonly Column[] {
  return [
    {
      head: "Suite",
      isIn: ({ name }) => telling.name && name !== "",
      cell: renderName,
    },
    {
      head: "File",
      isIn: () => telling.file,
      cell: (row, isLinked) => renderFile({ ...row, isTracked: row.isTracked && isLinked }, source),
    },
    { head: "Report", isIn: () => telling.report, cell: ({ report }) => toCode(report.file) },
    toNumbers("Tests:", ({ counts }) => counts.tests),
    toNumbers("Failed:", ({ counts }) => counts.failed),
    toNumbers("Skipped:", ({ counts }) => counts.skipped),
    toNumbers("Flaky:", ({ counts }) => counts.flaky),
    {
      head: "Time:",
      isIn: ({ seconds }) => formatSeconds(seconds) !== "",
      cell: ({ seconds }) => formatSeconds(seconds),
    },
  ];
}

function toNumbers(head: string, numberOf: (row: SuiteRow) => number): Column {
  return {
    head,
    isIn: (row) => numberOf(row) > 0,
    cell: (row) => (numberOf(row) > 0 ? formatNumber(numberOf(row)) : ""),
  };
}
