import type { Frame } from "../failure/read-frames.ts";
import { isNotOwn } from "./find/foreign-roots.ts";
import { likenessToTest } from "./find/test-likeness.ts";
import { isOf } from "./place-frames.ts";
import { readFunctionName } from "./test-names.ts";
import type { Tracked } from "./to-location.ts";

/**
 * The frame that says best where a test failed: in the test's own file where one is; else in a file that looks like
 * a test's; else the innermost in the project's own code.
 *
 * @param testName to know the test's own function by
 */
export function chooseFrame(
  frames: readonly Tracked<Frame>[],
  ownFile: string | undefined,
  testName: string | undefined,
): Tracked<Frame> | undefined {
  const failing = frames.filter(({ shape }) => !shape.isDefinition);
  const own = failing.filter(({ file }) => file === ownFile);
  const name = readFunctionName(testName ?? "");
  if (own.length > 0) return chooseCall(own, name);
  const ofTests = failing.filter(({ file }) => rankFile(file) > 0);
  const file = ofTests.find((placed) => isOf(name, placed))?.file ?? likeliestFile(failing);
  const inFile = failing.filter((placed) => placed.file === file);
  return file !== undefined && rankFile(file) > 0
    ? chooseCall(inFile, name)
    : chooseInnermost(inFile);
}

function likeliestFile(frames: readonly Tracked<Frame>[]): string | undefined {
  const best = bestRank(frames.map(({ file }) => file));
  const likeliest = frames.filter(({ file }) => rankFile(file) === best);
  const first = likeliest[0];
  if (!first) return undefined;
  const { order } = first.shape;
  // Of files that look like tests, the outermost is the test and the others are its helpers; of other code, the innermost failed.
  const wantsLast = order !== "events" && (order === "inner-first") === best > 0;
  const last = likeliest.findLast(({ section }) => section === first.section);
  return (wantsLast ? last : first)?.file;
}

/** What a file says about where a test failed: a test's more than other code, and what isn't the project's own least. */
export function rankFile(file: string): number {
  return likenessToTest(file) - (isNotOwn(file) ? 3 : 0);
}

/** The rank of the best of some files; -Infinity where there are none. */
export function bestRank(files: readonly string[]): number {
  return files.reduce((best, file) => Math.max(best, rankFile(file)), -Infinity);
}

/**
 * Of the frames in a test's file that of the test's function itself, where the trace names functions. Else that of the
 * outermost call: a helper in the test's own file says less than the line that called it.
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

/** Nothing stands between two frames: no other file's frame, and no other error. */
function continues(one: Tracked<Frame> | undefined, next: Tracked<Frame> | undefined): boolean {
  return (
    one !== undefined &&
    next?.index === one.index + 1 &&
    next.section === one.section &&
    next.shape.order === one.shape.order
  );
}

function chooseInnermost(inFile: readonly Tracked<Frame>[]): Tracked<Frame> | undefined {
  return inFile[0]?.shape.order === "outer-first" ? inFile.at(-1) : inFile[0];
}
