import type { Finding } from "../model/finding.ts";
import { clip, oneLine, plainText } from "../read/plain-text.ts";
import type { TextBudget } from "./text-budget.ts";

/** GitHub accepts 64 KiB for a message and for details. Beyond the budget, only the start is kept. In UTF-16 units. */
const longest = { within: 64 * 1024, beyond: 300 };

/** Returns how much of a text is kept. */
export function textLimit(budget: TextBudget): number {
  return budget.left > 0 ? longest.within : longest.beyond;
}

/** Most messages of linters are short and repeated. */
const remembered = { texts: 20_000, length: 200 };

/** Makes the texts of a report plain and bounded. Equal texts become one string to save memory. */
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

/** Returns a title or an id on one line. */
export function toLine(text: string): string {
  return oneLine(clip(text, 200));
}

/** Uses the tool's name as the title of findings without a rule. It may be known only at the end. */
export function entitle(findings: readonly Finding[], tool: string): readonly Finding[] {
  return findings.map((finding) => (finding.title === "" ? { ...finding, title: tool } : finding));
}
