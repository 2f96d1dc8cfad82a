import { type ExecFileException, execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { findKind } from "./files/regular-file.ts";
import { findGitProblem } from "./git-folder.ts";

/** The checkout in which git runs. Both paths are absolute. */
export interface Checkout {
  readonly root: string;
  readonly workspace: string;
}

/** Why git can't answer: there is no `.git`, git isn't installed, or it failed with this message. */
export type NoGit =
  | { readonly why: "no checkout" }
  | { readonly why: "no git" }
  | { readonly why: "failed"; readonly message: string };

export interface GitOptions {
  /** Git's standard input. */
  readonly input?: string;
  readonly maxBytes: number;
  readonly timeoutMs?: number;
}

/**
 * Nothing in `.git` may start a program or a connection, because it may come from an untrusted artifact. Of the
 * settings that the commands used here obey, these could: a file system monitor, and fetching missing objects of a
 * sparse index.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-corefsmonitor
 * https://git-scm.com/docs/partial-clone
 */
const harmless = ["--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false"];
const offline = { GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" };

/** Git lists 200,000 files in under a second. A `.git` can include a named pipe, on which git would hang. */
export const gitTimeoutMs = 30_000;

/**
 * Runs a git command in parallel to the rest of the program and returns its output. `safe.directory` is set for this
 * call only: in a container the checkout belongs to another user, and git would refuse it.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
export async function askGit(
  { root, workspace }: Checkout,
  command: readonly string[],
  { input = "", maxBytes, timeoutMs = gitTimeoutMs }: GitOptions,
): Promise<{ readonly output: string } | NoGit> {
  if (findKind(join(root, ".git")) === undefined) return { why: "no checkout" };
  const problem = findGitProblem(root, workspace);
  if (problem !== undefined) return { why: "failed", message: problem };
  // With explicit folders, git doesn't search parent folders or use settings for them.
  const place = ["-C", root, "--git-dir=.git", "--work-tree=.", "-c", "safe.directory=*"];
  const options = {
    // Windows looks for programs in the current folder first, and the workspace may contain a git.exe.
    cwd: dirname(process.execPath),
    env: { ...withoutGit(process.env), ...offline },
    encoding: "utf8",
    maxBuffer: maxBytes,
    timeout: timeoutMs,
    killSignal: "SIGKILL",
    windowsHide: true,
  } as const;
  return new Promise((resolve) => {
    const args = [...place, ...harmless, ...command];
    const git = execFile("git", args, options, (error, output, stderr) =>
      resolve(error ? toNoGit(error, stderr, { maxBytes, timeoutMs }) : { output }),
    );
    // If git ends without reading its input, its own error says why.
    git.stdin?.on("error", () => {}).end(input);
  });
}

function toNoGit(
  { code, killed, message, signal }: ExecFileException,
  stderr: string,
  { maxBytes, timeoutMs }: { readonly maxBytes: number; readonly timeoutMs: number },
): NoGit {
  if (code === "ENOENT") return { why: "no git" };
  if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER")
    return { why: "failed", message: `its output is larger than ${maxBytes / 1024 / 1024} MiB` };
  if (killed) return { why: "failed", message: `it took longer than ${timeoutMs / 1000} s` };
  if (typeof code === "string") return { why: "failed", message };
  const [line = ""] = stderr.trim().split(/[\r\n]/, 1);
  return { why: "failed", message: line || `exit code ${code ?? signal}` };
}

/** Variables such as GIT_INDEX_FILE, set by an earlier step, would redirect git to another repository. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name)));
}
