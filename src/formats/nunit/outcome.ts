import type { Outcome } from "../../model/report.ts";
import { toOutcomes } from "../test-cases/outcome-words.ts";

interface ReadOutcome {
  readonly outcome: Outcome;
  readonly isWarning?: boolean;
  /** The original word if it is more specific than "failed", or unknown. */
  readonly word?: string;
}

/** In lower case, for NUnit 2 and 3. */
const outcomes = toOutcomes({
  passed: "passed success warning",
  failed: "failed failure error cancelled notrunnable invalid",
  skipped: "skipped ignored inconclusive explicit",
});

const plainFailures: ReadonlySet<string> = new Set(["failed", "failure", "error"]);

/**
 * Returns the outcome of a case or suite from `result`, which may include a label or site (`Failed:Error`,
 * `Failed(Child)`), or from the attributes before NUnit 2.5. `--explore` writes neither, because no test ran.
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
