import type { Frame } from "../failure/read-frames.ts";
import type { Place } from "../model/place.ts";
import type { FoundFile } from "./find/file.ts";
import { likenessToTest } from "./find/test-likeness.ts";
import type { Finder, Lookup } from "./finder.ts";
import { readFunctionName, readImportPaths } from "./test-names.ts";
import type { Tracked } from "./to-location.ts";

/** Returns the tracked file of a place. A file that was found only by the ending of its path must be long enough. */
export function fileWithLine(
  finder: Finder,
  found: FoundFile,
  line: number | undefined,
): string | undefined {
  if (!("path" in found)) return undefined;
  if (found.isExact || line === undefined) return found.path;
  const lineCount = finder.sources.lineCount(found.path) ?? Number.POSITIVE_INFINITY;
  return line <= lineCount + 1 ? found.path : undefined;
}

/** Finds where a test begins by the names of its class, its suites and itself. */
export function findNamedPlaces({ finder, report, test }: Lookup): readonly Tracked<Place>[] {
  return (test ? finder.readNamedPlaces(test) : []).flatMap((place) => {
    const file = fileWithLine(finder, finder.findPath(report, place.path), place.line);
    return file === undefined ? [] : [{ ...place, file }];
  });
}

/** Finds where a test begins by its texts. */
export function toDefinitions(frames: readonly Tracked<Frame>[]): readonly Tracked<Place>[] {
  return frames.flatMap((frame) =>
    frame.shape.isDefinition ? [{ ...frame, isDefinition: true }] : [],
  );
}

/**
 * Chooses the test's own file among those in a report. Some runners report the file that threw, and the test's name
 * identifies its own file.
 */
export function chooseOwnFile(places: readonly Tracked<Place>[]): string | undefined {
  const files = places.map(({ file }) => file);
  return files.find((file) => likenessToTest(file) === 2) ?? files[0];
}

/** Returns the file of the test's class or module. */
export function findClassFile({ finder, report, test }: Lookup): string | undefined {
  if (!test) return undefined;
  const { className, suites, name } = test;
  // If a module can't be loaded, pytest names the test case after the module.
  const names = [className, ...suites.toReversed(), className ? undefined : name];
  for (const each of names) {
    const functionName = each && !each.includes(".") ? readFunctionName(name) : undefined;
    const file = each ? finder.findClass(report, each, functionName) : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Returns the file that declares a Go test. */
export function findGoTestFile({ finder, report, test }: Lookup): string | undefined {
  for (const importPath of test ? readImportPaths(test) : []) {
    const file = finder.findGoTest(report, importPath, test?.name ?? "");
    if (file !== undefined) return file;
  }
  return undefined;
}
