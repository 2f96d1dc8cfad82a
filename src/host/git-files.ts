import { isSourcePath } from "./files/source-path.ts";
import { askGit, type Checkout, type NoGit } from "./git.ts";

export interface Tracked {
  readonly files: readonly string[];
  readonly submodules: readonly string[];
  /** Paths that can't be source files: they lead out of the checkout, or no file system can hold them. */
  readonly leftOut: readonly string[];
}

/** A list of a million files takes about 150 MiB. */
const maxBytes = 256 * 1024 * 1024;

export async function listTracked(checkout: Checkout, timeoutMs: number): Promise<Tracked | NoGit> {
  const answer = await askGit(checkout, ["ls-files", "-z", "--stage"], { maxBytes, timeoutMs });
  return "output" in answer ? readEntries(answer.output) : answer;
}

function readEntries(output: string): Tracked {
  const files: string[] = [];
  const submodules: string[] = [];
  const leftOut: string[] = [];
  let previous = "";
  for (const entry of output.split("\0")) {
    if (entry === "") continue;
    // "<mode> <object> <stage>\t<path>"; a path in conflict is listed once per stage.
    const path = entry.slice(entry.indexOf("\t") + 1);
    if (path === previous) continue;
    previous = path;
    if (!isSourcePath(path)) leftOut.push(path);
    else if (entry.startsWith("160000 ")) submodules.push(path);
    else files.push(path);
  }
  return { files, submodules, leftOut };
}
