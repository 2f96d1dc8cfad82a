import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Repository } from "../locate/index.ts";
import { listCheckoutsBelow } from "./checkout-root.ts";
import { listTracked, type Untold } from "./git-files.ts";
import { toSlashes } from "./slashes.ts";

/** A larger file is generated, and not worth a look for the line of a test's name. */
const readableBytes = 4 * 1024 * 1024;

/** Where git can't tell, a walk stops at so many files. */
const walkedFiles = 500_000;

/** Lists what git tracks below `root`, or what a walk finds where git can't tell. */
export function readRepository(root: string): { repository: Repository; note?: string } {
  const tracked = listTracked(root);
  const { files, submodules } =
    "files" in tracked ? tracked : { files: walk(root), submodules: [] };
  const repository: Repository = {
    root: toSlashes(root),
    files,
    submodules,
    existsUntracked: (path) => existsSync(join(root, path)),
    readText: (path) => readText(join(root, path)),
  };
  return "files" in tracked ? { repository } : { repository, note: tellWhy(tracked, root) };
}

function tellWhy(untold: Untold, root: string): string {
  const result = "so findings are placed by the files on disk";
  if (untold.why === "no git")
    return `git isn't installed here, ${result}; install it in this job.`;
  if (untold.why === "failed") return `git can't list its files, ${result}: ${untold.message}`;
  const checkouts = listCheckoutsBelow(root).map((path) => toSlashes(relative(root, path)));
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
      if (entry.isFile()) files.push(toSlashes(relative(root, path)));
      else if (entry.isDirectory() && entry.name !== ".git" && entry.name !== "node_modules")
        folders.push(path);
    }
  }
  return files;
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readText(path: string): string | undefined {
  try {
    return statSync(path).size <= readableBytes ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
