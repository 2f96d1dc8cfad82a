interface Named {
  /** Separated by `/`. */
  readonly path: string;
}

/**
 * Sorts reports in the order of their attempts, for `merge-retries: all`: by path, with numbers in numeric order. Files
 * in subfolders come before the files next to them, because tools that write one report per attempt keep the earlier
 * ones in a subfolder:
 * https://bazel.build/reference/test-encyclopedia (`test_attempts/`),
 * https://learn.microsoft.com/en-us/dotnet/core/testing/microsoft-testing-platform-retry (`Retries/`)
 */
export function inOrderOfAttempts<T extends Named>(files: readonly T[]): readonly T[] {
  const split = files.map((file) => ({ file, names: file.path.split("/") }));
  return split.sort((a, b) => compare(a.names, b.names)).map(({ file }) => file);
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let depth = 0; depth < a.length && depth < b.length; depth++) {
    const [ofA, ofB] = [a[depth] as string, b[depth] as string];
    if (ofA === ofB) continue;
    const isFolder = Number(depth < a.length - 1) - Number(depth < b.length - 1);
    return isFolder !== 0 ? -isFolder : compareNames(ofA, ofB);
  }
  return a.length - b.length;
}

/** Sorts `run-2` before `run-10`. If only leading zeros differ, the text decides. */
function compareNames(a: string, b: string): number {
  const [partsOfA, partsOfB] = [toParts(a), toParts(b)];
  for (let index = 0; index < partsOfA.length && index < partsOfB.length; index++) {
    const [ofA, ofB] = [partsOfA[index] as string, partsOfB[index] as string];
    const difference = /^\d/.test(ofA) && /^\d/.test(ofB) ? Number(ofA) - Number(ofB) : 0;
    if (difference !== 0) return difference;
    if (ofA !== ofB) return ofA < ofB ? -1 : 1;
  }
  return partsOfA.length - partsOfB.length;
}

/** Splits a name into numbers and the text between them. */
function toParts(name: string): readonly string[] {
  return name.match(/\d+|\D+/g) ?? [];
}
