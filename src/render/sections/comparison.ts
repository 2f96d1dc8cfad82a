import type { Comparison } from "../../model/comparison.ts";
import type { TestName } from "../../model/finding.ts";
import { count, formatNumber, joinParts } from "../../text.ts";
import { describeComparison } from "../describe-comparison.ts";
import { ranks, type Section, toEntries } from "../layout/section.ts";
import { inMarkdown, toCode, toText } from "../markdown.ts";
import { lineLength } from "../one-line.ts";
import type { Page } from "../page.ts";

/** Lists what the base has and this run hasn't, and says what was compared. If nothing was, the notes say why. */
export function toComparisonSections({ results }: Page): readonly Section[] {
  const { comparison, totals } = results;
  if (!comparison?.comparedWith) return [];
  const fixed = toFixedSection(comparison, totals.fixed);
  const sentence = describeComparison(results, inMarkdown);
  const notes = comparison.notes.map((note) => `- ${toText(note, 300)}\n`);
  return [...fixed, { title: "", intro: [`${sentence}\n`, ...notes].join("\n"), entries: [] }];
}

function toFixedSection(
  { fixedTests, fixedFindings }: Comparison,
  fixed: number,
): readonly Section[] {
  const rows = [
    ...fixedTests.map(({ test, leg, count: times }) => {
      const name = test ? toText(nameOf(test), lineLength) : count(times, "test");
      const where = leg === undefined ? "" : ` in ${toText(leg, lineLength)}`;
      return { times, line: name + where + (test && times > 1 ? ` (${times} times)` : "") };
    }),
    ...fixedFindings.map(({ path, count: times }) => ({
      times,
      line: count(times, "finding") + (path === undefined ? "" : ` in ${toCode(path, lineLength)}`),
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
