import { isNotOwn } from "./foreign-roots.ts";
import type { PlacedFrame } from "./place-frames.ts";
import type { Frame } from "./read-frames.ts";
import { likenessToTest } from "./test-likeness.ts";
import { readFunctionName } from "./test-names.ts";

/**
 * The frame that says best where a test failed: in the test's own file where one is; else in a file that looks like
 * a test's; else the innermost in the project's own code.
 *
 * @param testName to know the test's own function by
 */
export function chooseFrame(
  frames: readonly PlacedFrame[],
  ownFile: string | undefined,
  testName: string | undefined,
): PlacedFrame | undefined {
  const failing = frames.filter(({ frame }) => !frame.isDefinition);
  const isOwn = failing.some(({ file }) => file !== undefined && file === ownFile);
  const name = readFunctionName(testName ?? "");
  const file = isOwn ? ownFile : (findNamed(failing, name)?.file ?? likeliestFile(failing));
  if (file === undefined) return undefined;
  return isOwn || rankFile(file) > 0
    ? chooseCall(failing, file, name)
    : chooseInnermost(failing, file);
}

function findNamed(frames: readonly PlacedFrame[], name: string | undefined) {
  if (name === undefined) return undefined;
  return frames.find(
    ({ frame, file }) => file !== undefined && rankFile(file) > 0 && isOf(name, frame.symbol),
  );
}

function likeliestFile(frames: readonly PlacedFrame[]): string | undefined {
  const ranked = frames.flatMap(({ frame, file }) =>
    file === undefined ? [] : [{ frame, file, rank: rankFile(file) }],
  );
  const best = Math.max(...ranked.map(({ rank }) => rank));
  const likeliest = ranked.filter(({ rank }) => rank === best);
  const first = likeliest[0];
  if (!first) return undefined;
  const { order, section } = first.frame;
  // Of files that look like tests, the outermost is the test and the others are its helpers; of other code, the innermost failed.
  const wantsLast = order !== "events" && (order === "inner-first") === best > 0;
  const last = likeliest.findLast(({ frame }) => frame.section === section);
  return (wantsLast ? last : first)?.file;
}

/** What a file says about where a test failed: a test's more than other code, and what isn't the project's own least. */
function rankFile(file: string): number {
  return likenessToTest(file) - (isNotOwn(file) ? 3 : 0);
}

/**
 * The frame of the test's function itself, where the trace names functions. Else that of the outermost call in the
 * file: a helper in the test's own file says less than the line that called it.
 */
function chooseCall(
  frames: readonly PlacedFrame[],
  file: string,
  name: string | undefined,
): PlacedFrame | undefined {
  const inFile = frames.filter((placed) => placed.file === file);
  const named = inFile.find(({ frame }) => name !== undefined && isOf(name, frame.symbol));
  if (named) return named;

  let index = frames.findIndex((placed) => placed.file === file);
  const first = frames[index]?.frame;
  if (first?.order === "inner-first") {
    while (continues(frames[index + 1], file, first)) index++;
  }
  return frames[index];
}

function continues(next: PlacedFrame | undefined, file: string, first: Frame): boolean {
  return (
    next?.file === file && next.frame.section === first.section && next.frame.order === first.order
  );
}

function chooseInnermost(frames: readonly PlacedFrame[], file: string): PlacedFrame | undefined {
  const isIn = (placed: PlacedFrame) => placed.file === file;
  const first = frames.find(isIn);
  return first?.frame.order === "outer-first" ? frames.findLast(isIn) : first;
}

/** `total` is the function of `shop.CartTest.total`, `CartTest$1.lambda$total$0` and `<total>d__3.MoveNext()`. */
function isOf(name: string, symbol: string | undefined): boolean {
  return symbol?.split(/[^\w]|\$/).includes(name) ?? false;
}
