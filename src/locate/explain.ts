import type { Frame } from "../failure/read-frames.ts";
import { type Finding, testOf } from "../model/finding.ts";
import type { LookedFor, Place } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { bestRank, rankFile } from "./choose-frame.ts";
import { readPackage, toPackagePath } from "./find/java-package.ts";
import { mostInformative, type NoFile, type Reason } from "./find/no-file.ts";
import type { Finder } from "./finder.ts";
import { readServedPath } from "./served-path.ts";
import { readNamedPlaces } from "./test-names.ts";

/** Why a finding has no place in the repository, and the path that was looked up. */
export interface Unplaced {
  readonly reason: Reason;
  readonly lookedFor?: LookedFor;
}

/** How many paths of a trace are examined. Frames of the test runner come before those of a test. */
const maxExplained = 30;
/** Two are named, and the third one shows that there are more. */
const maxFiles = 3;

/** A path in the report and the result of looking it up. */
interface ExplainedPath extends NoFile {
  readonly path: string;
  readonly line: number | undefined;
}

/** Explains why no path of a finding leads to a tracked file. */
export function explainFinding(finder: Finder, finding: Finding, report: Report): Unplaced {
  const answers = explainPaths(finder, finding, report);
  const reason = mostInformative(answers.map((answer) => answer.reason));
  const matching = answers.filter((answer) => answer.reason === reason);
  const best = bestRank(matching.map(({ path }) => path));
  const answer = matching.find(({ path }) => rankFile(path) === best);
  if (!answer) return { reason };
  const { path, line, paths } = answer;
  return {
    // The name doesn't refer to a file on disk.
    reason: reason === "noPath" ? "outside" : reason,
    lookedFor: {
      path,
      // Generated code has frames in line 0, and tools report web pages with line 1.
      ...(line !== undefined && line > 0 && reason !== "address" && { line }),
      ...((reason === "several" || reason === "unsure") && { files: paths.slice(0, maxFiles) }),
    },
  };
}

/** Examines the places in the report, or else those in the trace, or else those that the test is named after. */
function explainPaths(finder: Finder, finding: Finding, report: Report): readonly ExplainedPath[] {
  const { kind, places } = finding;
  const test = testOf(finding);
  const ask = ({ path, base, line }: Place): ExplainedPath => ({
    ...finder.explainPath(report, path, base),
    path,
    line,
  });
  const askServed = ({ path, line }: Frame): ExplainedPath => ({
    ...ask({ path: readServedPath(path), line }),
    path,
  });
  if (places.length > 0) return places.map(ask);
  if (kind === "rule" || kind === "report") return [];
  const answers: ExplainedPath[] = [];
  for (const frame of finder.readFrames(finding)) {
    answers.push(frame.shape.isPackaged ? askPackaged(finder, report, frame) : askServed(frame));
    if (answers.length === maxExplained) break;
  }
  return answers.length > 0 || !test ? answers : readNamedPlaces(test).map(ask);
}

function askPackaged(
  finder: Finder,
  report: Report,
  { path, line, symbol = "" }: Frame,
): ExplainedPath {
  const found = finder.findPackaged(report, path, symbol);
  // The file exists but doesn't have the line.
  const { reason, paths } = "path" in found ? ({ reason: "missing", paths: [] } as const) : found;
  return { reason, paths, path: toPackagePath(readPackage(symbol), path), line };
}
