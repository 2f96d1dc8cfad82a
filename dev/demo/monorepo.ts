/** Makes a repository from fixtures, so that findings refer to real files. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

export interface Checkout {
  readonly folder: string;
  /** Globs of the reports, one per line. */
  readonly reports: string;
}

/**
 * Copies the workspaces of fixtures into a temporary folder, as the services of one repository.
 * @param fixtures their folders, such as `__fixtures__/junit/pytest`
 */
export function makeMonorepo(fixtures: readonly string[]): Checkout {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "shop-"));
  const globs = fixtures.map((fixture) => {
    const service = `services/${basename(fixture)}`;
    cpSync(join(fixture, "workspace"), join(folder, service), { recursive: true });
    const { reports } = JSON.parse(readFileSync(join(fixture, "case.json"), "utf8"));
    return String(reports)
      .split("\n")
      .map((glob) => glob.trim())
      .filter((glob) => glob !== "")
      .map((glob) =>
        glob.startsWith("!") ? `!${service}/${glob.slice(1)}` : `${service}/${glob}`,
      );
  });
  git(folder, "init", "--quiet");
  git(folder, "-c", "core.autocrlf=false", "add", "--all");
  return { folder, reports: globs.flat().join("\n") };
}

/** Commits the staged files. Returns the commit's id. */
export function commit(folder: string, message: string): string {
  const author = ["-c", "user.name=Octo", "-c", "user.email=octo@example.com"];
  const plain = ["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];
  git(folder, ...author, ...plain, "commit", "--quiet", "--allow-empty", `--message=${message}`);
  return git(folder, "rev-parse", "HEAD");
}

/** Returns the output of a git command without the newline at its end. */
export function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync("git", args, {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${error?.message ?? stderr.trim()}`);
  return stdout.trimEnd();
}
