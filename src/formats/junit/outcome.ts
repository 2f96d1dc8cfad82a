import type { Outcome } from "../../model/report.ts";
import { toOutcomes } from "../test-cases/outcome-words.ts";
import { toOneLine } from "../text-budget.ts";

/** The words that tools write, in lower case and without separators. No schema defines them. */
const outcomes = toOutcomes({
  passed:
    "passed pass ok success successful succeeded true run completed complete done finished executed fixed expected flaky warning",
  failed:
    "failed fail failure error errored broken timedout timeout crashed crash panicked panic aborted abort killed exception regression unexpected cancelled canceled invalid notrunnable false ko nok notok",
  // Playwright interrupts tests if too many others failed.
  skipped:
    "skipped skip notrun notexecuted disabled ignored ignore pending suppressed inconclusive interrupted todo",
});

/** Returns undefined for an unknown word. */
export function outcomeOfWord(word: string): Outcome | undefined {
  // Most words are written like this, and needn't be changed.
  return outcomes.get(word) ?? outcomes.get(toPlain(word));
}

/** In UTF-16 units. */
const longestWord = 60;

function toPlain(word: string): string {
  return word
    .slice(0, longestWord)
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}

interface Attributes {
  attribute(name: string): string | undefined;
}

/**
 * Reads the outcome from a case's attributes. GoogleTest, CTest, Ginkgo, NUnit and others have no child for some
 * outcomes. A word for a failure decides, then one for a skip.
 */
export function outcomeByAttributes(testCase: Attributes): Outcome | "unknown" {
  if (isDenied(testCase.attribute("success")) || isDenied(testCase.attribute("passed")))
    return "failed";
  const status = testCase.attribute("status");
  const result = testCase.attribute("result");
  if (status === undefined && result === undefined) return "passed";
  const first = status === undefined ? "passed" : (outcomeOfWord(status) ?? "unknown");
  const second = result === undefined ? "passed" : (outcomeOfWord(result) ?? "unknown");
  for (const outcome of ["failed", "skipped", "unknown"] as const) {
    if (first === outcome || second === outcome) return outcome;
  }
  return "passed";
}

/** Numbers are counts: a suite in which all tests were skipped has `passed="0"`. */
function isDenied(value: string | undefined): boolean {
  return value !== undefined && /^\s*(?:false|no)\s*$/i.test(value);
}

/** The number of words that are named in a note. */
const maxNamed = 10;

/** Collects the unknown words of cases that passed otherwise. */
export function openUnknownWords() {
  const words = new Set<string>();
  return {
    add(testCase: Attributes): void {
      for (const name of ["status", "result"]) {
        const word = testCase.attribute(name);
        if (words.size < maxNamed && word !== undefined && outcomeOfWord(word) === undefined)
          words.add(word.slice(0, longestWord));
      }
    },
    notes(): readonly string[] {
      const named = Array.from(words, (word) => JSON.stringify(toOneLine(word)));
      return named.length > 0
        ? [`Counted as passed, because their status or result isn't known: ${named.join(", ")}.`]
        : [];
    },
  };
}
