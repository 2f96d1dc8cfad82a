import { relative, sep } from "node:path";
import type { Repository } from "../locate/repository.ts";
import { listCheckoutsBelow } from "./checkout-root.ts";
import { listFolder } from "./files/folder.ts";
import { toOneLine } from "./files/shown-name.ts";
import { openSourceFiles } from "./files/source-files.ts";
import { isSourcePath } from "./files/source-path.ts";
import { askGit, type Checkout, gitTimeoutMs, type NoGit } from "./git.ts";
import { toSlashes } from "./slashes.ts";

/** A list of a million files takes about 150 MiB. */
const maxBytes = 256 * 1024 * 1024;

/** The limit of files without git. */
const walkedFiles = 500_000;

/** Lists the files that git tracks below `root`, or all files on disk if git can't list them. */
export async function readRepository(
  root: string,
  workspace: string,
  timeoutMs = gitTimeoutMs,
): Promise<{ repository: Repository; note?: string }> {
  const tracked = await listTracked({ root, workspace }, timeoutMs);
  const { files, submodules } =
    "files" in tracked ? tracked : { files: walk(root), submodules: [] };
  const sources = openSourceFiles(root);
  const repository: Repository = {
    root: toSlashes(root),
    files,
    submodules,
    existsUntracked: sources.exists,
    readText: sources.readText,
  };
  const note = "files" in tracked ? describeLeftOut(tracked.leftOut) : describeNoGit(tracked, root);
  return { repository, ...(note !== undefined && { note }) };
}

async function listTracked(checkout: Checkout, timeoutMs: number) {
  const answer = await askGit(checkout, ["ls-files", "-z", "--stage"], { maxBytes, timeoutMs });
  return "output" in answer ? readEntries(answer.output) : answer;
}

function readEntries(output: string) {
  const files: string[] = [];
  const submodules: string[] = [];
  /** Paths that can't be source files: they lead out of the checkout, or no file system can hold them. */
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

function describeLeftOut(leftOut: readonly string[]): string | undefined {
  const [first] = leftOut;
  if (first === undefined) return undefined;
  const files = leftOut.length === 1 ? "1 file by a name" : `${leftOut.length} files by names`;
  return `git lists ${files} that no finding can be placed in, such as "${toOneLine(first)}".`;
}

function describeNoGit(noGit: NoGit, root: string): string {
  const result = "so findings are placed by the files on disk";
  if (noGit.why === "no git") return `git isn't installed here, ${result}; install it in this job.`;
  if (noGit.why === "failed") return `git can't list its files, ${result}: ${noGit.message}`;
  const checkouts = listCheckoutsBelow(root).map((path) =>
    toOneLine(toSlashes(relative(root, path))),
  );
  if (checkouts.length === 0)
    return `There is no git checkout here, ${result}; run actions/checkout in this job.`;
  const named = checkouts.slice(0, 3).join(", ") + (checkouts.length > 3 ? ", …" : "");
  return `There are several git checkouts here (${named}), ${result}; name one by the input working-directory.`;
}

function walk(root: string): string[] {
  const files: string[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of listFolder(folder)) {
      if (files.length >= walkedFiles) return files;
      const path = folder + sep + entry.name;
      const name = toSlashes(relative(root, path));
      if (!isSourcePath(name)) continue;
      if (entry.isFile()) files.push(name);
      else if (entry.isDirectory() && entry.name !== "node_modules") folders.push(path);
    }
  }
  return files;
}
