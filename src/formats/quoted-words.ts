import { toOneLine } from "./text-budget.ts";

/** The number of words that are named in a note. */
const maxNamed = 10;

/** Collects words of a report for a note. It names each word once, quoted, and at most 10. */
export function openQuotedWords() {
  const remarks = new Map<string, string>();
  return {
    /** `remark` follows the word in the note. */
    add(word: string, remark = ""): void {
      if (remarks.size < maxNamed && !remarks.has(word)) remarks.set(word, remark);
    },
    /** Returns, for example, `"odd" as warning, "HIGH" as failure`. Empty if there is no word. */
    list(): string {
      const items = Array.from(
        remarks,
        ([word, remark]) => `${JSON.stringify(toOneLine(word))}${remark}`,
      );
      return items.join(", ");
    },
  };
}
