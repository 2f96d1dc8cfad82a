/** The commit that is checked out. */
export interface Head {
  readonly sha: string;
  readonly parents: readonly string[];
}

/** The commit of the check, and how it was found. */
export interface Reported {
  readonly sha: string;
  /** It was given by the input `sha`, else by the event. */
  readonly isGiven: boolean;
  readonly event: string;
  readonly githubSha: string;
}

/**
 * Events for which GITHUB_SHA is the newest commit of the default branch, while their workflows usually test another
 * commit: that of a commented pull request, or one in a dispatch's payload.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const eventsWithoutCommit = ["issue_comment", "repository_dispatch", "status"];

/**
 * Returns why the check may be for the wrong commit, and what to do. Undefined if it seems right. For a pull request,
 * testing the merge commit is right; on workflow_run the default branch is checked out while the reports are for the
 * run's commit.
 * @param head undefined if nothing is checked out
 */
export function describeWrongCommit(
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
