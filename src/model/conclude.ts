import type { Conclusion } from "./check.ts";
import { type Finding, type Level, levels } from "./finding.ts";

/** Returns the conclusion. A check passes only if no finding of level failure counts: `never` makes it neutral. */
export function toConclusion(findings: readonly Finding[], failOn: Level | "never"): Conclusion {
  const worst = levels.find((level) => findings.some((finding) => finding.level === level));
  if (worst === undefined) return "success";
  if (failOn !== "never" && levels.indexOf(worst) <= levels.indexOf(failOn)) return "failure";
  return worst === "failure" ? "neutral" : "success";
}
