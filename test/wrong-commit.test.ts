import { describe, expect, test } from "vitest";
import { describeWrongCommit, type Head, type Reported } from "../src/wrong-commit.ts";

const tested = "a".repeat(40);
const other = "b".repeat(40);
const merge = "c".repeat(40);

const head = (sha: string, ...parents: readonly string[]): Head => ({ sha, parents });
const reported = (change: Partial<Reported>): Reported => ({
  ...{ sha: tested, isGiven: false, event: "push", githubSha: tested },
  ...change,
});

describe("an event that doesn't say which commit was tested causes a warning that names the input sha", () => {
  const events = ["issue_comment", "repository_dispatch", "status"];
  const atHead = [undefined, head(tested)];

  test.each(events.flatMap((event) => atHead.map((at) => [event, at] as const)))(
    "%s with %j checked out",
    (event, at) => {
      expect(describeWrongCommit(reported({ event }), at)).toBe(
        `The event ${event} doesn't say which commit was tested, so the check is for aaaaaaa, the newest one of the default branch. If that isn't the one, give it by the input sha.`,
      );
    },
  );

  test.each(events)("%s causes none if the input is given", (event) => {
    const given = reported({ event, sha: other, isGiven: true });
    expect(describeWrongCommit(given, undefined)).toBeUndefined();
    expect(describeWrongCommit(given, head(other, tested))).toBeUndefined();
    expect(describeWrongCommit(given, head(merge, tested, other))).toBeUndefined();
  });
});

describe("if another commit is checked out, a warning names both commits and the input sha", () => {
  test.each<[string, Partial<Reported>, Head]>([
    ["on a push", {}, head(other)],
    ["a child of the reported commit", {}, head(other, tested)],
    ["a merge of other commits", {}, head(other, merge, "d".repeat(40))],
    ["on the event of a comment", { event: "issue_comment" }, head(other)],
    [
      "a commit of the base branch",
      { event: "pull_request_target", githubSha: other },
      head(other),
    ],
    [
      "the merge commit of another pull request",
      { event: "pull_request", githubSha: merge },
      head(other, "d"),
    ],
    ["on check_suite", { event: "check_suite", githubSha: other }, head(other)],
  ])("%s", (_, change, at) => {
    expect(describeWrongCommit(reported(change), at)).toBe(
      "The check is for the commit aaaaaaa, but bbbbbbb is checked out, so results or lines may be of another commit. Give the commit that was tested by the input sha, or check out the one that the check is for.",
    );
  });

  test("the warning names the input sha if the reported commit comes from it", () => {
    expect(describeWrongCommit(reported({ isGiven: true }), head(other))).toContain(
      "aaaaaaa, which the input sha names, but bbbbbbb is checked out",
    );
  });
});

describe("there is no warning", () => {
  test.each<[string, Partial<Reported>, Head | undefined]>([
    ["without a checkout", {}, undefined],
    ["if the reported commit is checked out", {}, head(tested, other)],
    [
      "if a pull request's merge commit is checked out",
      { event: "pull_request", githubSha: merge },
      head(merge, other, tested),
    ],
    [
      "if the parents of the commit are unknown",
      { event: "pull_request", githubSha: merge },
      head(merge),
    ],
    ["if a merge of the reported commit is checked out", {}, head(merge, other, tested)],
    ["on workflow_run", { event: "workflow_run", githubSha: other }, head(other)],
  ])("%s", (_, change, at) => {
    expect(describeWrongCommit(reported(change), at)).toBeUndefined();
  });
});
