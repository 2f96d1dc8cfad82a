import type { LocatedFinding, Report, TestCase } from "../report.ts";
import type { Results } from "../results.ts";
import { toFindingEntry } from "./finding-entry.ts";
import type { Entry, Section } from "./fit.ts";
import { toCellCode, toCode, toFence, toLink, toRow, toTableHead, toText } from "./markdown.ts";
import { renderPlaceOrReason, type Source } from "./place.ts";
import { describeTally, tally } from "./tally.ts";
import { count, formatNumber, formatSeconds } from "./words.ts";

/** Everything that a section may need to know. */
export interface Page {
  readonly results: Results;
  readonly source: Source;
  readonly listTests: "failed" | "all" | "none";
}

type Findings = readonly LocatedFinding[];

/** In which order room is given away, over all sections of a page. */
const ranks = { reports: 0, names: 1, table: 2, messages: 3, details: 4, passed: 5 } as const;

export function toFailureSections({ results, source, listTests }: Page): Section[] {
  const failures = results.findings.filter(({ finding }) => finding.level === "failure");
  const of = (...kinds: readonly string[]) =>
    failures.filter(({ finding }) => kinds.includes(finding.kind));
  const tests = listTests === "none" ? [] : of("test", "suite");
  return [
    toFindingSection("Reports that can't be read", of("report"), source),
    toFindingSection("Failed tests", tests, source),
    toFindingSection("Errors", of("tool", "rule"), source),
  ].flat();
}

export function toFlakySection({ results, source, listTests }: Page): Section[] {
  if (listTests === "none") return [];
  const flaky = results.findings.filter(
    ({ finding }) => finding.kind === "test" && finding.level !== "failure",
  );
  return toFindingSection("Flaky tests", flaky, source);
}

function toFindingSection(title: string, findings: Findings, source: Source): Section[] {
  if (findings.length === 0) return [];
  const groups = groupAlike(findings);
  const entries = groups.map((alike) =>
    toFindingEntry(alike, source, [ranks.names, ranks.messages, ranks.details]),
  );
  return [section(`${title} (${formatNumber(findings.length)})`, "", entries, "")];
}

/** Findings that say the same stand together where the first of them stands; numbers in the message don't count. */
function groupAlike(findings: Findings): (readonly [LocatedFinding, ...LocatedFinding[]])[] {
  const groups = new Map<string, [LocatedFinding, ...LocatedFinding[]]>();
  for (const item of findings) {
    const { kind, rule, message, details } = item.finding;
    const key =
      kind === "test"
        ? `${message.slice(0, 1000).replace(/\d+/g, "0")}\0${details ? "" : groups.size}`
        : groups.size.toString();
    const group = groups.get(key);
    if (group && !rule) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** A row for each tool and folder, worst first. */
export function toReportSection({ results }: Page): Section[] {
  const groups = new Map<string, Report[]>();
  for (const report of results.reports) {
    const folder = report.file.slice(0, report.file.lastIndexOf("/") + 1);
    const key = results.reports.length > 10 ? `${report.tool}\0${folder}` : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  const rows = [...groups.values()].map((reports) => {
    const [first] = reports as [Report, ...Report[]];
    const numbers = tally(reports);
    const seconds = reports
      .flatMap(({ suites }) => suites)
      .reduce((sum, suite) => sum + suite.seconds, 0);
    const bad = numbers.tests.failed + numbers.errors + numbers.unreadable;
    const icon = bad > 0 ? "❌" : numbers.warnings + numbers.tests.flaky > 0 ? "⚠️" : "✅";
    const files =
      reports.length === 1
        ? toCellCode(first.file)
        : `${toCellCode(folderOf(first.file))} (${count(reports.length, "file")})`;
    const said = describeTally(numbers) || (first.format === "junit" ? "no tests" : "no findings");
    return { bad, row: toRow([icon, toText(first.tool), files, said, formatSeconds(seconds)]) };
  });
  rows.sort((a, b) => b.bad - a.bad);
  const entries: Entry[] = rows.map(({ row }) => [{ rank: ranks.reports, render: () => row }]);
  return [section("Reports", toTableHead(["", "Tool", "Report", "Result", "Time:"]), entries, "")];
}

export function toRuleSection({ results, source }: Page): Section[] {
  const rules = new Map<string, LocatedFinding[]>();
  for (const item of results.findings) {
    if (item.finding.kind !== "rule") continue;
    const key = `${item.report.tool}\0${item.finding.rule?.id ?? ""}`;
    const list = rules.get(key);
    if (list) list.push(item);
    else rules.set(key, [item]);
  }
  if (rules.size === 0) return [];
  const entries: Entry[] = [...rules.values()].map((items) => [
    { rank: ranks.table, render: () => renderRule(items, source) },
  ]);
  return [
    section(
      `Findings by rule (${formatNumber(rules.size)})`,
      toTableHead(["", "Rule", "Findings:", "First seen"]),
      entries,
      "",
    ),
  ];
}

function renderRule(items: Findings, source: Source): string {
  const [first] = items as [LocatedFinding];
  const { rule, level } = first.finding;
  const id = toCellCode(rule?.id ?? "no rule");
  const label = rule?.helpUrl ? toLink(id, rule.helpUrl) : id;
  const name = rule?.name ? ` ${toText(rule.name)}` : "";
  const severity =
    rule?.securitySeverity === undefined ? "" : ` (severity ${rule.securitySeverity})`;
  const icon = { failure: "❌", warning: "⚠️", notice: "ℹ️" }[level];
  return toRow([
    icon,
    label + name + severity,
    formatNumber(items.length),
    renderPlaceOrReason(first, source),
  ]);
}

export function toUnlocatedSection({ results, source }: Page): Section[] {
  const items = results.findings.filter(
    ({ location, finding }) => !location && finding.kind !== "report",
  );
  if (items.length === 0) return [];
  const entries: Entry[] = items.map((item) => [
    {
      rank: ranks.table,
      render: () => `- ${toCode(item.finding.title)} · ${renderPlaceOrReason(item, source)}\n`,
    },
  ]);
  const hint = results.stripPrefixHint;
  const advice = hint
    ? `Most of them would be placed by this input:\n\n${toFence(`strip-prefix: ${hint}`)}\n`
    : "";
  return [
    section(`Not placed in the repository (${formatNumber(items.length)})`, advice, entries, ""),
  ];
}

export function toSlowestSection({ results }: Page): Section[] {
  const cases = results.reports.flatMap(({ suites }) =>
    suites.flatMap((suite) => suite.cases.map((test) => ({ suite, test }))),
  );
  const slow = cases
    .filter(({ test }) => test.seconds >= 1)
    .sort((a, b) => b.test.seconds - a.test.seconds)
    .slice(0, 10);
  if (slow.length === 0) return [];
  const entries: Entry[] = slow.map(({ suite, test }) => [
    {
      rank: ranks.table,
      render: () =>
        toRow([
          toCellCode(test.name),
          toCellCode(suite.names.join(" › ")),
          formatSeconds(test.seconds),
        ]),
    },
  ]);
  return [section("Slowest tests", toTableHead(["Test", "Suite", "Time:"]), entries, "")];
}

export function toTestSections({ results, listTests }: Page): Section[] {
  if (listTests !== "all") return [];
  const icons = { passed: "✅", failed: "❌", skipped: "⏭️" };
  return results.reports
    .flatMap(({ suites }) => suites)
    .flatMap((suite) => {
      const entries: Entry[] = suite.cases.map((test: TestCase) => [
        {
          rank: ranks.passed,
          render: () =>
            toRow([icons[test.outcome], toCellCode(test.name), formatSeconds(test.seconds)]),
        },
      ]);
      const title = `${toText(suite.names.join(" › "))} (${formatNumber(suite.counts.tests)})`;
      return [section(title, toTableHead(["", "Test", "Time:"]), entries, "")];
    });
}

export function toNoteSection({ results }: Page): Section[] {
  const notes = [...results.notes, ...results.reports.flatMap((report) => report.notes)];
  const suppressed = results.reports.reduce((sum, report) => sum + report.suppressed, 0);
  const known = results.reports.reduce((sum, report) => sum + report.known, 0);
  if (suppressed > 0)
    notes.push(
      `${count(suppressed, "finding")} silenced in the code or by the tool; they don't decide.`,
    );
  if (known > 0) notes.push(`${count(known, "finding")} known from before; they don't decide.`);
  if (results.selection.omitted > 0) {
    notes.push(`${count(results.selection.omitted, "annotation")} left out by max-annotations.`);
  }
  if (notes.length === 0) return [];
  const entries: Entry[] = notes.map((note) => [
    { rank: ranks.table, render: () => `- ${toText(note)}\n` },
  ]);
  return [section("Notes", "", entries, "")];
}

function section(title: string, head: string, entries: readonly Entry[], tail: string): Section {
  return {
    head: `### ${title}\n\n${head}`,
    entries,
    tail: (hidden) => `${hidden > 0 ? `\nand ${formatNumber(hidden)} more\n` : ""}${tail}\n`,
  };
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1) || "./";
}
