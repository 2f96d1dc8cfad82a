import type { TestCase } from "../../model/report.ts";
import { formatNumber, formatSeconds, joinParts } from "../../text.ts";
import { flakyIcon, outcomeIcons } from "../icons.ts";
import { ranks, type Section, toEntries } from "../layout/section.ts";
import type { CodeSource } from "../links.ts";
import {
  joinBlocks,
  toCode,
  toDetails,
  toHtmlCode,
  toRow,
  toTableHead,
  toText,
} from "../markdown.ts";
import { lineLength, toShortLine } from "../one-line.ts";
import { type Distinction, renderFile, renderName, type SuiteRow } from "./rows.ts";

/** The number of listed test cases per suite. */
const maxCases = 2000;

/** Renders one line per suite that folds out to its test cases, for `list-tests: all`. */
export function toSuiteEntries(
  rows: readonly SuiteRow[],
  distinction: Distinction,
  source: CodeSource,
): Pick<Section, "entries" | "beyond"> {
  const names = new Map<string, number>();
  for (const { name } of rows) names.set(name, (names.get(name) ?? 0) + 1);
  return toEntries(rows, (row) => {
    const isAlone = distinction.name && row.name !== "" && names.get(row.name) === 1;
    const label = `${iconOf(row)} ${toLabel(row, distinction, isAlone)} · ${describeNumbers(row)}`;
    const where = joinParts([
      row.isTracked || isAlone ? renderFile(row, source) : "",
      distinction.report ? `in ${toCode(row.report.file)}` : "",
    ]);
    const body = () => joinBlocks([where, renderCases(row)]);
    return [
      { rank: ranks.lists, form: "without tests", render: () => `- ${label}\n` },
      { rank: ranks.passed, render: () => `${toDetails(label, body())}\n` },
    ];
  });
}

function iconOf({ counts }: SuiteRow): string {
  if (counts.failed > 0) return outcomeIcons.failed;
  return counts.passed > 0 ? outcomeIcons.passed : outcomeIcons.skipped;
}

/** Returns the name, and the file if the name is ambiguous. Valid in Markdown and in HTML. */
function toLabel(row: SuiteRow, distinction: Distinction, isAlone: boolean): string {
  const name = distinction.name && renderName(row);
  const file = isAlone ? "" : toShortLine(row.file, lineLength);
  return joinParts([name && `<b>${name}</b>`, file && toHtmlCode(file)]);
}

const outcomes = ["failed", "passed", "skipped", "flaky"] as const;

function describeNumbers({ counts, seconds }: SuiteRow): string {
  return joinParts(
    [
      ...outcomes.map((name) => counts[name] > 0 && `${formatNumber(counts[name])} ${name}`),
      formatSeconds(seconds),
    ],
    ", ",
  );
}

function renderCases({ suites, counts }: SuiteRow): string {
  const cases = suites.flatMap((suite) => suite.cases).slice(0, maxCases);
  const left = counts.tests - cases.length;
  const more = left > 0 ? `\nand ${formatNumber(left)} more\n` : "";
  const isTimed = cases.some((one) => formatSeconds(one.seconds) !== "");
  const head = toTableHead(["", "Test", ...(isTimed ? ["Time:"] : [])]);
  return head + cases.map((one) => renderCase(one, isTimed)).join("") + more;
}

function renderCase({ name, outcome, flaky, seconds }: TestCase, isTimed: boolean): string {
  const icon = flaky ? flakyIcon : outcomeIcons[outcome];
  const cells = [icon, toText(name, lineLength)];
  return toRow(isTimed ? [...cells, formatSeconds(seconds)] : cells);
}
