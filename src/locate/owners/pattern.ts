/**
 * The segments of a CODEOWNERS pattern. It works as in .gitignore, but `docs/*` matches only files directly in `docs`.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax
 */
export type OwnerPattern = readonly string[];

/** Returns the segments that a path from the root must match. "**" matches any number of segments. */
export function readOwnerPattern(text: string): OwnerPattern {
  const isFolder = text.endsWith("/");
  const inner = text.replace(/^\//, "").replace(/\/$/, "");
  const segments = inner.split("/").filter((segment) => segment !== "");
  // A slash at the start or in the middle anchors a pattern at the root.
  const isTied = text.startsWith("/") || segments.length > 1;
  const start = isTied ? segments : ["**", ...segments];
  if (isFolder) return [...start, "**", "*"];
  // A folder's name matches everything in it, but a star at the end of a path matches only files.
  return isTied && segments.at(-1) === "*" ? start : [...start, "**"];
}

/**
 * @param path its segments
 * @param work the number of comparisons so far
 */
export function fitsOwnerPattern(
  pattern: OwnerPattern,
  path: readonly string[],
  work: { steps: number },
): boolean {
  return fitsAll(pattern, path, "**", work, (segment, name) => fitsSegment(segment, name, work));
}

function fitsSegment(pattern: string, name: string, work: { steps: number }): boolean {
  if (pattern === "*" || pattern === name) return true;
  if (!pattern.includes("*") && !pattern.includes("?")) return false;
  // Splitting takes time even if the first characters differ.
  work.steps += pattern.length + name.length;
  const fits = (char: string, other: string) => char === "?" || char === other;
  return fitsAll([...pattern], [...name], "*", work, fits);
}

/** Backtracks only to the last star, so that the time is at most the product of the lengths. */
function fitsAll(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  work: { steps: number },
  fits: (pattern: string, item: string) => boolean,
): boolean {
  let p = 0;
  let i = 0;
  let lastStar = -1;
  let from = 0;
  while (i < items.length) {
    work.steps++;
    const item = pattern[p];
    if (item === star) {
      lastStar = p++;
      from = i;
    } else if (item !== undefined && fits(item, items[i] as string)) {
      p++;
      i++;
    } else if (lastStar >= 0) {
      p = lastStar + 1;
      i = ++from;
    } else {
      return false;
    }
  }
  while (pattern[p] === star) p++;
  return p === pattern.length;
}
