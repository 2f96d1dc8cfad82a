import type { Outcome } from "../../model/report.ts";

/** Makes a map from a format's words in lower case to outcomes. The words of an outcome are separated by spaces. */
export function toOutcomes(words: Readonly<Record<Outcome, string>>): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const outcome of ["passed", "failed", "skipped"] as const) {
    for (const word of words[outcome].split(" ")) outcomes.set(word, outcome);
  }
  return outcomes;
}
