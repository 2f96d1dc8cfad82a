import { type Finding, testOf } from "../model/finding.ts";
import type { FurtherLocation } from "../model/located.ts";
import type { Location, Place } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { chooseFrame } from "./choose-frame.ts";
import { explainFinding, type Unplaced } from "./explain.ts";
import { type FoundFile, mayMean } from "./find/file.ts";
import type { Finder } from "./finder.ts";
import { placeFrames, withoutLogs } from "./place-frames.ts";
import {
  chooseOwnFile,
  fileWithLine,
  findClassFile,
  findGoTestFile,
  findNamedPlaces,
  toDefinitions,
} from "./test-file.ts";
import { type Tracked, toLocation } from "./to-location.ts";

/**
 * Returns the place of a finding, or why it has none. The sources, in order:
 * 1. a line that the report gives for the finding itself;
 * 2. for a test or a tool error, a frame in its texts, preferably in the test's own file;
 * 3. the line where the test begins, from the report or found by the test's name in its file;
 * 4. the first line of the file.
 */
export function locateFinding(
  finder: Finder,
  finding: Finding,
  report: Report,
): { readonly location: Location; readonly isGuessed: boolean } | Unplaced {
  const { sources } = finder;
  const places = finding.places.flatMap((place) => readPlace(finder, finding, report, place) ?? []);
  const exact = places.find(({ line, isDefinition }) => line !== undefined && !isDefinition);
  if (exact) return { location: toLocation(exact, sources), isGuessed: false };
  if (finding.kind === "rule" || finding.kind === "report") {
    const file = places[0]?.file;
    if (file === undefined) return explainFinding(finder, finding, report);
    return { location: toLocation({ file }, sources), isGuessed: true };
  }

  const named = [...places, ...findNamedPlaces(finder, finding, report)];
  const namedFile = chooseOwnFile(named) ?? findClassFile(finder, finding, report);
  const frames = placeFrames(finder, finding, report, namedFile);
  const definitions = [...named, ...toDefinitions(frames)];
  const ownFile = namedFile ?? chooseOwnFile(definitions);
  const testName = testOf(finding)?.name;
  const chosen =
    chooseFrame(withoutLogs(finder, frames), ownFile, testName) ??
    chooseFrame(frames, ownFile, testName);
  if (chosen) return { location: toLocation(chosen, sources), isGuessed: false };

  const file = ownFile ?? findGoTestFile(finder, finding, report);
  if (file === undefined) return explainFinding(finder, finding, report);
  const known = definitions.find((place) => place.file === file && place.line !== undefined);
  return {
    location: toLocation(known ?? findName(finder, file, finding), sources),
    isGuessed: true,
  };
}

/**
 * Returns the places of a finding's parts, each line once. A part without a line or frame of its own has no place. The
 * test's definition doesn't count.
 */
export function locateParts(
  finder: Finder,
  finding: Finding,
  report: Report,
): readonly FurtherLocation[] {
  if (!finding.parts) return noLocations;
  const found: FurtherLocation[] = [];
  const seen = new Set<string>();
  for (const { places, ...texts } of finding.parts) {
    const location = locateExactly(finder, { ...finding, ...texts, places }, report);
    if (!location || seen.has(lineOf(location))) continue;
    seen.add(lineOf(location));
    found.push({ location, ...texts });
  }
  return found;
}

const noLocations: readonly FurtherLocation[] = [];

function lineOf({ path, startLine }: Location): string {
  return `${path}:${startLine}`;
}

/** Returns the place of a line in the report, or of a frame. Undefined if neither leads to a line. */
function locateExactly(finder: Finder, finding: Finding, report: Report): Location | undefined {
  const places = finding.places.flatMap((place) => readPlace(finder, finding, report, place) ?? []);
  const exact = places.find(({ line, isDefinition }) => line !== undefined && !isDefinition);
  if (exact) return toLocation(exact, finder.sources);
  if (finding.kind === "rule" || finding.kind === "report") return undefined;
  const file = chooseOwnFile(places) ?? findClassFile(finder, finding, report);
  const frames = placeFrames(finder, finding, report, file);
  const testName = testOf(finding)?.name;
  const chosen =
    chooseFrame(withoutLogs(finder, frames), file, testName) ?? chooseFrame(frames, file, testName);
  return chosen && toLocation(chosen, finder.sources);
}

function readPlace(
  finder: Finder,
  finding: Finding,
  report: Report,
  place: Place,
): Tracked<Place> | undefined {
  const file = fileWithLine(finder, findPlaceFile(finder, finding, report, place), place.line);
  if (file === undefined) return undefined;
  const line = place.line ?? (place.offset && finder.sources.lineAt(file, place.offset));
  return line === undefined ? { path: place.path, file } : { ...place, line, file };
}

/** If several files match, the one of the test's class wins. */
function findPlaceFile(
  finder: Finder,
  finding: Finding,
  report: Report,
  { path, base }: Place,
): FoundFile {
  const found = finder.findPath(report, path, base);
  if ("path" in found || found.reason !== "several") return found;
  const file = findClassFile(finder, finding, report);
  if (file === undefined || !mayMean(file, path, found)) return found;
  return { path: file, isExact: false };
}

/** Returns the line with the test's name. */
function findName(
  finder: Finder,
  file: string,
  finding: Finding,
): Parameters<typeof toLocation>[0] {
  const test = testOf(finding);
  const line = test && finder.findTestLine(file, test);
  return line === undefined ? { file } : { file, line };
}
