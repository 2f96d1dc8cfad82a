import type { Finding } from "../model/finding.ts";
import { clip, oneLine, plainText } from "../read/plain-text.ts";
import type { TextBudget } from "./text-budget.ts";

/** GitHub takes 64 KiB of a message and as much of details; beyond the budget a text keeps its point. In UTF-16 units. */
const longest = { within: 64 * 1024, beyond: 300 };

/** How much of a text is kept, and so worth reading. */
export function textLimit(budget: TextBudget): number {
  return budget.left > 0 ? longest.within : longest.beyond;
}

/** What linters say is mostly short and mostly said before. */
const remembered = { texts: 20_000, length: 200 };

/**
 * Makes texts of a report plain and bounded. Equal texts come out as one string, so that a million findings of one
 * rule hold its message once.
 */
export function textKeeper(budget: TextBudget): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const head = clip(text, textLimit(budget));
    budget.left -= head.length;
    const kept = plainText(head).trim();
    if (text.length <= remembered.length && known.size < remembered.texts) known.set(text, kept);
    return kept;
  };
}

/** A name for one line: a title, an id. */
export function toLine(text: string): string {
  return oneLine(clip(text, 200));
}

/** What is of no rule is named after the tool, which may be known only when all was read. */
export function entitle(findings: readonly Finding[], tool: string): readonly Finding[] {
  return findings.map((finding) => (finding.title === "" ? { ...finding, title: tool } : finding));
}
