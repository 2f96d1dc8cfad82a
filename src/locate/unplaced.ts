import type { LookedFor, Place } from "../model/place.ts";
import { bestRank, rankFile } from "./choose-frame.ts";
import { readPackage, toPackagePath } from "./find/java-package.ts";
import { mostInformative, type NoFile, type Reason } from "./find/no-file.ts";
import type { Lookup } from "./finder.ts";
import { readServedPath } from "./paths.ts";

/** Why a finding has no place in the repository, and the path that was looked up. */
export interface Unplaced {
  readonly reason: Reason;
  readonly lookedFor?: LookedFor;
}

/** How many paths of a trace are examined. Frames of the test runner come before those of a test. */
const maxExamined = 30;
/** Two are named, and the third one shows that there are more. */
const maxFiles = 3;

/** A path in the report and the result of looking it up. */
interface MissedPath extends NoFile {
  readonly path: string;
  readonly line?: number | undefined;
}

/** Finds out why no path of a finding leads to a tracked file. */
export function whyUnplaced(lookup: Lookup): Unplaced {
  const missed = missedPaths(lookup);
  const reason = mostInformative(missed.map((one) => one.reason));
  const matching = missed.filter((one) => one.reason === reason);
  const best = bestRank(matching.map(({ path }) => path));
  const shown = matching.find(({ path }) => rankFile(path) === best);
  if (!shown) return { reason };
  const { path, line, paths } = shown;
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
function missedPaths({ finder, finding, report, test }: Lookup): readonly MissedPath[] {
  const { kind, places } = finding;
  const lookUp = ({ path, base, line }: Place) => ({
    ...finder.whyNoFile(report, path, base),
    path,
    line,
  });
  if (places.length > 0) return places.map(lookUp);
  if (kind === "rule" || kind === "report") return [];
  const missed: MissedPath[] = [];
  for (const { path, line, symbol = "", shape } of finder.readAllFrames(finding)) {
    if (shape.isPackaged) {
      const found = finder.findPackaged(report, path, symbol);
      // The file exists but doesn't have the line.
      const { reason, paths } = "path" in found ? missing : found;
      missed.push({ reason, paths, path: toPackagePath(readPackage(symbol), path), line });
    } else missed.push({ ...lookUp({ path: readServedPath(path) }), path, line });
    if (missed.length === maxExamined) break;
  }
  return missed.length > 0 || !test ? missed : finder.readNamedPlaces(test).map(lookUp);
}

const missing: NoFile = { reason: "missing", paths: [] };
