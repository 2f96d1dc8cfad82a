import { ranks, type Section, toEntries } from "../layout/section.ts";
import { toCode } from "../markdown.ts";
import type { Page } from "../page.ts";

/** Shows what was searched if no report was found. */
export function toNothingFoundSection({ results: { nothingFound } }: Page): readonly Section[] {
  if (!nothingFound) return [];
  const intro = `No ${nothingFound.title} report is among the files that the input \`reports\` matches:\n`;
  const entries = toEntries(nothingFound.reports, (pattern) => [
    { rank: ranks.numbers, render: () => `- ${toCode(pattern, 300)}\n` },
  ]);
  return [{ title: "", intro, ...entries, noun: "line" }];
}
