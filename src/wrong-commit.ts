/** The commit that is checked out. */
export interface Head {
  readonly sha: string;
  readonly parents: readonly string[];
}

/** The commit that the check is for, and how it was found. */
export interface Reported {
  readonly sha: string;
  /** By the input `sha`; otherwise the event decided. */
  readonly isGiven: boolean;
  readonly event: string;
  readonly githubSha: string;
}

/**
 * Events that are about something else than GITHUB_SHA, which is the newest commit of the default branch there, and
 * whose workflows mostly test another one: a pull request that is commented on, what a dispatch's payload names.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const eventsWithoutCommit = ["issue_comment", "repository_dispatch", "status"];

/**
 * Why the check may be for the wrong commit, and what to do; undefined where nothing speaks for that. A pull request's
 * merge commit is tested for the head of its branch, and on workflow_run the default branch is checked out while the
 * reports are of the run's commit.
 * @param head undefined where nothing is checked out
 */
export function explainWrongCommit(
  { sha, isGiven, event, githubSha }: Reported,
  head: Head | undefined,
): string | undefined {
  if (event === "workflow_run") return undefined;
  const isMerge = head && head.parents.length > 1 && head.parents.includes(sha);
  const isPullRequest = event.startsWith("pull_request") && event !== "pull_request_target";
  const isPullRequestMerge = isPullRequest && head?.sha === githubSha;
  if (head && head.sha !== sha && !isMerge && !isPullRequestMerge) {
    const by = isGiven ? ", which the input sha names" : "";
    return `The check is for the commit ${toShort(sha)}${by}, but ${toShort(head.sha)} is checked out, so results or lines may be of another commit. Give the commit that was tested by the input sha, or check out the one that the check is for.`;
  }
  if (isGiven || !eventsWithoutCommit.includes(event)) return undefined;
  return `The event ${event} doesn't say which commit was tested, so the check is for ${toShort(sha)}, the newest one of the default branch. If that isn't the one, give it by the input sha.`;
}

function toShort(sha: string): string {
  return sha.slice(0, 7);
}
