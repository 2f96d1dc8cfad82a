import type { Frame } from "../failure/read-frames.ts";
import { type Finding, testOf } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { mayMean } from "./find/file.ts";
import { chooseNearest } from "./find/nearest.ts";
import type { Finder } from "./finder.ts";
import { readServedPath } from "./served-path.ts";
import { readCrateNames, readFunctionName, readImportPaths } from "./test-names.ts";
import type { Tracked } from "./to-location.ts";

/** Finds the files of the frames in a finding's texts, up to the test's own function in its own file. */
export function placeFrames(
  finder: Finder,
  finding: Finding,
  report: Report,
  ownFile: string | undefined,
): readonly Tracked<Frame>[] {
  const name = readFunctionName(testOf(finding)?.name ?? "");
  const placed: Tracked<Frame>[] = [];
  for (const frame of finder.readFrames(finding)) {
    const file = findFrameFile(finder, finding, report, frame, ownFile);
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
export function findFrameFile(
  finder: Finder,
  finding: Finding,
  report: Report,
  { path, symbol, shape }: Frame,
  ownFile: string | undefined,
): string | undefined {
  if (shape.isPackaged) {
    const found = finder.findPackaged(report, path, symbol ?? "");
    return "path" in found ? found.path : undefined;
  }
  const test = testOf(finding);
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
export function mayHoldFrame(finder: Finder, file: string, frame: Frame): boolean {
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
