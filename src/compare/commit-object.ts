/** The fields of a commit that are needed for comparing. */
export interface Commit {
  readonly sha: string;
  /** First parent first. */
  readonly parents: readonly string[];
}

const fullSha = /^(?:[\da-f]{40}|[\da-f]{64})$/;

export function isSha(value: unknown): value is string {
  return typeof value === "string" && fullSha.test(value);
}

/**
 * Returns the first parents of a commit, nearest first, as far as the answer of `GET
 * /repos/{owner}/{repo}/commits?sha={sha}` contains them. That list is sorted by date and includes commits of merged
 * branches.
 */
export function firstParents(
  commits: readonly Commit[],
  sha: string,
  most: number,
): readonly string[] {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const found: string[] = [];
  let parent = bySha.get(sha)?.parents[0];
  while (parent !== undefined && found.length < most && !found.includes(parent)) {
    found.push(parent);
    parent = bySha.get(parent)?.parents[0];
  }
  return found;
}
