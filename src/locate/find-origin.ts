import type { Finding } from "../model/finding.ts";
import type { Location } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { isNotOwn } from "./find/foreign-roots.ts";
import type { Finder } from "./finder.ts";
import { findFrameFile, mayHoldFrame } from "./place-frames.ts";

/**
 * Finds the origin of a failed test in its trace, in either order. Undefined if no frame is in the project's own code.
 * Tests that fail because of one error share an origin.
 * @param ownFile the test's file, for frames that have only a file name
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
    // If each line is a separate failure, none is within another.
    if (isDefinition || order === "events") continue;
    const path = findFrameFile(finder, finding, report, frame, ownFile);
    if (path === undefined || isNotOwn(path) || !mayHoldFrame(finder, path, frame)) continue;
    innermost = { path, startLine: frame.line, endLine: frame.line };
    if (order === "inner-first") return innermost;
  }
  return innermost;
}
