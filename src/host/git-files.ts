import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { findKind } from "./files/regular-file.ts";
import { isSourcePath } from "./files/source-path.ts";
import { findGitProblem } from "./git-folder.ts";

export interface Tracked {
  readonly files: readonly string[];
  readonly submodules: readonly string[];
  /** Names of entries that can't be those of sources: they lead out of the checkout, or nobody could write them. */
  readonly leftOut: readonly string[];
}

/** Why git can't tell: there is no `.git`, no program of that name, or it failed with these words. */
export type Untold =
  | { readonly why: "no checkout" }
  | { readonly why: "no git" }
  | { readonly why: "failed"; readonly message: string };

/**
 * Nothing that stands in `.git` may start a program or a connection: it can be a stranger's, unpacked from an artifact.
 * Of the settings that `git ls-files` obeys these do, the second by fetching what is missing of a sparse index.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-corefsmonitor
 * https://git-scm.com/docs/partial-clone
 */
const harmless = ["--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false"];
const offline = { GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" };

/** The list of a million files has about 150 MiB. */
const maxBytes = 256 * 1024 * 1024;

/**
 * `safe.directory` is set for this call alone: in a container the checkout belongs to another user, and git refuses
 * it otherwise. https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
export function listTracked(root: string, workspace: string, timeoutMs: number): Tracked | Untold {
  if (findKind(join(root, ".git")) === undefined) return { why: "no checkout" };
  const problem = findGitProblem(root, workspace);
  if (problem !== undefined) return { why: "failed", message: problem };
  // Said outright, the folders are neither looked for further up nor taken from the settings.
  const place = ["-C", root, "--git-dir=.git", "--work-tree=.", "-c", "safe.directory=*"];
  const git = spawnSync("git", [...place, ...harmless, "ls-files", "-z", "--stage"], {
    // Windows looks for programs in the current folder first, and the workspace may hold a git.exe.
    cwd: dirname(process.execPath),
    env: { ...withoutGit(process.env), ...offline },
    encoding: "utf8",
    maxBuffer: maxBytes,
    timeout: timeoutMs,
    killSignal: "SIGKILL",
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  if (git.error) {
    const { code, message } = git.error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { why: "no git" };
    if (code === "ETIMEDOUT")
      return { why: "failed", message: `it took longer than ${timeoutMs / 1000} s` };
    if (code === "ENOBUFS")
      return { why: "failed", message: `its list is larger than ${maxBytes / 1024 / 1024} MiB` };
    return { why: "failed", message };
  }
  if (git.status === 0) return readEntries(git.stdout);
  const [line = ""] = git.stderr.trim().split(/[\r\n]/, 1);
  return { why: "failed", message: line || `exit code ${git.status ?? git.signal}` };
}

/** Variables such as GIT_INDEX_FILE, left by a step before, would make it another repository's list. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name)));
}

function readEntries(output: string): Tracked {
  const files: string[] = [];
  const submodules: string[] = [];
  const leftOut: string[] = [];
  let previous = "";
  for (const entry of output.split("\0")) {
    if (entry === "") continue;
    // "<mode> <object> <stage>\t<path>"; a path in conflict stands there once a stage.
    const path = entry.slice(entry.indexOf("\t") + 1);
    if (path === previous) continue;
    previous = path;
    if (!isSourcePath(path)) leftOut.push(path);
    else if (entry.startsWith("160000 ")) submodules.push(path);
    else files.push(path);
  }
  return { files, submodules, leftOut };
}
