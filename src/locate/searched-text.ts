import { countUpTo, findLineStarts } from "./line-starts.ts";

/** How many places may still be looked at, over all texts. */
export interface Steps {
  left: number;
}

/** A text that is searched for many names. It is read once: each search looks only at the places of one word. */
export interface SearchedText {
  readonly text: string;
  /**
   * Where a phrase stands, ascending, as far as there are steps left. Its rarest word must stand there as a whole;
   * what surrounds the phrase is for the caller to look at. A phrase without letters, digits and signs beyond ASCII is
   * found nowhere.
   */
  find(phrase: string): readonly number[];
  /** Takes steps for what a caller compares by itself; false where there aren't as many left. */
  spend(steps: number): boolean;
  /** The line of an offset, 1-based. */
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

/** Where words begin, those of one bucket together: words of one hash, and a few others. */
interface WordIndex {
  readonly places: Uint32Array;
  /** Where in `places` each bucket begins, and where the last one ends. */
  readonly buckets: Uint32Array;
}

function indexWords(text: string): WordIndex {
  let count = 0;
  eachWord(text, () => count++);
  const size = 2 ** Math.min(20, Math.ceil(Math.log2(count + 1)));
  const buckets = new Uint32Array(size + 1);
  eachWord(text, (_start, hash) => {
    const bucket = (hash & (size - 1)) + 1;
    buckets[bucket] = (buckets[bucket] as number) + 1;
  });
  for (let i = 1; i <= size; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
  const places = new Uint32Array(count);
  const next = buckets.slice(0, size);
  eachWord(text, (start, hash) => {
    const bucket = hash & (size - 1);
    const place = next[bucket] as number;
    places[place] = start;
    next[bucket] = place + 1;
  });
  return { places, buckets };
}

function findRarest({ buckets }: WordIndex, phrase: string) {
  let rarest: { from: number; to: number; offset: number } | undefined;
  eachWord(phrase, (offset, hash) => {
    const bucket = hash & (buckets.length - 2);
    const from = buckets[bucket] as number;
    const to = buckets[bucket + 1] as number;
    if (!rarest || to - from < rarest.to - rarest.from) rarest = { from, to, offset };
  });
  return rarest ?? { from: 0, to: 0, offset: 0 };
}

/** Words are runs of ASCII letters, digits, `_` and `$`, and runs of what isn't ASCII. */
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
