import type { Finding, Location, Place, Report } from "../report.ts";
import { chooseFrame } from "./choose-frame.ts";
import { mostTelling, type Reason } from "./find-file.ts";
import { findTestLine } from "./find-test-line.ts";
import type { Finder } from "./finder.ts";
import { type PlacedFrame, placeFrames, withoutLogs } from "./place-frames.ts";
import { likenessToTest } from "./test-likeness.ts";
import { readImportPaths, readNamedPlaces } from "./test-names.ts";
import { type Range, toLocation } from "./to-location.ts";

/** A tracked file with the lines of it that a report speaks of. */
interface FilePlace {
  readonly file: string;
  readonly range: Range;
  /** The lines are where the test begins. */
  readonly isDefinition: boolean;
}

/**
 * Places a finding, or says why it has no place. What is believed, in this order:
 * 1. a line that the report gives for the finding itself;
 * 2. of a test or a tool's own error a frame in its texts, first of all one in the test's own file;
 * 3. the line where the test begins, as the report gives it or as its name stands in its file;
 * 4. the first line of the file.
 */
export function locateFinding(finder: Finder, finding: Finding, report: Report): Location | Reason {
  const places = finding.places.flatMap((place) => readPlace(finder, report, place) ?? []);
  const exact = places.find(({ range, isDefinition }) => range.line !== undefined && !isDefinition);
  if (exact) return toLocation(exact.file, exact.range, finder.sources);
  if (finding.kind === "rule" || finding.kind === "report") {
    const file = places[0]?.file;
    if (file !== undefined) return toLocation(file, {}, finder.sources);
    return explainPlaces(finder, finding, report);
  }

  const frames = placeFrames(finder, finding, report);
  const definitions = [...places, ...findNamed(finder, finding, report), ...toDefinitions(frames)];
  const ownFile = chooseOwnFile(definitions) ?? findClassFile(finder, finding, report);
  const testName = finding.test?.name;
  const chosen =
    chooseFrame(withoutLogs(finder, frames), ownFile, testName) ??
    chooseFrame(frames, ownFile, testName);
  if (chosen?.file !== undefined) return toLocation(chosen.file, chosen.frame, finder.sources);

  const file = ownFile ?? findGoTestFile(finder, finding, report);
  if (file !== undefined) {
    const known = definitions.find((place) => place.file === file && place.range.line);
    const range = known?.range ?? findNameRange(finder, file, finding);
    return toLocation(file, range, finder.sources);
  }
  return finding.places.length > 0 || frames.length === 0
    ? explainPlaces(finder, finding, report)
    : explainFrames(finder, report, frames);
}

function readPlace(finder: Finder, report: Report, place: Place): FilePlace | undefined {
  const found = finder.findPath(report, place.path, place.base);
  if ("reason" in found || !hasLine(finder, found, place.line)) return undefined;
  const line = place.line ?? (place.offset && finder.sources.lineAt(found.path, place.offset));
  const range = line === undefined ? {} : { ...place, line };
  return { file: found.path, range, isDefinition: place.isDefinition === true };
}

/** A file that was only found by the ending of its path must be long enough, or it is another one. */
function hasLine(
  finder: Finder,
  found: { readonly path: string; readonly isExact: boolean },
  line: number | undefined,
): boolean {
  if (found.isExact || line === undefined) return true;
  return line <= (finder.sources.lineCount(found.path) ?? Number.POSITIVE_INFINITY) + 1;
}

function findNamed(finder: Finder, finding: Finding, report: Report): readonly FilePlace[] {
  return (finding.test ? readNamedPlaces(finding.test) : []).flatMap(({ path, line }) => {
    const found = finder.findPath(report, path);
    if ("reason" in found || !hasLine(finder, found, line)) return [];
    return [{ file: found.path, range: line === undefined ? {} : { line }, isDefinition: true }];
  });
}

function findClassFile(finder: Finder, finding: Finding, report: Report): string | undefined {
  if (!finding.test) return undefined;
  const { className, suites, name } = finding.test;
  // Where a module can't be loaded, pytest calls the test case after the module.
  const names = [className, ...suites.toReversed(), ...(className ? [] : [name])];
  for (const name of names) {
    const file = name ? finder.findClass(report, name) : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
}

function findGoTestFile(finder: Finder, finding: Finding, report: Report): string | undefined {
  const { test } = finding;
  if (!test) return undefined;
  for (const importPath of readImportPaths(test)) {
    const file = finder.findGoTest(report, importPath, test.name);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Some runners give the file that threw as the test's file, while its name tells the test's own. */
function chooseOwnFile(definitions: readonly FilePlace[]): string | undefined {
  const files = definitions.map(({ file }) => file);
  return files.find((file) => likenessToTest(file) === 2) ?? files[0];
}

function toDefinitions(frames: readonly PlacedFrame[]): readonly FilePlace[] {
  return frames.flatMap(({ frame, file }) =>
    file !== undefined && frame.isDefinition ? [{ file, range: frame, isDefinition: true }] : [],
  );
}

function findNameRange(finder: Finder, file: string, { test }: Finding): Range {
  const text = test && finder.sources.text(file);
  const line = text === undefined ? undefined : findTestLine(text, test?.name ?? "");
  return line === undefined ? {} : { line };
}

function explainPlaces(finder: Finder, finding: Finding, report: Report): Reason {
  return mostTelling(
    finding.places.map((place) => finder.explainPath(report, place.path, place.base)),
  );
}

function explainFrames(finder: Finder, report: Report, frames: readonly PlacedFrame[]): Reason {
  const reason = mostTelling(frames.map(({ frame }) => finder.explainPath(report, frame.path)));
  return reason === "noPath" ? "outside" : reason;
}
