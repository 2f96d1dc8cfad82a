/**
 * Returns the leg of each report by its path: the first folder below the common folder, as for a matrix's artifacts
 * (`reports/linux/junit.xml`, `reports/windows/junit.xml`). Empty if there is only one.
 */
export function legsOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const folders = paths.map((path) => path.split("/").slice(0, -1));
  const depth = sharedDepth(folders);
  return new Map(paths.map((path, index) => [path, folders[index]?.[depth] ?? ""]));
}

function sharedDepth(folders: readonly (readonly string[])[]): number {
  const [first = [], ...others] = folders;
  const end = first.findIndex((name, depth) => others.some((folder) => folder[depth] !== name));
  return end < 0 ? first.length : end;
}
