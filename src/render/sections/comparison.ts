import type { Comparison } from "../../model/comparison.ts";
import type { TestName } from "../../model/finding.ts";
import { count, formatNumber, joinParts } from "../../text.ts";
import { nameBase } from "../failures/marks.ts";
import { ranks } from "../layout/ranks.ts";
import { type Section, toEntries } from "../layout/section.ts";
import { toCode, toLink, toText } from "../markdown.ts";
import type { Page } from "../page.ts";
import { lineLength } from "../point.ts";
import { toShortLine } from "../visible-text.ts";

/** Lists what the base has and this run hasn't, and says what was compared, or why nothing was. */
export function toComparisonSections({ results }: Page): readonly Section[] {
  const { comparison, totals } = results;
  if (!comparison) return [];
  const fixed = comparison.comparedWith ? toFixedSection(comparison, totals.fixed) : [];
  const sentence = describeComparison(comparison, totals.new);
  const notes = comparison.notes.map((note) => `- ${toText(toShortLine(note, 300))}\n`);
  return [...fixed, { title: "", intro: [`${sentence}\n`, ...notes].join("\n"), entries: [] }];
}

function toFixedSection(
  { fixedTests, fixedFindings }: Comparison,
  fixed: number,
): readonly Section[] {
  const rows = [
    ...fixedTests.map(({ test, leg, count: times }) => {
      const name = test ? toText(toShortLine(nameOf(test), lineLength)) : count(times, "test");
      const where = leg === undefined ? "" : ` in ${toText(toShortLine(leg, lineLength))}`;
      return { times, line: name + where + (test && times > 1 ? ` (${times} times)` : "") };
    }),
    ...fixedFindings.map(({ path, count: times }) => ({
      times,
      line:
        count(times, "finding") +
        (path === undefined ? "" : ` in ${toCode(toShortLine(path, lineLength))}`),
    })),
  ];
  if (rows.length === 0) return [];
  const entries = toEntries(
    rows,
    ({ line }) => [{ rank: ranks.lists, render: () => `- ✅ ${line}\n` }],
    ({ times }) => times,
  );
  return [{ title: `Fixed (${formatNumber(fixed)})`, ...entries }];
}

function nameOf({ suites, className, name }: TestName): string {
  return joinParts([className ?? suites.at(-1), name], " > ");
}

function describeComparison(comparison: Comparison, added: number): string {
  const { comparedWith, why = "", notRun } = comparison;
  if (!comparedWith) return `Nothing was compared. ${toText(toShortLine(why, 300))}`;
  const { sha, url, branch } = comparedWith;
  const commit = sha === "" ? "an earlier run" : toCode(sha.slice(0, 7));
  const name = branch === undefined ? commit : `${commit} ${nameBase(comparison).on}`;
  const unknown =
    notRun > 0 ? ` ${count(notRun, "test")} that failed there didn't run this time.` : "";
  return `Compared with ${url ? toLink(name, url) : name}: ${formatNumber(added)} new.${unknown}`;
}
