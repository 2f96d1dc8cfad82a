import { countUpTo, findLineStarts } from "../line-starts.ts";
import { openSearchedText, type SearchedText } from "../searched-text.ts";

/** Texts of tracked files, read only where a line can't be told without, and within limits. */
export interface Sources {
  /** Undefined where it can't be read, or enough has been read already. */
  text(path: string): string | undefined;
  /** The same to be searched for names; undefined too where it is too long for a source that somebody wrote. */
  searched(path: string): SearchedText | undefined;
  /** How many lines the file has; a newline at its end begins no other line. */
  lineCount(path: string): number | undefined;
  /** The text of a line, 1-based. */
  lineText(path: string, line: number): string | undefined;
  /** Where a line begins, in UTF-16 units from the file's start; 1-based. Undefined for a line that the file hasn't. */
  lineStart(path: string, line: number): number | undefined;
  /** The line of an offset from the file's start. */
  lineAt(
    path: string,
    offset: { readonly unit: "byte" | "character"; readonly start: number },
  ): number | undefined;
  /** Something wasn't read or searched, because a limit was reached. */
  readonly ranOut: boolean;
}

/**
 * What is done at most for all findings together, so that locating takes time by what was read, and not by the number
 * of findings times the size of the sources.
 */
const most = {
  /** UTF-16 units that are read. */
  read: 128 * 1024 * 1024,
  /** UTF-16 units whose words are indexed. */
  indexed: 32 * 1024 * 1024,
  /** Places in the indexed texts that are looked at. */
  steps: 2_000_000,
  /** UTF-16 units that are held in memory. */
  kept: 32 * 1024 * 1024,
  /** Of one text that is searched, in UTF-16 units. A longer one is generated. */
  searched: 1024 * 1024,
  lineCounts: 100_000,
};

interface OpenFile {
  readonly text: string;
  searched?: SearchedText;
  readonly starts: { byte?: Uint32Array; character?: Uint32Array };
}

/** @param maxSteps places in the texts that are looked at, over all searches */
export function openSources(
  readText: (path: string) => string | undefined,
  maxSteps = most.steps,
): Sources {
  const files = new Map<string, OpenFile>();
  /** Of these no text is needed again: they can't be read, or are too long to be searched. */
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
    if (read >= most.read) {
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
      if (kept <= most.kept) break;
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
      if (file.text.length > most.searched) {
        unsearched.add(path);
        return undefined;
      }
      if (indexed >= most.indexed) {
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
      if (lineCounts.size < most.lineCounts) lineCounts.set(path, count);
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
