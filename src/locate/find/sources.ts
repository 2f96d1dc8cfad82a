/** Texts of tracked files, read only where a line can't be told without, and within limits. */
export interface Sources {
  /** Undefined where it can't be read, or enough has been read already. */
  text(path: string): string | undefined;
  /** How many lines the file has; a newline at its end begins no other line. */
  lineCount(path: string): number | undefined;
  /** The text of a line, 1-based. */
  lineText(path: string, line: number): string | undefined;
  /** The line of an offset from the file's start. */
  lineAt(
    path: string,
    offset: { readonly unit: "byte" | "character"; readonly start: number },
  ): number | undefined;
}

/** All texts together, in UTF-16 units: reading them is most of what locating costs. */
const maxCharacters = 128 * 1024 * 1024;
const maxRemembered = 32;

export function openSources(readText: (path: string) => string | undefined): Sources {
  const texts = new Map<string, string | undefined>();
  const lineCounts = new Map<string, number | undefined>();
  const lineStarts = new Map<string, readonly number[]>();
  let characters = 0;

  const text = (path: string): string | undefined => {
    if (texts.has(path)) return texts.get(path);
    const read = characters < maxCharacters ? readText(path) : undefined;
    characters += read?.length ?? 0;
    remember(texts, path, read);
    return read;
  };

  const startsOf = (path: string, unit: "byte" | "character"): readonly number[] | undefined => {
    const key = `${unit} ${path}`;
    const known = lineStarts.get(key);
    if (known) return known;
    const read = text(path);
    if (read === undefined) return undefined;
    const starts = findLineStarts(unit === "byte" ? new TextEncoder().encode(read) : read);
    remember(lineStarts, key, starts);
    return starts;
  };

  return {
    text,
    lineText(path, line) {
      const starts = startsOf(path, "character");
      return starts && text(path)?.slice(starts[line - 1] ?? 0, starts[line]);
    },
    lineCount(path) {
      if (!lineCounts.has(path)) {
        const read = text(path);
        lineCounts.set(path, read === undefined ? undefined : Math.max(1, countLines(read)));
      }
      return lineCounts.get(path);
    },
    lineAt(path, { unit, start }) {
      const starts = startsOf(path, unit);
      return starts && countUpTo(starts, start);
    },
  };
}

/** Findings of one file mostly stand together, so the latest few are enough. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.size >= maxRemembered) map.delete(map.keys().next().value as string);
  map.set(key, value);
}

function countLines(text: string): number {
  let count = 0;
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) count++;
  return text.endsWith("\n") ? count : count + 1;
}

function findLineStarts(text: string | Uint8Array): readonly number[] {
  const starts = [0];
  const next = (from: number) =>
    typeof text === "string" ? text.indexOf("\n", from) : text.indexOf(10, from);
  for (let i = next(0); i >= 0; i = next(i + 1)) starts.push(i + 1);
  return starts;
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
