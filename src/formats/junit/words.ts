import type { Outcome } from "../../model/report.ts";
import { unicodePattern } from "../../unicode-pattern.ts";
import { toOutcomes } from "../test-cases/outcome-words.ts";

/**
 * The words that tools write, in lower case and without separators. No schema defines them. Qt writes `xfail` for an
 * expected failure, `xpass` for an unexpected pass, and the words with `b` for blacklisted tests, which never fail a
 * run: https://doc.qt.io/qt-6/qttest-index.html
 */
const outcomes = toOutcomes({
  passed:
    "passed pass ok success successful succeeded true run completed complete done finished executed fixed expected flaky warning bpass",
  failed:
    "failed fail failure error errored broken timedout timeout crashed crash panicked panic aborted abort killed exception regression unexpected xpass unsuccessful notpassed cancelled canceled invalid notrunnable false ko nok notok",
  // Playwright interrupts tests if too many others failed.
  skipped:
    "skipped skip notrun notexecuted disabled ignored ignore pending suppressed inconclusive interrupted todo xfail expectedfailure expectedfail bfail bxfail bxpass",
});

/** In UTF-16 units. */
const longestWord = 60;

const separators = /[\s_-]+/g;

/**
 * Returns undefined for an unknown word. Of a longer text, such as `FAILED: timeout` or `skipped (not on Windows)`,
 * only the part before the first punctuation mark counts.
 */
export function outcomeOfWord(word: string): Outcome | undefined {
  // Most words are written like this, and needn't be changed.
  return outcomes.get(word) ?? outcomes.get(toPlain(word)) ?? outcomeOfText(word);
}

function toPlain(word: string): string {
  return word.slice(0, longestWord).toLowerCase().replace(separators, "");
}

const camelCase = unicodePattern(String.raw`(\p{Ll})(\p{Lu})`, "gu");
const untilPunctuation = unicodePattern(String.raw`[\p{L}\p{N}][\p{L}\p{N}\s_-]*`);

function outcomeOfText(word: string): Outcome | undefined {
  const spaced = word.trim().slice(0, longestWord).replace(camelCase(), "$1 $2");
  const text = spaced.toLowerCase();
  const match = untilPunctuation().exec(text);
  if (!match) return undefined;
  const [head] = match;
  const outcome = outcomes.get(toPlain(head));
  if (outcome && outcome !== "failed") return outcome;
  const [first = ""] = head.split(separators);
  if (outcomes.get(first) === "skipped") return "skipped";
  const found = failing().exec(head);
  if (!found) return outcome;
  const before = head.slice(0, found.index).split(separators);
  const after = text.slice(match.index + found.index + found[0].length);
  return before.some((one) => denials.has(one)) || isHarmless.test(after) ? undefined : "failed";
}

/** A word for a failure as a whole word: not `failover` or `errorless`. */
const failing = unicodePattern(
  String.raw`(?:^|[\s_-])(?:fail(?:s|ed|ing|ures?)?|error(?:s|ed|ing)?|crash(?:e[ds]|ing)?|abort(?:s|ed|ing)?|timeouts?|timed[\s_-]?out|panic(?:s|ked)?|fatal|killed|segfault(?:ed)?)(?![\p{L}\p{N}])`,
);

/** Before a word for a failure: `no errors`, `0 failures`, `passed after failure`, `allowed to fail`. */
const denials: ReadonlySet<string> = new Set([
  ...["no", "not", "without", "never", "zero", "0", "after", "despite"],
  ...["expected", "known", "allowed"],
]);

/** After a word for a failure: `failed: 0`, `Failures: 0, Errors: 0`, `failed (expected)`, `error-free`. */
const isHarmless = /^[\W_]*(?:0\s*(?:[^\w\s.]|$)|(?:expected|known|allowed|ignored|free)[\W_]*$)/;

const expectedFailures: ReadonlySet<string> = new Set([
  ...["xfail", "bfail", "bxfail", "expectedfailure", "expectedfail"],
]);

/** Returns true for a word for a failure that doesn't count. */
export function isExpectedFailure(word: string): boolean {
  return expectedFailures.has(toPlain(word));
}
