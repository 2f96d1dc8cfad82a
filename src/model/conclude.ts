import type { Conclusion } from "./check.ts";
import { type Finding, type Level, levels } from "./finding.ts";

/**
 * What the findings that decide come to. A check is green only where none of level failure was found: with `never` such
 * findings make it neutral.
 */
export function conclude(findings: readonly Finding[], failOn: Level | "never"): Conclusion {
  const worst = levels.find((level) => findings.some((finding) => finding.level === level));
  if (worst === undefined) return "success";
  if (failOn !== "never" && levels.indexOf(worst) <= levels.indexOf(failOn)) return "failure";
  return worst === "failure" ? "neutral" : "success";
}
