import type { Finding } from "../model/finding.ts";
import type { Location } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { isNotOwn } from "./find/foreign-roots.ts";
import type { Finder } from "./finder.ts";
import { findFrameFile, mayHoldFrame } from "./place-frames.ts";

/**
 * Finds the origin of a failed test by its trace, whichever way round that is written; undefined where it has no frame
 * in the project's own code. Tests that fail by one error in one place have it in common.
 * @param ownFile where the test is, for frames that have only the name of their file
 */
export function findOrigin(
  finder: Finder,
  finding: Finding,
  report: Report,
  ownFile: string,
): Location | undefined {
  if (finding.kind !== "test" || finding.outcome !== "failed") return undefined;
  let innermost: Location | undefined;
  for (const frame of finder.readFrames(finding)) {
    const { isDefinition, order } = frame.shape;
    // Of lines that are failures by themselves none is within another.
    if (isDefinition || order === "events") continue;
    const path = findFrameFile(finder, finding, report, frame, ownFile);
    if (path === undefined || isNotOwn(path) || !mayHoldFrame(finder, path, frame)) continue;
    innermost = { path, startLine: frame.line, endLine: frame.line };
    if (order === "inner-first") return innermost;
  }
  return innermost;
}
