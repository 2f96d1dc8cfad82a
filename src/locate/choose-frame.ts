import { isNotOwn } from "./foreign-roots.ts";
import type { Frame } from "./read-frames.ts";
import { likenessToTest } from "./test-likeness.ts";

/** A frame with the tracked file that it is in; without one, it is of a library or of no file that we know. */
export interface PlacedFrame {
  readonly frame: Frame;
  readonly file?: string;
}

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
  const own = failing.filter(({ file }) => file !== undefined && file === ownFile);
  const file = own.length > 0 ? ownFile : likeliestFile(failing);
  if (file === undefined) return undefined;
  const isTests = own.length > 0 || likenessToTest(file) > 0;
  return isTests ? chooseCall(failing, file, testName) : chooseInnermost(failing, file);
}

function likeliestFile(frames: readonly PlacedFrame[]): string | undefined {
  const ranked = frames.flatMap(({ frame, file }) =>
    file === undefined ? [] : [{ frame, file, rank: rankFile(file) }],
  );
  const best = Math.max(...ranked.map(({ rank }) => rank));
  const likeliest = ranked.filter(({ rank }) => rank === best);
  const first = likeliest[0];
  if (!first) return undefined;
  // Of files that look like tests, the outermost is the test and the others are its helpers; of other code, the innermost failed.
  const sameTrace = likeliest.filter(({ frame }) => frame.section === first.frame.section);
  const wantsLast =
    first.frame.order !== "events" && (first.frame.order === "inner-first") === best > 0;
  return (wantsLast ? sameTrace.at(-1) : first)?.file;
}

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
  testName: string | undefined,
): PlacedFrame | undefined {
  // `test_gross[CH-10.81]`, `TestAdd/gone`, `everySku() has mug`, `test_levels (i=1)`
  const name = /^[\w$]+(?=$|\s?[[({/]|:\S)/.exec(testName ?? "")?.[0];
  const named = frames.find(
    (placed) => placed.file === file && name !== undefined && isOf(name, placed.frame.symbol),
  );
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
