import { spawnSync } from "node:child_process";
import { compareVersions, readVersion } from "./version.ts";

export type MajorTag =
  | { readonly moves: true; readonly name: string }
  | { readonly moves: false; readonly why: string };

/** Returns the tag that a release moves, such as `v1` for `v1.4.0`, or why it moves none. `tags` are all tags. */
export function planMajorTag(release: string, tags: readonly string[]): MajorTag {
  const version = readVersion(release);
  if (!version) throw new Error(`${release} is not the tag of a release, such as v1.2.3`);
  const [major] = version.numbers;
  if (version.prerelease) return { moves: false, why: `${release} is a prerelease` };
  if (major === 0) return { moves: false, why: "a release below v1.0.0 promises nothing" };
  const newer = tags.find((tag) => {
    const other = readVersion(tag);
    if (!other || other.prerelease || other.numbers[0] !== major) return false;
    return compareVersions(other, version) > 0;
  });
  if (newer) return { moves: false, why: `${newer} is newer than ${release}` };
  return { moves: true, name: `v${major}` };
}

/**
 * Moves the major tag of a release in the clone and on the remote `origin`, or does nothing with `dryRun`. Returns the
 * commands, one per line.
 * @param folder a clone with all tags
 */
export function moveMajorTag(folder: string, release: string, dryRun: boolean): readonly string[] {
  const tags = git(folder, "tag", "--list", "v*").split("\n");
  if (!tags.includes(release)) throw new Error(`There is no tag ${release}`);
  const plan = planMajorTag(release, tags);
  if (!plan.moves) return [`No tag moves: ${plan.why}.`];
  const commit = git(folder, "rev-parse", `refs/tags/${release}^{commit}`);
  const commands = [
    ["tag", "--force", plan.name, commit],
    ["push", "--force", "origin", `refs/tags/${plan.name}`],
  ];
  if (!dryRun) for (const command of commands) git(folder, ...command);
  return commands.map((command) => `git ${command.join(" ")}`);
}

function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync("git", args, {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${error?.message ?? stderr.trim()}`);
  return stdout.trim();
}
