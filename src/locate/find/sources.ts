import {
  countUpTo,
  findLineStarts,
  openSearchedText,
  type SearchedText,
} from "../searched-text.ts";

/** Texts of tracked files, read only if needed and within limits. */
export interface Sources {
  /** Returns undefined if the file can't be read, or if the limit is reached. */
  text(path: string): string | undefined;
  /** Returns a searchable text. Also undefined if the file is too long for source code written by hand. */
  searched(path: string): SearchedText | undefined;
  /** Returns the number of lines. A newline at the end doesn't begin another line. */
  lineCount(path: string): number | undefined;
  /** Returns the text of a line, 1-based. */
  lineText(path: string, line: number): string | undefined;
  /** Returns the start of a 1-based line in UTF-16 units. Undefined if the file doesn't have the line. */
  lineStart(path: string, line: number): number | undefined;
  /** Returns the line at an offset. */
  lineAt(
    path: string,
    offset: { readonly unit: "byte" | "character"; readonly start: number },
  ): number | undefined;
  /** A limit was reached, so something wasn't read or searched. */
  readonly ranOut: boolean;
}

/**
 * Limits for all findings together, so that the time depends on what is read and not on the number of findings times
 * the size of the sources.
 */
const limits = {
  /** UTF-16 units that are read. */
  read: 128 * 1024 * 1024,
  /** UTF-16 units whose words are indexed. */
  indexed: 32 * 1024 * 1024,
  /** Places in the indexed texts that are examined. */
  steps: 2_000_000,
  /** UTF-16 units that are kept in memory. */
  kept: 32 * 1024 * 1024,
  /** The longest text that is searched, in UTF-16 units. Longer ones are generated. */
  searched: 1024 * 1024,
  lineCounts: 100_000,
};

interface OpenFile {
  readonly text: string;
  searched?: SearchedText;
  readonly starts: { byte?: Uint32Array; character?: Uint32Array };
}

/** @param maxSteps the number of places in texts that are examined, over all searches */
export function openSources(
  readText: (path: string) => string | undefined,
  maxSteps = limits.steps,
): Sources {
  const files = new Map<string, OpenFile>();
  /** The texts of these files are never needed again: they are unreadable or too long. */
  const unread = new Set<string>();
  const unsearched = new Set<string>();
  const lineCounts = new Map<string, number>();
  const steps = { left: maxSteps };
  let read = 0;
  let indexed = 0;
  let kept = 0;
  let ranOut = false;

  const open = (path: string): OpenFile | undefined => {
    const known = files.get(path);
    if (known || unread.has(path)) return known;
    if (read >= limits.read) {
      ranOut = true;
      return undefined;
    }
    const text = readText(path);
    if (text === undefined) {
      unread.add(path);
      return undefined;
    }
    read += text.length;
    kept += text.length;
    for (const [oldest, { text: dropped }] of files) {
      if (kept <= limits.kept) break;
      files.delete(oldest);
      kept -= dropped.length;
    }
    const file: OpenFile = { text, starts: {} };
    files.set(path, file);
    return file;
  };

  const startsOf = (path: string, unit: "byte" | "character"): Uint32Array | undefined => {
    const file = open(path);
    if (!file) return undefined;
    const { text, starts } = file;
    starts[unit] ??= findLineStarts(unit === "byte" ? new TextEncoder().encode(text) : text);
    return starts[unit];
  };

  return {
    text: (path) => open(path)?.text,
    searched(path) {
      if (unsearched.has(path)) return undefined;
      const file = open(path);
      if (!file) return undefined;
      if (file.searched) return file.searched;
      if (file.text.length > limits.searched) {
        unsearched.add(path);
        return undefined;
      }
      if (indexed >= limits.indexed) {
        ranOut = true;
        return undefined;
      }
      indexed += file.text.length;
      file.searched = openSearchedText(file.text, steps);
      return file.searched;
    },
    lineText(path, line) {
      const starts = startsOf(path, "character");
      return starts && open(path)?.text.slice(starts[line - 1] ?? 0, starts[line]);
    },
    lineStart: (path, line) => startsOf(path, "character")?.[line - 1],
    lineCount(path) {
      const known = lineCounts.get(path);
      if (known !== undefined) return known;
      const text = open(path)?.text;
      if (text === undefined) return undefined;
      const count = Math.max(1, countLines(text));
      if (lineCounts.size < limits.lineCounts) lineCounts.set(path, count);
      return count;
    },
    lineAt(path, { unit, start }) {
      const starts = startsOf(path, unit);
      return starts && countUpTo(starts, start);
    },
    get ranOut() {
      return ranOut || steps.left <= 0;
    },
  };
}

function countLines(text: string): number {
  let count = 0;
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) count++;
  return text.endsWith("\n") ? count : count + 1;
}
