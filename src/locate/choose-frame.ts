import type { Frame } from "../failure/read-frames.ts";
import { isNotOwn } from "./find/foreign-roots.ts";
import { likenessToTest } from "./find/test-likeness.ts";
import { isOf } from "./place-frames.ts";
import { readFunctionName } from "./test-names.ts";
import type { Tracked } from "./to-location.ts";

/**
 * Returns the frame that best shows where a test failed: one in the test's own file, or else in a file that looks like
 * a test's, or else the innermost one in the project's own code.
 *
 * @param testName identifies the test's own function
 */
export function chooseFrame(
  frames: readonly Tracked<Frame>[],
  ownFile: string | undefined,
  testName: string | undefined,
): Tracked<Frame> | undefined {
  // Many failures have no trace, or one of libraries only.
  if (frames.length === 0) return undefined;
  const failing = frames.filter(({ shape }) => !shape.isDefinition);
  const own = failing.filter(({ file }) => file === ownFile);
  const name = readFunctionName(testName ?? "");
  if (own.length > 0) return chooseCall(own, name);
  const ofTests = failing.filter(({ file }) => rankFile(file) > 0);
  const file = ofTests.find((placed) => isOf(name, placed))?.file ?? likeliestFile(failing);
  const inFile = failing.filter((placed) => placed.file === file);
  if (file !== undefined && rankFile(file) > 0) return chooseCall(inFile, name);
  // In other code, the innermost frame failed.
  return inFile[0]?.shape.order === "outer-first" ? inFile.at(-1) : inFile[0];
}

function likeliestFile(frames: readonly Tracked<Frame>[]): string | undefined {
  const best = bestRank(frames.map(({ file }) => file));
  const likeliest = frames.filter(({ file }) => rankFile(file) === best);
  const first = likeliest[0];
  if (!first) return undefined;
  const { order } = first.shape;
  // Among test files, the outermost frame is the test and the others are helpers. In other code, the innermost frame
  // failed.
  const wantsLast = order !== "events" && (order === "inner-first") === best > 0;
  const last = likeliest.findLast(({ section }) => section === first.section);
  return (wantsLast ? last : first)?.file;
}

/** Rates a file as the place of a failure: test files are best, files that aren't the project's own are worst. */
export function rankFile(file: string): number {
  return likenessToTest(file) - (isNotOwn(file) ? 3 : 0);
}

/** Returns the rank of the best file; -Infinity if there are none. */
export function bestRank(files: readonly string[]): number {
  return files.reduce((best, file) => Math.max(best, rankFile(file)), -Infinity);
}

/**
 * Returns the frame of the test's own function, if the trace names functions, or else the outermost frame. In a test's
 * file, the line that called a helper is better than a line of the helper.
 */
function chooseCall(
  inFile: readonly Tracked<Frame>[],
  name: string | undefined,
): Tracked<Frame> | undefined {
  const named = inFile.find((placed) => isOf(name, placed));
  if (named || inFile[0]?.shape.order !== "inner-first") return named ?? inFile[0];
  let i = 0;
  while (continues(inFile[i], inFile[i + 1])) i++;
  return inFile[i];
}

/** Returns true if no frame of another file and no other error is between two frames. */
function continues(one: Tracked<Frame> | undefined, next: Tracked<Frame> | undefined): boolean {
  return (
    one !== undefined &&
    next?.index === one.index + 1 &&
    next.section === one.section &&
    next.shape.order === one.shape.order
  );
}
