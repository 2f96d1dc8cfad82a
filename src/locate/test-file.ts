import { type Finding, type Report, testOf } from "../model/report.ts";
import type { FileMatch } from "./find/file.ts";
import { likenessToTest } from "./find/test-likeness.ts";
import type { Finder } from "./finder.ts";
import type { PlacedFrame } from "./place-frames.ts";
import { readFunctionName, readImportPaths, readNamedPlaces } from "./test-names.ts";
import type { Range } from "./to-location.ts";

/** A tracked file with the lines of it that a report speaks of. */
export interface FilePlace {
  readonly file: string;
  readonly range: Range;
  /** The lines are where the test begins. */
  readonly isDefinition: boolean;
}

/** A file that was only found by the ending of its path must be long enough, or it is another one. */
export function hasLine(finder: Finder, found: FileMatch, line: number | undefined): boolean {
  if (found.isExact || line === undefined) return true;
  return line <= (finder.sources.lineCount(found.path) ?? Number.POSITIVE_INFINITY) + 1;
}

/** Where a test begins, by what its class, its suites and itself are called. */
export function findNamedPlaces(
  finder: Finder,
  finding: Finding,
  report: Report,
): readonly FilePlace[] {
  const test = testOf(finding);
  return (test ? readNamedPlaces(test) : []).flatMap(({ path, line }) => {
    const found = finder.findPath(report, path);
    if (!("path" in found) || !hasLine(finder, found, line)) return [];
    return [{ file: found.path, range: line === undefined ? {} : { line }, isDefinition: true }];
  });
}

/** Where a test begins, by its texts. */
export function toDefinitions(frames: readonly PlacedFrame[]): readonly FilePlace[] {
  return frames.flatMap(({ frame, file }) =>
    frame.shape.isDefinition ? [{ file, range: frame, isDefinition: true }] : [],
  );
}

/**
 * The test's own file, of those that a report speaks of: some runners give the file that threw, while the test's name
 * tells its own.
 */
export function chooseOwnFile(places: readonly FilePlace[]): string | undefined {
  const files = places.map(({ file }) => file);
  return files.find((file) => likenessToTest(file) === 2) ?? files[0];
}

/** The file of the test's class or module. */
export function findClassFile(
  finder: Finder,
  finding: Finding,
  report: Report,
): string | undefined {
  const test = testOf(finding);
  if (!test) return undefined;
  const { className, suites, name } = test;
  // Where a module can't be loaded, pytest calls the test case after the module.
  const names = [className, ...suites.toReversed(), className ? undefined : name];
  for (const each of names) {
    const functionName = each && !each.includes(".") ? readFunctionName(name) : undefined;
    const file = each ? finder.findClass(report, each, functionName) : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
}

/** The file in which a test of Go is declared. */
export function findGoTestFile(
  finder: Finder,
  finding: Finding,
  report: Report,
): string | undefined {
  const test = testOf(finding);
  for (const importPath of test ? readImportPaths(test) : []) {
    const file = finder.findGoTest(report, importPath, test?.name ?? "");
    if (file !== undefined) return file;
  }
  return undefined;
}
