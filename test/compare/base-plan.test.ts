import { describe, expect, test } from "vitest";
import { type BaseFacts, branchOf, isOfFork, planBase } from "../../src/compare/base-plan.ts";
import { firstParents } from "../../src/compare/commit-object.ts";

const sha = (digit: string) => digit.repeat(40);
const [head, merge, base, before, other] = ["a", "b", "c", "d", "e"].map(sha) as [
  string,
  string,
  string,
  string,
  string,
];
const zeros = sha("0");

const pullRequest = { pull_request: { base: { sha: base, ref: "main" }, head: { sha: head } } };
const repository = { default_branch: "main", full_name: "o/shop" };

interface Row {
  readonly name: string;
  readonly facts: Partial<BaseFacts> & Pick<BaseFacts, "event">;
  readonly plan: ReturnType<typeof planBase>;
}

const mergeBase = (base: string) => ({ kind: "merge base", base, head }) as const;
const commit = (sha: string) => ({ kind: "commit", sha }) as const;
const parent = (child: string) => ({ kind: "parent", of: child }) as const;

const rows: readonly Row[] = [
  {
    name: "a pull request whose merge commit is checked out is its first parent",
    facts: {
      event: "pull_request",
      payload: pullRequest,
      githubSha: merge,
      checkout: { sha: merge, parents: [before, head] },
    },
    plan: { steps: [commit(before), mergeBase(base)] },
  },
  {
    name: "a pull request without a checkout is the merge commit's first parent, which GitHub names",
    facts: { event: "pull_request", payload: pullRequest, githubSha: merge },
    plan: { steps: [parent(merge), mergeBase(base)] },
  },
  {
    name: "a pull request whose head is checked out is the merge base",
    facts: {
      event: "pull_request",
      payload: pullRequest,
      githubSha: merge,
      checkout: { sha: head, parents: [other] },
    },
    plan: { steps: [mergeBase(base)] },
  },
  {
    name: "pull_request_target, where GITHUB_SHA is on the base branch, is the merge base",
    facts: {
      event: "pull_request_target",
      payload: pullRequest,
      githubSha: base,
      checkout: { sha: base, parents: [other] },
    },
    plan: { steps: [mergeBase(base)] },
  },
  {
    name: "a push to a branch is its earlier commit, or the merge base with the default branch",
    facts: { event: "push", payload: { before, ref: "refs/heads/topic", repository } },
    plan: { steps: [{ kind: "ancestor", base: before, head }, mergeBase("main"), parent(head)] },
  },
  {
    name: "a new branch is the merge base with the default branch, or the parent",
    facts: {
      event: "push",
      payload: { before: zeros, ref: "refs/heads/topic", repository },
      checkout: { sha: head, parents: [other] },
    },
    plan: { steps: [mergeBase("main"), commit(other)] },
  },
  {
    name: "a push to the default branch is its earlier commit, or the merge base after a forced push",
    facts: { event: "push", payload: { before, ref: "refs/heads/main", repository } },
    plan: { steps: [{ kind: "ancestor", base: before, head }, mergeBase(before), parent(head)] },
  },
  {
    name: "a merge group is its base commit",
    facts: { event: "merge_group", payload: { merge_group: { base_sha: base } } },
    plan: { steps: [commit(base)] },
  },
  {
    name: "workflow_run for a fork is the merge base with the default branch, and also that branch's tip",
    facts: {
      event: "workflow_run",
      payload: { repository, workflow_run: { head_repository: { full_name: "x/shop" } } },
      checkout: { sha: other, parents: [base] },
    },
    plan: { steps: [mergeBase("main"), parent(head)], alsoTipOf: "main" },
  },
  {
    name: "workflow_run for the same repository is the merge base with the default branch, or the parent",
    facts: {
      event: "workflow_run",
      payload: { repository, workflow_run: { head_repository: { full_name: "o/shop" } } },
    },
    plan: { steps: [mergeBase("main"), parent(head)] },
  },
  ...["schedule", "workflow_dispatch", "release", "toString"].map((event) => ({
    name: `${event} is the parent`,
    facts: { event, checkout: { sha: head, parents: [other] } },
    plan: { steps: [commit(other)] },
  })),
  {
    name: "a commit that isn't checked out is its parent, which GitHub names",
    facts: { event: "schedule", checkout: { sha: other, parents: [base] } },
    plan: { steps: [parent(head)] },
  },
  {
    name: "the first commit is undefined",
    facts: { event: "schedule", checkout: { sha: head, parents: [] } },
    plan: { steps: [] },
  },
  {
    name: "an invalid payload is undefined",
    facts: { event: "merge_group", payload: { merge_group: { base_sha: "../main" } } },
    plan: { steps: [] },
  },
];

test.each(rows)("the base of $name", ({ facts, plan }) => {
  expect(planBase({ payload: {}, githubSha: head, headSha: head, ...facts })).toEqual(plan);
});

test("first parents are followed through the listed commits, up to the limit", () => {
  const commits = [
    { sha: head, parents: [base, other] },
    { sha: other, parents: [before] },
    { sha: base, parents: [before] },
    { sha: before, parents: [head] },
  ];
  expect(firstParents(commits, head, 10)).toEqual([base, before, head]);
  expect(firstParents(commits, head, 1)).toEqual([base]);
  expect(firstParents([], head, 10)).toEqual([]);
});

test.each([
  ["workflow_run", { workflow_run: { head_repository: { full_name: "x/shop" } } }, true],
  ["workflow_run", { workflow_run: { head_repository: { full_name: "o/shop" } } }, false],
  ["workflow_run", { workflow_run: { head_repository: null } }, true],
  ["pull_request_target", { pull_request: { head: { repo: { full_name: "x/shop" } } } }, true],
  ["pull_request_target", { pull_request: { head: { repo: null } } }, true],
  ["pull_request", { pull_request: { head: { repo: { full_name: "o/shop" } } } }, false],
  ["push", { before, ref: "refs/heads/main" }, false],
])("%s of %j comes from a fork: %s", (event, payload, expected) => {
  expect(isOfFork({ event, payload: { repository, ...payload } })).toBe(expected);
});

describe("the base's branch", () => {
  const baseStep = { kind: "commit", sha: base } as const;
  test.each<[string, string, object, string | undefined]>([
    ["of a pull request is the target branch", "pull_request", pullRequest, "main"],
    [
      "of a merge group is its base branch",
      "merge_group",
      { merge_group: { base_ref: "refs/heads/main" } },
      "main",
    ],
    ["of a push is the pushed branch", "push", { ref: "refs/heads/a/b", repository }, "a/b"],
    ["of a tag is unknown", "push", { ref: "refs/tags/v1", repository }, undefined],
    [
      "of a manual run is the branch that it was started on",
      "workflow_dispatch",
      { ref: "refs/heads/next" },
      "next",
    ],
    ["of a scheduled run is the default branch", "schedule", { repository }, "main"],
    [
      "of workflow_run is that run's branch",
      "workflow_run",
      { workflow_run: { head_branch: "x" } },
      "x",
    ],
    ["of a release is unknown", "release", { repository }, undefined],
    ["of an invalid payload is unknown", "push", { ref: { name: "x" } }, undefined],
  ])("%s", (_, event, payload, branch) => {
    expect(branchOf(baseStep, { event, payload })).toBe(branch);
  });

  test("is the branch that the merge base was computed with, if any", () => {
    const facts = { event: "push", payload: { ref: "refs/heads/topic", repository } };
    expect(branchOf(mergeBase("main"), facts)).toBe("main");
    expect(branchOf(mergeBase(base), facts)).toBe("topic");
  });
});
