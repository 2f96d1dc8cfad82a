import type { FurtherLocation } from "../model/located.ts";
import type { Location, Place } from "../model/place.ts";
import { chooseFrame } from "./choose-frame.ts";
import { type FoundFile, mayMean } from "./find/file.ts";
import type { Lookup } from "./finder.ts";
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

interface Found {
  readonly location: Location;
  /** The finding is somewhere in the file, or in the test that begins at the line. */
  readonly isGuessed: boolean;
}

/**
 * Returns the place of a finding. Undefined if it has none. The sources, in order:
 * 1. a line that the report gives for the finding itself;
 * 2. for a test or a tool error, a frame in its texts, preferably in the test's own file;
 * 3. the line where the test begins, from the report or found by the test's name in its file;
 * 4. the first line of the file.
 */
export function locateFinding(lookup: Lookup): Found | undefined {
  const { finder, finding, test } = lookup;
  const at = (place: Parameters<typeof toLocation>[0], isGuessed = false): Found => ({
    location: toLocation(place, finder.sources),
    isGuessed,
  });
  const places = finding.places.flatMap((place) => readPlace(lookup, place) ?? []);
  const exact = places.find(({ line, isDefinition }) => line !== undefined && !isDefinition);
  if (exact) return at(exact);
  if (finding.kind === "rule" || finding.kind === "report") {
    const file = places[0]?.file;
    return file === undefined ? undefined : at({ file }, true);
  }

  const named = [...places, ...findNamedPlaces(lookup)];
  const namedFile = chooseOwnFile(named) ?? findClassFile(lookup);
  const frames = placeFrames(lookup, namedFile);
  const definitions = [...named, ...toDefinitions(frames)];
  const ownFile = namedFile ?? chooseOwnFile(definitions);
  const chosen =
    chooseFrame(withoutLogs(finder, frames), ownFile, test?.name) ??
    chooseFrame(frames, ownFile, test?.name);
  if (chosen) return at(chosen);

  const file = ownFile ?? findGoTestFile(lookup);
  if (file === undefined) return undefined;
  const known = definitions.find((place) => place.file === file && place.line !== undefined);
  return at(known ?? { file, line: test && finder.findTestLine(file, test) }, true);
}

/**
 * Returns the places of a finding's parts, each line once. A part without a line or frame of its own has no place. The
 * test's definition doesn't count.
 */
export function locateParts(lookup: Lookup): readonly FurtherLocation[] {
  const { parts } = lookup.finding;
  if (!parts) return [];
  const found = new Map<string, FurtherLocation>();
  for (const { places, ...texts } of parts) {
    const part = { ...lookup, finding: { ...lookup.finding, ...texts, places } };
    const { location, isGuessed } = locateFinding(part) ?? {};
    if (!location || isGuessed) continue;
    const line = `${location.path}:${location.startLine}`;
    if (!found.has(line)) found.set(line, { location, ...texts });
  }
  return [...found.values()];
}

function readPlace(lookup: Lookup, place: Place): Tracked<Place> | undefined {
  const { finder } = lookup;
  const file = fileWithLine(finder, findPlaceFile(lookup, place), place.line);
  if (file === undefined) return undefined;
  const line = place.line ?? (place.offset && finder.sources.lineAt(file, place.offset));
  return line === undefined ? { path: place.path, file } : { ...place, line, file };
}

/** If several files match, the one of the test's class wins. */
function findPlaceFile(lookup: Lookup, { path, base }: Place): FoundFile {
  const found = lookup.finder.findPath(lookup.report, path, base);
  if ("path" in found || found.reason !== "several") return found;
  const file = findClassFile(lookup);
  return file !== undefined && mayMean(file, path, found) ? { path: file, isExact: false } : found;
}
