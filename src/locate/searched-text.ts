import { countUpTo, findLineStarts } from "./line-starts.ts";

/** The number of places that can still be examined, over all texts. */
export interface Steps {
  left: number;
}

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

export function openSearchedText(
  text: string,
  steps: Steps = { left: Number.POSITIVE_INFINITY },
): SearchedText {
  const index = indexWords(text);
  let lineStarts: Uint32Array | undefined;
  return {
    text,
    find(phrase) {
      const found: number[] = [];
      const rarest = findRarest(index, phrase);
      for (let i = rarest.from; i < rarest.to && steps.left > 0; i++) {
        steps.left--;
        const at = (index.places[i] as number) - rarest.offset;
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

/** The starts of words, grouped by word. */
interface WordIndex {
  /** The number of each word by its hash. If two words share a hash, a search examines the places of both. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly places: Uint32Array;
  /** Where the places of each word begin in `places`, and where the last ones end. */
  readonly starts: Uint32Array;
}

function indexWords(text: string): WordIndex {
  const numbers = new Map<number, number>();
  let count = 0;
  eachWord(text, () => count++);
  const wordAt = new Uint32Array(count);
  const placeAt = new Uint32Array(count);
  let next = 0;
  eachWord(text, (start, hash) => {
    const number = numbers.get(hash) ?? numbers.size;
    if (number === numbers.size) numbers.set(hash, number);
    wordAt[next] = number;
    placeAt[next++] = start;
  });
  return { numbers, ...sortByWord(wordAt, placeAt, numbers.size) };
}

/** Sorts by counting the places of each word. */
function sortByWord(wordAt: Uint32Array, placeAt: Uint32Array, words: number) {
  const starts = new Uint32Array(words + 1);
  for (const word of wordAt) starts[word + 1] = (starts[word + 1] as number) + 1;
  for (let i = 1; i <= words; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const places = new Uint32Array(wordAt.length);
  const free = starts.slice();
  for (let i = 0; i < wordAt.length; i++) {
    const word = wordAt[i] as number;
    const at = free[word] as number;
    places[at] = placeAt[i] as number;
    free[word] = at + 1;
  }
  return { places, starts };
}

function findRarest({ numbers, starts }: WordIndex, phrase: string) {
  let rarest: { from: number; to: number; offset: number } | undefined;
  eachWord(phrase, (offset, hash) => {
    const word = numbers.get(hash);
    const from = word === undefined ? 0 : (starts[word] as number);
    const to = word === undefined ? 0 : (starts[word + 1] as number);
    if (!rarest || to - from < rarest.to - rarest.from) rarest = { from, to, offset };
  });
  return rarest ?? { from: 0, to: 0, offset: 0 };
}

/** Words are runs of ASCII letters, digits, `_` and `$`, and runs of non-ASCII characters. */
function eachWord(text: string, visit: (start: number, hash: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    const start = at;
    let hash = 0x811c9dc5;
    do {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      at++;
    } while (at < text.length && kindOf(text.charCodeAt(at)) === kind);
    if (kind !== 0) visit(start, hash ^ (hash >>> 15));
  }
}

const kinds = new Uint8Array(128);
for (const sign of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$") {
  kinds[sign.charCodeAt(0)] = 1;
}

function kindOf(code: number): number {
  return code < 128 ? (kinds[code] as number) : 2;
}
