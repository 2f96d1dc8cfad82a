import { getAt } from "../json-value.ts";
import { type Commit, isSha } from "./commit-object.ts";

/** What is known without a request. */
export interface BaseFacts {
  readonly event: string;
  readonly payload: unknown;
  /** For a pull request this is the tested merge commit. */
  readonly githubSha: string;
  /** The reported commit. */
  readonly headSha: string;
  /** HEAD of the checkout, if there is one. */
  readonly checkout?: Commit;
}

/** A way to find the base's commit. The steps are tried in order until one succeeds. */
export type BaseStep =
  /** The commit is already known. */
  | { readonly kind: "commit"; readonly sha: string }
  /** `GET /repos/{owner}/{repo}/git/commits/{sha}`: its first parent. */
  | { readonly kind: "parent"; readonly of: string }
  /**
   * `GET /repos/{owner}/{repo}/compare/{base}...{head}?per_page=1`, where `base` can be a branch: the base, if the head
   * is ahead of it.
   */
  | { readonly kind: "ancestor"; readonly base: string; readonly head: string }
  /** The same request: `merge_base_commit`. */
  | { readonly kind: "merge base"; readonly base: string; readonly head: string };

export interface BasePlan {
  /** Empty if the event has no earlier commit. */
  readonly steps: readonly BaseStep[];
  /** Findings at the tip of this branch count as known too, because a fork's branch may be far behind. */
  readonly alsoTipOf?: string;
}

/** By event. `pull_request.base.sha` alone is never used, because it wasn't tested and it changes. */
const rules = new Map<string, (facts: BaseFacts) => BasePlan>([
  ["pull_request", ofPullRequest],
  ["pull_request_review", ofPullRequest],
  ["pull_request_review_comment", ofPullRequest],
  ["pull_request_target", (facts) => ({ steps: mergeBaseOfPullRequest(facts) })],
  ["push", ofPush],
  ["merge_group", ({ payload }) => ({ steps: known(getAt(payload, "merge_group", "base_sha")) })],
  ["workflow_run", ofWorkflowRun],
]);

/** Returns the steps that find the commit to compare with. https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
export function planBase(facts: BaseFacts): BasePlan {
  const rule = rules.get(facts.event);
  return rule ? rule(facts) : { steps: parentOf(facts.headSha, facts.checkout) };
}

/** Returns the name of the branch that the commit of a step is on. Undefined if the event doesn't say. */
export function branchOf(
  step: BaseStep,
  { event, payload }: Pick<BaseFacts, "event" | "payload">,
): string | undefined {
  const named = (...keys: readonly string[]) => toBranch(getAt(payload, ...keys));
  // The base of a comparison can be a branch.
  if (step.kind === "merge base" && !isSha(step.base)) return step.base;
  if (event.startsWith("pull_request")) return named("pull_request", "base", "ref");
  if (event === "merge_group") return named("merge_group", "base_ref");
  if (event === "workflow_run") return named("workflow_run", "head_branch");
  return event === "schedule" ? named("repository", "default_branch") : named("ref");
}

/** Returns the name without `refs/heads/`, or undefined for a tag. */
function toBranch(ref: unknown): string | undefined {
  if (!isBranch(ref) || ref.startsWith("refs/tags/")) return undefined;
  return ref.replace(/^refs\/heads\//, "");
}

function ofPullRequest(facts: BaseFacts): BasePlan {
  const { githubSha, checkout } = facts;
  // Without a checkout, the event's commit is assumed to be tested: the merge of the base's branch and the head.
  const isMerge = checkout === undefined || checkout.sha === githubSha;
  const toMerge = isMerge ? parentOf(githubSha, checkout) : [];
  return { steps: [...toMerge, ...mergeBaseOfPullRequest(facts)] };
}

function mergeBaseOfPullRequest({ payload, headSha }: BaseFacts): readonly BaseStep[] {
  const base = getAt(payload, "pull_request", "base", "sha");
  return isSha(base) && isSha(headSha) ? [{ kind: "merge base", base, head: headSha }] : [];
}

function ofPush({ payload, headSha, checkout }: BaseFacts): BasePlan {
  const before = getAt(payload, "before");
  const steps: BaseStep[] = [];
  const isUpdate = isSha(before) && !/^0+$/.test(before);
  if (isUpdate) steps.push({ kind: "ancestor", base: before, head: headSha });
  const branch = getAt(payload, "repository", "default_branch");
  if (isBranch(branch) && getAt(payload, "ref") !== `refs/heads/${branch}`) {
    steps.push({ kind: "merge base", base: branch, head: headSha });
  } else if (isUpdate) {
    // For a rewritten default branch.
    steps.push({ kind: "merge base", base: before, head: headSha });
  }
  return { steps: [...steps, ...parentOf(headSha, checkout)] };
}

function ofWorkflowRun({ event, payload, headSha }: BaseFacts): BasePlan {
  const branch = getAt(payload, "repository", "default_branch");
  // For this event the checkout is the default branch, which is unrelated to the run.
  const parent = parentOf(headSha, undefined);
  if (!isBranch(branch)) return { steps: parent };
  return {
    steps: [{ kind: "merge base", base: branch, head: headSha }, ...parent],
    ...(isOfFork({ event, payload }) && { alsoTipOf: branch }),
  };
}

/** Returns true if the tested commit is from another repository, so that its reports are untrusted. */
export function isOfFork({ event, payload }: Pick<BaseFacts, "event" | "payload">): boolean {
  const ours = getAt(payload, "repository", "full_name");
  if (event === "workflow_run") {
    return getAt(payload, "workflow_run", "head_repository", "full_name") !== ours;
  }
  // If the fork was deleted, there is no repository.
  const isPull = getAt(payload, "pull_request", "head") !== undefined;
  return isPull && getAt(payload, "pull_request", "head", "repo", "full_name") !== ours;
}

function parentOf(sha: string, checkout: Commit | undefined): readonly BaseStep[] {
  if (checkout?.sha !== sha) return isSha(sha) ? [{ kind: "parent", of: sha }] : [];
  return known(checkout.parents[0]);
}

function known(sha: unknown): readonly BaseStep[] {
  return isSha(sha) ? [{ kind: "commit", sha }] : [];
}

function isBranch(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
