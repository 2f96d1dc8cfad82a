import { countStart } from "../count-start.ts";

/** A text that is searched for many names. It is indexed once, so each search examines only the places of one word. */
export interface SearchedText {
  readonly text: string;
  /**
   * Returns the offsets of a phrase in ascending order, while steps are left. The phrase's rarest word must match as a
   * whole; the caller checks the text around the phrase. A phrase must contain a letter, digit or non-ASCII character.
   */
  find(phrase: string): readonly number[];
  /** Takes steps for the caller's own comparisons. Returns false if too few are left. */
  spend(steps: number): boolean;
  /** Returns the 1-based line of an offset. */
  lineOf(offset: number): number;
}

/** @param steps the number of places that can still be examined, over all texts */
export function openSearchedText(
  text: string,
  steps = { left: Number.POSITIVE_INFINITY },
): SearchedText {
  const index = indexWords(text);
  let lineStarts: Uint32Array | undefined;
  return {
    text,
    find(phrase) {
      const found: number[] = [];
      const { places, offset } = findRarest(index, phrase);
      for (const place of places) {
        if (steps.left <= 0) break;
        steps.left--;
        const at = place - offset;
        if (at >= 0 && text.startsWith(phrase, at)) found.push(at);
      }
      return found;
    },
    spend(count) {
      steps.left -= count;
      return steps.left > 0;
    },
    lineOf(offset) {
      lineStarts ??= findLineStarts(text);
      return countUpTo(lineStarts, offset);
    },
  };
}

/** The starts of words by the word's hash. If two words share a hash, a search examines the places of both. */
type WordIndex = ReadonlyMap<number, readonly number[]>;

function indexWords(text: string): WordIndex {
  const index = new Map<number, number[]>();
  eachWord(text, (start, hash) => {
    const places = index.get(hash);
    if (places) places.push(start);
    else index.set(hash, [start]);
    return "go on";
  });
  return index;
}

/** Returns the places of the word in a phrase that is rarest in the text, and the word's offset in the phrase. */
function findRarest(index: WordIndex, phrase: string): Rarest {
  let rarest = nowhere;
  eachWord(phrase, (offset, hash) => {
    const places = index.get(hash);
    // Most phrases have a word that the text doesn't have, and no other word can be rarer.
    if (!places) {
      rarest = nowhere;
      return "stop";
    }
    if (rarest === nowhere || places.length < rarest.places.length) rarest = { places, offset };
    return "go on";
  });
  return rarest;
}

interface Rarest {
  readonly places: readonly number[];
  readonly offset: number;
}

const nowhere: Rarest = { places: [], offset: 0 };

/** Words are runs of ASCII letters, digits, `_` and `$`, and runs of non-ASCII characters. */
function eachWord(text: string, visit: (start: number, hash: number) => "go on" | "stop"): void {
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    const start = at;
    let hash = 0x811c9dc5;
    do {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      at++;
    } while (at < text.length && kindOf(text.charCodeAt(at)) === kind);
    if (kind !== 0 && visit(start, hash ^ (hash >>> 15)) === "stop") return;
  }
}

const kinds = new Uint8Array(128);
for (const sign of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$") {
  kinds[sign.charCodeAt(0)] = 1;
}

function kindOf(code: number): number {
  return code < 128 ? (kinds[code] as number) : 2;
}

/** Returns the starts of the lines of a text, in UTF-16 units, or of bytes. */
export function findLineStarts(text: string | Uint8Array): Uint32Array {
  const next = (from: number) =>
    typeof text === "string" ? text.indexOf("\n", from) : text.indexOf(10, from);
  let count = 1;
  for (let i = next(0); i >= 0; i = next(i + 1)) count++;
  const starts = new Uint32Array(count);
  let line = 1;
  for (let i = next(0); i >= 0; i = next(i + 1)) starts[line++] = i + 1;
  return starts;
}

/** Counts the sorted numbers that are at most `limit`. */
export function countUpTo(sorted: Uint32Array, limit: number): number {
  return countStart(sorted.length, (at) => (sorted[at] as number) <= limit);
}
