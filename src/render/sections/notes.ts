import { count } from "../../text.ts";
import { describeAnnotations } from "../counts.ts";
import { renderNotCompared } from "../describe-comparison.ts";
import { ranks, type Section, toEntries } from "../layout/section.ts";
import { renderNoteLines } from "../log.ts";
import { toCode, toText } from "../markdown.ts";
import type { Page } from "../page.ts";

/** Lists the notes: results that don't count, omissions and corrections. */
export function toNoteSection({ results, source }: Page): readonly Section[] {
  const { totals, selection } = results;
  const { suppressed, known } = totals.sum;
  const notes = [
    suppressed > 0 &&
      `${count(suppressed, "finding")} silenced in the code or by the tool: not counted above.`,
    known > 0 && `${count(known, "finding")} known from before: not counted above.`,
    selection.omitted > 0 &&
      `${describeAnnotations(selection.omitted, selection.findings.omitted)} left out by max-annotations.`,
    ...renderNoteLines(results),
  ].filter((note) => note !== false);
  const notCompared = renderNotCompared(results, source);
  const scopeNotes = notCompared === "" ? [] : (results.comparison?.notes ?? []);
  const lines = [
    ...[...notes, ...scopeNotes].map((note) => () => toText(note, 1000)),
    ...(notCompared ? [() => notCompared] : []),
  ];
  if (lines.length === 0) return [];
  // Alone, it doesn't need a heading.
  if (lines.length === 1 && notCompared)
    return [{ title: "", intro: `${notCompared}\n`, entries: [] }];
  const entries = toEntries(lines, (line) => [
    { rank: ranks.tables, render: () => `- ${line()}\n` },
  ]);
  return [{ title: "Notes", ...entries, noun: "note" }];
}

/** Shows what was searched if no report was found. */
export function toNothingFoundSection({ results: { nothingFound } }: Page): readonly Section[] {
  if (!nothingFound) return [];
  const intro = `No ${nothingFound.title} report is among the files that the input \`reports\` matches:\n`;
  const entries = toEntries(nothingFound.reports, (pattern) => [
    { rank: ranks.numbers, render: () => `- ${toCode(pattern, 300)}\n` },
  ]);
  return [{ title: "", intro, ...entries, noun: "line" }];
}
