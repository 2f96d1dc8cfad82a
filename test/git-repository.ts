import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A Git repository in its own folder. Commit times are fixed, so commit ids are the same in every run. */
export interface TestRepository {
  readonly folder: string;
  git(...command: readonly string[]): string;
  /** Writes these files (null deletes one), commits everything and returns the commit's id. */
  commit(files: Readonly<Record<string, string | Buffer | null>>, message?: string): string;
  /** Merges a branch into the current one, always with a merge commit, and returns its id. */
  merge(branch: string): string;
  remove(): void;
}

export function makeRepository(): TestRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "repository-")));
  let time = Date.UTC(2026, 0, 1) / 1000;
  const git = (...command: readonly string[]): string => {
    const identity = ["-c", "user.name=Octo", "-c", "user.email=octo@example.com"];
    const settings = [
      "commit.gpgsign=false",
      "core.autocrlf=false",
      "maintenance.auto=false",
    ].flatMap((setting) => ["-c", setting]);
    const date = `${time} +0000`;
    return execFileSync("git", ["-C", folder, ...identity, ...settings, ...command], {
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  };
  git("init", "--quiet", "--initial-branch=main");
  const head = () => git("rev-parse", "HEAD");
  return {
    folder,
    git,
    commit(files, message = "Work") {
      time += 60;
      for (const [path, text] of Object.entries(files)) {
        const file = join(folder, path);
        if (text === null) rmSync(file);
        else {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      }
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", `--message=${message}`);
      return head();
    },
    merge(branch) {
      time += 60;
      git("merge", "--quiet", "--no-ff", `--message=Merge ${branch}`, branch);
      return head();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Returns this many numbered lines: `line 1` and so on. */
export function lines(count: number, word = "line"): string {
  return Array.from({ length: count }, (_, i) => `${word} ${i + 1}\n`).join("");
}
