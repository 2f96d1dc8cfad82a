import type { Outcome } from "../../model/report.ts";
import { toOutcomes } from "../tests/outcome-words.ts";

interface ReadOutcome {
  readonly outcome: Outcome;
  readonly isWarning?: boolean;
  /** The word for it, where it says more than that the test failed, or isn't known. */
  readonly word?: string;
}

/** In lower case; of NUnit 2 and 3. */
const outcomes = toOutcomes({
  passed: "passed success warning",
  failed: "failed failure error cancelled notrunnable invalid",
  skipped: "skipped ignored inconclusive explicit",
});

const plainFailures: ReadonlySet<string> = new Set(["failed", "failure", "error"]);

/**
 * The outcome of a case or suite: by `result`, which may have a label or site in it (`Failed:Error`, `Failed(Child)`);
 * else by what NUnit before 2.5 writes. `--explore` writes neither: nothing ran.
 */
export function readOutcome(
  attributes: ReadonlyMap<string, string>,
  hasFailure: boolean,
): ReadOutcome {
  const result = attributes.get("result")?.trim() ?? "";
  if (result !== "") {
    const word = result.split(/[:(]/, 1)[0]?.trim().toLowerCase() ?? "";
    const outcome = outcomes.get(word) ?? "failed";
    const label = attributes.get("label")?.trim() ?? "";
    if (outcome !== "failed") return { outcome, isWarning: word === "warning" };
    if (!plainFailures.has(word)) return { outcome, word: result };
    return /^(?:invalid|cancelled)$/i.test(label) ? { outcome, word: label } : { outcome };
  }
  const executed = attributes.get("executed")?.toLowerCase();
  const success = attributes.get("success")?.toLowerCase() ?? "";
  if (executed === "false") return { outcome: "skipped" };
  if (hasFailure || (success !== "" && success !== "true")) return { outcome: "failed" };
  return { outcome: success === "true" || executed === "true" ? "passed" : "skipped" };
}
