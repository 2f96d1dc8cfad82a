import type { Report, Suite, TestCase } from "../../report.ts";
import { flakyIcon, outcomeIcons } from "../icons.ts";
import { toDetails, toRow, toTableHead, toText } from "../markdown.ts";
import { type Page, ranks } from "../page.ts";
import { toShortLine } from "../plain.ts";
import { lineLength } from "../point.ts";
import { type Section, toEntries, type Version } from "../section.ts";
import { count, formatNumber, formatSeconds } from "../words.ts";

/** So many test cases of a suite are listed. */
const mostCases = 2000;

interface Item {
  readonly report: Report;
  readonly suite: Suite;
}

/** How each suite went, worst first; with every test case by name where `list-tests` asks for them. */
export function toSuiteSection({ results: { reports }, listTests }: Page): readonly Section[] {
  const items = reports.flatMap((report) =>
    report.suites
      .filter(({ counts }) => counts.tests > 0)
      .map((suite): Item => ({ report, suite })),
  );
  // One suite for each report says what the table of reports has said.
  const isNew = items.length > 1 && new Set(items.map(({ report }) => report)).size < items.length;
  if (items.length === 0 || (!isNew && listTests !== "all")) return [];
  const title = "Tests by suite";
  const sorted = items.sort(
    (a, b) =>
      b.suite.counts.failed - a.suite.counts.failed || b.suite.counts.flaky - a.suite.counts.flaky,
  );
  if (listTests === "all") return [{ title, ...toEntries(sorted, toOpenedVersions) }];
  const head = toTableHead(["Suite", "Tests:", "Failed:", "Skipped:", "Flaky:", "Time:"]);
  const entries = toEntries(sorted, (item) => [
    { rank: ranks.lists, render: () => toRow(toCells(item)) },
  ]);
  return [
    {
      title,
      open: `<details><summary>${count(items.length, "suite")}</summary>\n\n${head}`,
      ...entries,
      close: "\n</details>\n",
      noun: ["more suite", "more suites"],
    },
  ];
}

function toCells({ suite: { names, counts, seconds } }: Item): readonly string[] {
  const number = (value: number) => (value === 0 ? "" : formatNumber(value));
  return [
    toText(toShortLine(names.join(" › "), lineLength)),
    formatNumber(counts.tests),
    number(counts.failed),
    number(counts.skipped),
    number(counts.flaky),
    formatSeconds(seconds),
  ];
}

function toOpenedVersions({ suite }: Item): readonly Version[] {
  const { names, counts, cases, seconds } = suite;
  const icon =
    counts.failed > 0
      ? outcomeIcons.failed
      : counts.passed > 0
        ? outcomeIcons.passed
        : outcomeIcons.skipped;
  const time = formatSeconds(seconds);
  const numbers = [
    `${formatNumber(counts.passed)} passed`,
    counts.failed > 0 ? `${formatNumber(counts.failed)} failed` : "",
    counts.skipped > 0 ? `${formatNumber(counts.skipped)} skipped` : "",
    time,
  ].filter((part) => part !== "");
  const label = `${icon} <b>${toText(toShortLine(names.join(" › "), lineLength))}</b> · ${numbers.join(", ")}`;
  const table = () => {
    const rows = cases.slice(0, mostCases).map(toCaseRow).join("");
    const left = counts.tests - Math.min(cases.length, mostCases);
    const more = left > 0 ? `\nand ${formatNumber(left)} more\n` : "";
    return toTableHead(["", "Test", "Time:"]) + rows + more;
  };
  return [
    { rank: ranks.lists, lacks: "tests", render: () => `- ${label}\n` },
    { rank: ranks.passed, render: () => `${toDetails(label, table())}\n` },
  ];
}

function toCaseRow({ name, outcome, flaky, seconds }: TestCase): string {
  const icon = flaky ? flakyIcon : outcomeIcons[outcome];
  return toRow([icon, toText(toShortLine(name, lineLength)), formatSeconds(seconds)]);
}
