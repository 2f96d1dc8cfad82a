import { afterAll, describe, expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { type Question, startLookups } from "../../src/baseline/baseline.ts";
import { openFailureKeys } from "../../src/compare/test-key.ts";
import { toExternalId } from "../../src/publish/external-id.ts";
import { testCase } from "../compare/run.ts";
import { makeRepository } from "../git-repository.ts";
import { ownOrigin } from "../publish/simulation.ts";
import { publishDigest, startLookupSimulation } from "./simulation.ts";

const toFailureKey = openFailureKeys();

const shop = makeRepository();
const main: string[] = [];
for (let i = 0; i < 15; i++) main.push(shop.commit({ "cart.ts": `${"x\n".repeat(9)}${i}\n` }));
const base = main.at(-1) as string;
shop.git("checkout", "--quiet", "-b", "work", main[10] as string);
const head = shop.commit({ "tea.ts": "tea\n" });
shop.git("checkout", "--quiet", "--detach", base);
const merge = shop.merge("work");
afterAll(() => shop.remove());

const settings = { git: { folder: shop.folder } };
const checkout = { root: shop.folder, workspace: shop.folder };
const repository = { default_branch: "main", full_name: "octo-org/shop" };

const question: Question = {
  event: "pull_request",
  payload: { pull_request: { base: { sha: main[12] } }, repository },
  githubSha: merge,
  headSha: head,
  checkout: { sha: merge, parents: [base, head] },
  name: "Reports",
  externalId: toExternalId(ownOrigin, "mine"),
};
const noCheckout = ({ checkout: _, ...rest }: Question): Question => rest;
const failed = (name: string) => toFailureKey(testCase(name), "expected 1");

async function lookUp(
  input: Question,
  prepare: (simulation: ReturnType<typeof startLookupSimulation>) => void,
  options: Parameters<typeof startLookupSimulation>[0] = { settings, checkout },
) {
  const simulation = startLookupSimulation(options);
  prepare(simulation);
  const found = await startLookups(simulation.ports, input).take(2000, [], () => undefined);
  return { ...found, simulation };
}

describe("the check run to compare with", () => {
  test("is that of the first parent of the checked-out merge commit, with one request and the diff by git", async () => {
    const { run, change, simulation } = await lookUp(question, ({ checks }) =>
      publishDigest(checks, base, { failed: [failed("adds")], legs: [""] }),
    );
    expect(run).toMatchObject({ sha: base, behind: 0, appId: 15368 });
    expect(run?.digest.tests.legs[0]?.failed).toHaveLength(1);
    expect(change?.files.map(({ path, kind }) => [kind, path])).toEqual([["added", "tea.ts"]]);
    expect(simulation.requests).toEqual([`/commits/${base}/check-runs`]);
  });

  test("is that of the same parent without a checkout, with the parent and the diff from GitHub", async () => {
    const { run, change, simulation } = await lookUp(
      noCheckout(question),
      ({ checks }) => publishDigest(checks, base),
      { settings },
    );
    expect(run?.sha).toBe(base);
    expect(change?.files.map(({ path }) => path)).toEqual(["tea.ts"]);
    expect(simulation.requests.toSorted()).toEqual([
      `/commits/${base}/check-runs`,
      `/compare/${base}...${merge}`,
      `/git/commits/${merge}`,
    ]);
  });

  test("is that of the merge base if the head is checked out", async () => {
    const input = { ...question, checkout: { sha: head, parents: [main[10] as string] } };
    const { run, change } = await lookUp(input, ({ checks }) =>
      publishDigest(checks, main[10] as string),
    );
    expect(run?.sha).toBe(main[10]);
    expect(change?.files.map(({ path }) => path)).toEqual(["tea.ts"]);
  });

  test("is that of the commit before a push, or of the merge base with the default branch for a new branch", async () => {
    const push = { ...question, event: "push", githubSha: head, headSha: head };
    const { run } = await lookUp(
      { ...push, payload: { before: "0".repeat(40), ref: "refs/heads/work", repository } },
      ({ checks }) => publishDigest(checks, main[10] as string),
    );
    expect(run?.sha).toBe(main[10]);
    const onMain = { ...push, githubSha: base, headSha: base };
    const payload = { before: main[13], ref: "refs/heads/main", repository };
    const pushed = await lookUp({ ...onMain, payload }, ({ checks }) =>
      publishDigest(checks, main[13] as string),
    );
    expect(pushed.run).toMatchObject({ sha: main[13], behind: 0 });
  });

  test("is that of the merge base for a push that discarded commits, and of the parent for a new branch at a commit of the default branch", async () => {
    const push = { ...noCheckout(question), event: "push" };
    const rewritten = { before: head, ref: "refs/heads/main", repository };
    const { run } = await lookUp(
      { ...push, githubSha: base, headSha: base, payload: rewritten },
      ({ checks }) => publishDigest(checks, main[10] as string),
    );
    expect(run).toMatchObject({ sha: main[10], behind: 0 });
    const merged = main[12] as string;
    const created = { before: "0".repeat(40), ref: "refs/heads/new", repository };
    const input = { ...push, githubSha: merged, headSha: merged, payload: created };
    const { run: parentRun } = await lookUp(input, ({ checks }) =>
      publishDigest(checks, main[11] as string),
    );
    expect(parentRun).toMatchObject({ sha: main[11], behind: 0 });
  });

  test("is that of the nearest ancestor of the base that has one, at most ten commits back", async () => {
    const near = await lookUp(question, ({ checks }) => publishDigest(checks, main[11] as string));
    expect(near.run).toMatchObject({ sha: main[11], behind: 3 });
    // The changes since then include more than the pull request.
    expect(near.diff?.files.map(({ path }) => path)).toEqual(["cart.ts", "tea.ts"]);
    expect(near.change?.files.map(({ path }) => path)).toEqual(["tea.ts"]);
    const far = await lookUp(question, ({ checks }) => publishDigest(checks, main[3] as string));
    expect(far.run).toBeUndefined();
    expect(far.why).toBe(
      `There is no check run "Reports" on the base commit ${base.slice(0, 7)} or the 10 commits before it; run this workflow on pushes to the default branch too.`,
    );
    expect(far.simulation.requests.filter((path) => path.endsWith("/check-runs"))).toHaveLength(11);
  });

  test("is that of the merge base for a fork's pull request, and also that of the default branch's tip", async () => {
    const { run, tip } = await lookUp(
      {
        ...question,
        event: "workflow_run",
        githubSha: base,
        checkout: { sha: base, parents: [main[13] as string] },
        payload: { repository, workflow_run: { head_repository: { full_name: "stranger/shop" } } },
      },
      ({ checks }) => {
        publishDigest(checks, main[10] as string);
        publishDigest(checks, base, { failed: [failed("new on main")], legs: [""] });
      },
    );
    expect(run?.sha).toBe(main[10]);
    expect(tip?.tests.legs[0]?.failed).toHaveLength(1);
  });
});

describe("one line says why nothing is compared", () => {
  const why = async (
    prepare: (simulation: ReturnType<typeof startLookupSimulation>) => void,
    options?: Parameters<typeof startLookupSimulation>[0],
  ) => (await lookUp(question, prepare, options)).why?.replace(base.slice(0, 7), "BASE");
  const check = 'The check run "Reports" on the base commit BASE';

  test.each([
    [
      "is still running",
      { body: { conclusion: undefined, status: "in_progress" } },
      `${check} hasn't ended yet.`,
    ],
    [
      "has no data",
      { text: () => "Text" },
      `${check} can't be compared with, because it contains no data to compare with.`,
    ],
    [
      "is from another version",
      { text: (text: string) => text.replace(/version=\d+/, "version=99") },
      `${check} can't be compared with, because another version of this action made it.`,
    ],
    [
      "is cut off",
      { text: (text: string) => text.slice(0, -9) },
      `${check} can't be compared with, because its data is cut off or damaged.`,
    ],
  ] as const)("if the base's check run %s", async (_, more, line) => {
    expect(await why(({ checks }) => publishDigest(checks, base, {}, more))).toBe(line);
  });

  test("if the base's check run is incomplete", async () => {
    expect(await why(({ checks }) => publishDigest(checks, base, { isIncomplete: true }))).toBe(
      `${check} can't be compared with, because some of its results were missing.`,
    );
  });

  test("if the token can't read check runs", async () => {
    const line = await why(() => {}, {
      settings: { ...settings, private: true },
      token: tokens.none,
      checkout,
    });
    expect(line).toBe(
      "GitHub didn't show the check runs of the base (HTTP 403: Resource not accessible by integration). The job may need `permissions: checks: read`.",
    );
  });

  test("if there is no earlier commit", async () => {
    const input = { ...question, event: "schedule", headSha: "x", githubSha: "x" };
    const { why } = await lookUp(noCheckout(input), () => {});
    expect(why).toBe("There is no earlier commit to compare with.");
  });

  test("if GitHub doesn't respond in time, and the diff found until then is kept", async () => {
    const simulation = startLookupSimulation({ settings, checkout, hold: /check-runs/ });
    const taken = startLookups(simulation.ports, question).take(2000, [], () => undefined);
    await new Promise(setImmediate);
    await simulation.waitForGit();
    await new Promise(setImmediate);
    simulation.endWaits();
    const found = await taken;
    expect(found.why).toMatch(/^GitHub was slow to answer/);
    expect(found.change?.files).toHaveLength(1);
  });

  test("if the connection breaks, without a second attempt", async () => {
    const simulation = startLookupSimulation({ settings, checkout });
    simulation.checks.spoil({ do: { kind: "lose", moment: "before" }, times: 99 });
    const found = await startLookups(simulation.ports, question).take(2000, [], () => undefined);
    expect(found.why).toBe("GitHub didn't let the check runs of the base be read in time: reset.");
    expect(simulation.requests).toHaveLength(1);
  });
});
