import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { findKind } from "./files/regular-file.ts";
import { findGitProblem } from "./git-folder.ts";

/** The checkout that git is asked about. Both folders are absolute. */
export interface Checkout {
  readonly root: string;
  readonly workspace: string;
}

/** Why git can't answer: there is no `.git`, no program of that name, or it failed with these words. */
export type NoGit =
  | { readonly why: "no checkout" }
  | { readonly why: "no git" }
  | { readonly why: "failed"; readonly message: string };

export interface GitOptions {
  /** What git reads from its standard input. */
  readonly input?: string;
  readonly maxBytes: number;
  readonly timeoutMs?: number;
}

/**
 * Nothing in `.git` may start a program or a connection: it can be a stranger's, unpacked from an artifact. Of the
 * settings that the commands used here obey these do, the second by fetching what is missing of a sparse index.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-corefsmonitor
 * https://git-scm.com/docs/partial-clone
 */
const harmless = ["--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false"];
const offline = { GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" };

/** Git lists 200,000 files in under a second. A `.git` can include a named pipe, which git reads for ever. */
export const gitTimeoutMs = 30_000;

/**
 * The output of a git command. `safe.directory` is set for this call alone: in a container the checkout belongs to
 * another user, and git refuses it otherwise.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
export function askGit(
  { root, workspace }: Checkout,
  command: readonly string[],
  { input = "", maxBytes, timeoutMs = gitTimeoutMs }: GitOptions,
): { readonly output: string } | NoGit {
  if (findKind(join(root, ".git")) === undefined) return { why: "no checkout" };
  const problem = findGitProblem(root, workspace);
  if (problem !== undefined) return { why: "failed", message: problem };
  // Named outright, the folders are neither looked for further up nor taken from the settings.
  const place = ["-C", root, "--git-dir=.git", "--work-tree=.", "-c", "safe.directory=*"];
  const git = spawnSync("git", [...place, ...harmless, ...command], {
    // Windows looks for programs in the current folder first, and the workspace may hold a git.exe.
    cwd: dirname(process.execPath),
    env: { ...withoutGit(process.env), ...offline },
    encoding: "utf8",
    input,
    maxBuffer: maxBytes,
    timeout: timeoutMs,
    killSignal: "SIGKILL",
    windowsHide: true,
  });
  if (git.error) return explain(git.error, { maxBytes, timeoutMs });
  if (git.status === 0) return { output: git.stdout };
  return { why: "failed", message: firstLine(git) };
}

function explain(
  { code, message }: NodeJS.ErrnoException,
  { maxBytes, timeoutMs }: { readonly maxBytes: number; readonly timeoutMs: number },
): NoGit {
  if (code === "ENOENT") return { why: "no git" };
  if (code === "ETIMEDOUT")
    return { why: "failed", message: `it took longer than ${timeoutMs / 1000} s` };
  if (code === "ENOBUFS")
    return { why: "failed", message: `its output is larger than ${maxBytes / 1024 / 1024} MiB` };
  return { why: "failed", message };
}

function firstLine({ stderr, status, signal }: SpawnSyncReturns<string>): string {
  const [line = ""] = stderr.trim().split(/[\r\n]/, 1);
  return line || `exit code ${status ?? signal}`;
}

/** Variables such as GIT_INDEX_FILE, left by a step before, would make it another repository's answer. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name)));
}
