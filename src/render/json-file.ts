import type { LocatedFinding } from "../model/located.ts";
import type { Report } from "../model/report.ts";
import type { Results } from "../model/results.ts";
import { toVisibleJson } from "../visible-text.ts";
import type { Page } from "./page.ts";

/** Increases if a field changes its meaning or is removed. New fields don't count. */
const jsonVersion = 1;

/**
 * Renders the complete result for other tools, in pieces and with one report or finding per line. The format is
 * described in schema/result.schema.json.
 * @param digest what a later run needs for a comparison, as text
 */
export function* renderJson({ results, title, source }: Page, digest?: string): Generator<string> {
  const { conclusion, reports, findings, notes, hint, nothingFound, comparison } = results;
  const head = {
    version: jsonVersion,
    sha: source.sha,
    conclusion,
    title,
    totals: toTotals(results),
    notes,
    stripPrefixHint: hint?.input === "strip-prefix" ? hint.line : undefined,
    pathPrefixHint: hint?.input === "path-prefix" ? hint.line : undefined,
    nothingFound: nothingFound && { reports: nothingFound.reports, format: nothingFound.format },
    comparison,
    digest,
  };
  yield toJson(head).slice(0, -1);
  yield* renderList("reports", reports, toReport);
  yield* renderList("findings", findings, toFinding);
  yield "}\n";
}

function* renderList<T>(
  name: string,
  items: readonly T[],
  toItem: (item: T) => object,
): Generator<string> {
  yield `,\n${JSON.stringify(name)}:[`;
  for (const [i, item] of items.entries()) {
    yield `${i > 0 ? "," : ""}\n${toJson(toItem(item))}`;
  }
  yield "\n]";
}

/**
 * Leaves out what is undefined, and escapes `##[command]` and invisible characters, so that a step can print the file
 * safely.
 */
function toJson(value: object): string {
  return toVisibleJson(JSON.stringify(value)).replaceAll("##[", "##\\u005b");
}

/** Uses the names of the action's outputs. */
function toTotals({ totals, selection }: Results) {
  const { sum, levels, known, unlocated } = totals;
  return {
    ...sum.tests,
    seconds: sum.seconds,
    failures: levels.failure,
    warnings: levels.warning,
    notices: levels.notice,
    suppressed: sum.suppressed,
    known,
    unlocated,
    annotationsOmitted: selection.omitted,
  };
}

function toReport(report: Report) {
  const { file, format = null, tool, suites, suppressed, known, notes, incomplete } = report;
  return { file, format, tool, suites, suppressed, known, notes, incomplete };
}

function toFinding(item: LocatedFinding) {
  const { finding, report, mark, isOutside, isSetAside } = item;
  const { parts: _, fix: __, ...own } = { fix: undefined, ...finding };
  const about = { ...own, mark, isOutside, isSetAside, report: report.file, tool: report.tool };
  if (item.kind === "unplaced") {
    const { reason, lookedFor } = item;
    return { ...about, location: null, unlocated: reason, lookedFor };
  }
  const { location, further, fix, owners } = item;
  return { ...about, location, further: further.length > 0 ? further : undefined, fix, owners };
}
