import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Tracked {
  readonly files: readonly string[];
  readonly submodules: readonly string[];
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

/**
 * `safe.directory` is set for this call alone: in a container the checkout belongs to another user, and git refuses
 * it otherwise. https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
export function listTracked(root: string): Tracked | Untold {
  if (!existsSync(join(root, ".git"))) return { why: "no checkout" };
  // Said outright, the folders are neither looked for further up nor taken from the settings.
  const place = ["-C", root, "--git-dir=.git", "--work-tree=.", "-c", "safe.directory=*"];
  const git = spawnSync("git", [...place, ...harmless, "ls-files", "-z", "--stage"], {
    // Windows looks for programs in the current folder first, and the workspace may hold a git.exe.
    cwd: dirname(process.execPath),
    env: { ...withoutGit(process.env), ...offline },
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  if (git.error) {
    const isMissing = "code" in git.error && git.error.code === "ENOENT";
    return isMissing ? { why: "no git" } : { why: "failed", message: git.error.message };
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
  let previous = "";
  for (const entry of output.split("\0")) {
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
