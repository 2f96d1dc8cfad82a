import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Line {
  readonly text: string;
  /** The corresponding line of the base as `path:line`. Absent if the change wrote or copied the line. */
  readonly from?: string;
}

/** The lines of each file by path. */
export type Project = ReadonlyMap<string, readonly Line[]>;

/** Copies the HEAD of a repository to a folder, and makes that a repository with one commit. */
export function checkOut(repository: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync("git", ["-C", repository, "archive", "HEAD"], {
    maxBuffer: 1 << 30,
  });
  execFileSync("tar", ["--extract", "--directory", folder], { input: archive });
  git(folder, "init", "--quiet");
  git(folder, "config", "user.name", "measure");
  git(folder, "config", "user.email", "measure@example.com");
  git(folder, "add", "--all", "--force");
  git(folder, "commit", "--quiet", "--message", "base");
}

export function readProject(folder: string, paths: readonly string[]): Project {
  return new Map(
    paths.map((path) => {
      const texts = readFileSync(join(folder, path), "utf8").split("\n");
      return [path, texts.map((text, at): Line => ({ text, from: `${path}:${at + 1}` }))];
    }),
  );
}

/** Writes `project` to the folder; `before` is the state of its commit. */
export function writeProject(folder: string, before: Project, project: Project): void {
  git(folder, "reset", "--quiet", "--hard");
  git(folder, "clean", "--quiet", "-d", "--force");
  for (const path of before.keys()) if (!project.has(path)) rmSync(join(folder, path));
  for (const [path, lines] of project) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), lines.map(({ text }) => text).join("\n"));
  }
  git(folder, "add", "--all");
}

/** Returns the diff with the options that the action uses. */
export function readDiff(folder: string): string {
  return git(
    folder,
    ...["diff", "--cached", "--unified=0", "--find-renames", "--no-ext-diff", "--no-textconv"],
    ...["--no-color", "--src-prefix=a/", "--dst-prefix=b/"],
  );
}

export function listTrackedFiles(folder: string): readonly string[] {
  return git(folder, "ls-files", "-z").split("\0").filter(Boolean);
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", maxBuffer: 1 << 30 });
}
