import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A repository of git in a folder of its own. Times are given, so that ids are the same each time. */
export interface TestRepository {
  readonly folder: string;
  git(...command: readonly string[]): string;
  /** Commits what the working tree becomes by these files, of which null removes one. Returns the id. */
  commit(files: Readonly<Record<string, string | Buffer | null>>, message?: string): string;
  /** Merges a branch into the present one, always with a merge commit. Returns its id. */
  merge(branch: string): string;
  remove(): void;
}

export function makeRepository(): TestRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "repository-")));
  let time = Date.UTC(2026, 0, 1) / 1000;
  const git = (...command: readonly string[]): string => {
    const who = ["-c", "user.name=Octo", "-c", "user.email=octo@example.com"];
    const settings = [
      "commit.gpgsign=false",
      "core.autocrlf=false",
      "maintenance.auto=false",
    ].flatMap((setting) => ["-c", setting]);
    const date = `${time} +0000`;
    return execFileSync("git", ["-C", folder, ...who, ...settings, ...command], {
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

/** Numbered lines of a text: `line 1` and so on. */
export function lines(count: number, word = "line"): string {
  return Array.from({ length: count }, (_, i) => `${word} ${i + 1}\n`).join("");
}
