import { baseNameOf } from "./written-path.ts";

/** Tracked files that end like a path. */
export interface Matches {
  /** Those with the longest common ending, in whole segments; at most `maxMatches`. */
  readonly files: readonly string[];
  /** How many trailing segments they share with the path. */
  readonly segments: number;
}

export interface FileIndex {
  /** The file of exactly this path, or the only one that differs from it in case alone. */
  at(path: string): string | undefined;
  endingLike(path: string): Matches;
}

/** With more equally good files than this nobody can say which is meant. */
const maxMatches = 200;

interface Entry {
  readonly file: string;
  /** The folded path with its segments in reverse order, each followed by `/`, so that a common ending is a common beginning. */
  readonly key: string;
}

/**
 * An index by base name. Files of one name are put in order only when that name is first asked for, so that
 * the cost of a large repository is one pass over its list; a look-up is a binary search.
 */
export function indexFiles(files: readonly string[]): FileIndex {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = fold(baseNameOf(file));
    const group = byName.get(name);
    if (group) group.push(file);
    else byName.set(name, [file]);
  }

  const sorted = new Map<string, readonly Entry[]>();
  const entriesNamed = (name: string): readonly Entry[] => {
    let entries = sorted.get(name);
    if (!entries) {
      entries = (byName.get(name) ?? [])
        .map((file) => ({ file, key: toKey(file) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      sorted.set(name, entries);
    }
    return entries;
  };

  return {
    at(path) {
      const key = toKey(path);
      const entries = entriesNamed(fold(baseNameOf(path)));
      const first = lowerBound(entries, key);
      const same: string[] = [];
      for (let i = first; entries[i]?.key === key && same.length < maxMatches; i++) {
        same.push((entries[i] as Entry).file);
      }
      return same.includes(path) ? path : same.length === 1 ? same[0] : undefined;
    },
    endingLike(path) {
      const key = toKey(path);
      const entries = entriesNamed(fold(baseNameOf(path)));
      if (entries.length === 0) return { files: [], segments: 0 };
      const next = lowerBound(entries, key);
      // In a sorted list the longest common beginning is that of a neighbour.
      const common = Math.max(
        commonBeginning(entries[next - 1]?.key ?? "", key),
        commonBeginning(entries[next]?.key ?? "", key),
      );
      const beginning = key.slice(0, common);
      const matches: string[] = [];
      for (let i = lowerBound(entries, beginning); i < entries.length; i++) {
        const entry = entries[i] as Entry;
        if (matches.length === maxMatches || !entry.key.startsWith(beginning)) break;
        matches.push(entry.file);
      }
      return { files: matches, segments: beginning.split("/").length - 1 };
    },
  };
}

/** Equal for what file systems that ignore case, or that decompose accents (macOS), hold to be equal. */
export function fold(path: string): string {
  return (isAscii.test(path) ? path : path.normalize("NFC")).toLowerCase();
}

const isAscii = /^[\0-\x7f]*$/;

function toKey(path: string): string {
  return `${fold(path).split("/").reverse().join("/")}/`;
}

function lowerBound(entries: readonly Entry[], key: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as Entry).key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The length of the longest common beginning that ends with a whole segment. */
function commonBeginning(a: string, b: string): number {
  let border = 0;
  for (let i = 0; i < a.length && i < b.length && a[i] === b[i]; i++) {
    if (a[i] === "/") border = i + 1;
  }
  return border;
}
