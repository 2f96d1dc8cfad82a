import type { Frame } from "../failure/read-frames.ts";
import { type Finding, testOf } from "../model/finding.ts";
import type { LookedFor, Place } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { bestRank, rankFile } from "./choose-frame.ts";
import { readPackage, toPackagePath } from "./find/java-package.ts";
import { mostTelling, type NoFile, type Reason } from "./find/no-file.ts";
import type { Finder } from "./finder.ts";
import { readServedPath } from "./served-path.ts";
import { readNamedPlaces } from "./test-names.ts";

/** Why a finding has no place in the repository, and the path that says so. */
export interface Unplaced {
  readonly reason: Reason;
  readonly lookedFor?: LookedFor;
}

/** Of the paths of a trace that lead nowhere, so many are asked why: above a test's frame stand those of its runner. */
const maxExplained = 30;
/** Two to name, and one to know of others. */
const maxFiles = 3;

/** A path of the report, and what became of it. */
interface Answer extends NoFile {
  readonly path: string;
  readonly line: number | undefined;
}

/** Why none of what the report says of a finding's place leads to a tracked file. */
export function explainFinding(finder: Finder, finding: Finding, report: Report): Unplaced {
  const answers = askWhy(finder, finding, report);
  const reason = mostTelling(answers.map((answer) => answer.reason));
  const telling = answers.filter((answer) => answer.reason === reason);
  const best = bestRank(telling.map(({ path }) => path));
  const answer = telling.find(({ path }) => rankFile(path) === best);
  if (!answer) return { reason };
  const { path, line, paths } = answer;
  return {
    // What is named here is no file of a disk.
    reason: reason === "noPath" ? "outside" : reason,
    lookedFor: {
      path,
      // Generated code has frames in a line 0, and tools give web pages a line 1.
      ...(line !== undefined && line > 0 && reason !== "address" && { line }),
      ...((reason === "several" || reason === "unsure") && { files: paths.slice(0, maxFiles) }),
    },
  };
}

/** Of the places that the report gives; else of those in the trace, else of those that the test is named after. */
function askWhy(finder: Finder, finding: Finding, report: Report): readonly Answer[] {
  const { kind, places } = finding;
  const test = testOf(finding);
  const ask = ({ path, base, line }: Place): Answer => ({
    ...finder.explainPath(report, path, base),
    path,
    line,
  });
  const askServed = ({ path, line }: Frame): Answer => ({
    ...ask({ path: readServedPath(path), line }),
    path,
  });
  if (places.length > 0) return places.map(ask);
  if (kind === "rule" || kind === "report") return [];
  const answers: Answer[] = [];
  for (const frame of finder.readFrames(finding)) {
    answers.push(frame.shape.isPackaged ? askPackaged(finder, report, frame) : askServed(frame));
    if (answers.length === maxExplained) break;
  }
  return answers.length > 0 || !test ? answers : readNamedPlaces(test).map(ask);
}

function askPackaged(finder: Finder, report: Report, { path, line, symbol = "" }: Frame): Answer {
  const found = finder.findPackaged(report, path, symbol);
  // What is there hasn't the line.
  const { reason, paths } = "path" in found ? ({ reason: "missing", paths: [] } as const) : found;
  return { reason, paths, path: toPackagePath(readPackage(symbol), path), line };
}
