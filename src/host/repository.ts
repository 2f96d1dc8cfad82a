import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Repository } from "../locate/locate.ts";
import { toSlashes } from "./report-files.ts";

/** A larger file is generated, and not worth a look for the line of a test's name. */
const readableBytes = 4 * 1024 * 1024;

/** Where git isn't there, a walk stops at so many files. */
const walkedFiles = 500_000;

/**
 * The checkout around a folder: the nearest one that holds `.git`, but none above the workspace; without one the
 * workspace itself.
 */
export function findRoot(workingDirectory: string, workspace: string): string {
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === workspace || folder === dirname(folder)) return workspace;
  }
}

/** Lists what git tracks below `root`, or what a walk finds where git can't tell. */
export function readRepository(root: string): { repository: Repository; note?: string } {
  const tracked = existsSync(join(root, ".git")) ? listTracked(root) : undefined;
  const { files, submodules } = tracked ?? { files: walk(root), submodules: [] };
  const repository: Repository = {
    root: toSlashes(root),
    files,
    submodules,
    existsUntracked: (path) => existsSync(join(root, path)),
    readText: (path) => readText(join(root, path)),
  };
  if (tracked) return { repository };
  return {
    repository,
    note: "There is no git checkout here, so findings are placed by the files on disk; run actions/checkout in this job.",
  };
}

/**
 * `safe.directory` is set for this call alone: in a container the checkout belongs to another user, and git refuses
 * it otherwise. https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
function listTracked(root: string): { files: string[]; submodules: string[] } | undefined {
  const git = spawnSync("git", ["-c", "safe.directory=*", "ls-files", "-z", "--stage"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true,
  });
  if (git.status !== 0) return undefined;
  const files: string[] = [];
  const submodules: string[] = [];
  let previous = "";
  for (const entry of git.stdout.split("\0")) {
    if (entry === "") continue;
    // "<mode> <object> <stage>\t<path>"; a path in conflict stands there once a stage.
    const path = entry.slice(entry.indexOf("\t") + 1);
    if (path === previous) continue;
    previous = path;
    if (entry.startsWith("160000 ")) submodules.push(path);
    else files.push(path);
  }
  return { files, submodules };
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
