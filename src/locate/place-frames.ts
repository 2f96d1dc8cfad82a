import type { Frame } from "../failure/read-frames.ts";
import type { Location } from "../model/place.ts";
import { mayMean } from "./find/file.ts";
import { isNotOwn } from "./find/foreign-roots.ts";
import { chooseNearest } from "./find/nearest.ts";
import type { Finder, Lookup } from "./finder.ts";
import { readServedPath } from "./paths.ts";
import { readCrateNames, readFunctionName, readImportPaths } from "./test-names.ts";
import type { Tracked } from "./to-location.ts";

/** Finds the files of the frames in a finding's texts, up to the test's own function in its own file. */
export function placeFrames(
  lookup: Lookup,
  ownFile: string | undefined,
): readonly Tracked<Frame>[] {
  const { finder, finding, test } = lookup;
  const name = readFunctionName(test?.name ?? "");
  const placed: Tracked<Frame>[] = [];
  for (const frame of finder.readFrames(finding)) {
    const file = findFrameFile(lookup, frame, ownFile);
    if (file === undefined || !mayHoldFrame(finder, file, frame)) continue;
    placed.push({ ...frame, file });
    if (file === ownFile && isOf(name, frame)) break;
  }
  return placed;
}

/** Returns true for `total` in `shop.CartTest.total`, `CartTest$1.lambda$total$0` and `<total>d__3.MoveNext()`. */
export function isOf(functionName: string | undefined, { symbol }: Frame): boolean {
  if (functionName === undefined || !symbol?.includes(functionName)) return false;
  return symbol.split(/[^\w]|\$/).includes(functionName);
}

/** Returns the tracked file of a frame. */
function findFrameFile(
  { finder, report, test }: Lookup,
  { path, symbol, shape }: Frame,
  ownFile: string | undefined,
): string | undefined {
  if (shape.isPackaged) {
    const found = finder.findPackaged(report, path, symbol ?? "");
    return "path" in found ? found.path : undefined;
  }
  if (test && path.endsWith(".go") && !path.includes("/")) {
    for (const importPath of readImportPaths(test)) {
      const file = finder.findGoFile(report, importPath, path);
      if (file !== undefined) return file;
    }
  }
  const found = finder.findPath(report, readServedPath(path));
  if (ownFile !== undefined && mayMean(ownFile, path, found)) return ownFile;
  if ("path" in found) return found.path;
  if (!test || found.reason !== "several" || !path.endsWith(".rs")) return undefined;
  // Rust's backtraces are relative to the crate.
  const crates = readCrateNames(test).map((name) => finder.findCrate(name) ?? "");
  return chooseNearest(found.paths, crates);
}

/**
 * Returns false if the file is too short. Kotlin numbers the lines of inlined functions beyond the end of the file,
 * bundlers without a source map count lines of their output, and a file that was found by a common name may be a
 * different one.
 */
function mayHoldFrame(finder: Finder, file: string, frame: Frame): boolean {
  const lineCount = finder.sources.lineCount(file);
  return lineCount === undefined || (frame.line >= 1 && frame.line <= lineCount);
}

/** Removes frames that only look like a failure: what a Go test logs or prints. */
export function withoutLogs(
  finder: Finder,
  frames: readonly Tracked<Frame>[],
): readonly Tracked<Frame>[] {
  return frames.filter(({ shape, line, file }) => {
    if (!shape.isLog) return true;
    const text = finder.sources.lineText(file, line);
    return text === undefined || (text.includes("(") && !/\.Logf?\(/.test(text));
  });
}

/**
 * Finds the origin of a failed test in its trace, in either order. Undefined if no frame is in the project's own code.
 * Tests that fail because of one error share an origin.
 * @param ownFile the test's file, for frames that have only a file name
 */
export function findOrigin(lookup: Lookup, ownFile: string): Location | undefined {
  const { finder, finding } = lookup;
  if (finding.kind !== "test" || finding.outcome !== "failed") return undefined;
  let innermost: Location | undefined;
  for (const frame of finder.readFrames(finding)) {
    const { isDefinition, order } = frame.shape;
    // If each line is a separate failure, none is within another.
    if (isDefinition || order === "events") continue;
    const path = findFrameFile(lookup, frame, ownFile);
    if (path === undefined || isNotOwn(path) || !mayHoldFrame(finder, path, frame)) continue;
    innermost = { path, startLine: frame.line, endLine: frame.line };
    if (order === "inner-first") return innermost;
  }
  return innermost;
}
