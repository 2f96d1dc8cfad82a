import { afterAll, describe, expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { type Question, startLookups } from "../../src/baseline/baseline.ts";
import { toFailureKey } from "../../src/compare/test-key.ts";
import { toExternalId } from "../../src/publish/external-id.ts";
import { testCase } from "../compare/run.ts";
import { makeRepository } from "../git-repository.ts";
import { ownOrigin } from "../publish/scene.ts";
import { publishDigest, startScene } from "./scene.ts";

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

async function find(
  asked: Question,
  prepare: (scene: ReturnType<typeof startScene>) => void,
  options: Parameters<typeof startScene>[0] = { settings, checkout },
) {
  const scene = startScene(options);
  prepare(scene);
  const found = await startLookups(scene.ports, asked).take(2000, [], () => undefined);
  return { ...found, scene };
}

describe("which check run is compared with", () => {
  test("compares with the first parent of the checked-out merge: one request, and git has the diff", async () => {
    const { run, change, scene } = await find(question, ({ checks }) =>
      publishDigest(checks, base, { failed: [failed("adds")], legs: [""] }),
    );
    expect(run).toMatchObject({ sha: base, behind: 0, appId: 15368 });
    expect(run?.digest.tests.legs[0]?.failed).toHaveLength(1);
    expect(change?.files.map(({ path, kind }) => [kind, path])).toEqual([["added", "tea.ts"]]);
    expect(scene.asked).toEqual([`/commits/${base}/check-runs`]);
  });

  test("without a checkout GitHub names the parent and the change", async () => {
    const { run, change, scene } = await find(
      noCheckout(question),
      ({ checks }) => publishDigest(checks, base),
      { settings },
    );
    expect(run?.sha).toBe(base);
    expect(change?.files.map(({ path }) => path)).toEqual(["tea.ts"]);
    expect(scene.asked.toSorted()).toEqual([
      `/commits/${base}/check-runs`,
      `/compare/${base}...${merge}`,
      `/git/commits/${merge}`,
    ]);
  });

  test("if the head is checked out, that of the merge base", async () => {
    const asked = { ...question, checkout: { sha: head, parents: [main[10] as string] } };
    const { run, change } = await find(asked, ({ checks }) =>
      publishDigest(checks, main[10] as string),
    );
    expect(run?.sha).toBe(main[10]);
    expect(change?.files.map(({ path }) => path)).toEqual(["tea.ts"]);
  });

  test("of a push the commit before, and of a new branch the merge base with the default branch", async () => {
    const push = { ...question, event: "push", githubSha: head, headSha: head };
    const { run } = await find(
      { ...push, payload: { before: "0".repeat(40), ref: "refs/heads/work", repository } },
      ({ checks }) => publishDigest(checks, main[10] as string),
    );
    expect(run?.sha).toBe(main[10]);
    const onMain = { ...push, githubSha: base, headSha: base };
    const payload = { before: main[13], ref: "refs/heads/main", repository };
    const pushed = await find({ ...onMain, payload }, ({ checks }) =>
      publishDigest(checks, main[13] as string),
    );
    expect(pushed.run).toMatchObject({ sha: main[13], behind: 0 });
  });

  test("of a push that threw commits away the merge base, and of a merged branch the parent", async () => {
    const push = { ...noCheckout(question), event: "push" };
    const rewritten = { before: head, ref: "refs/heads/main", repository };
    const { run } = await find(
      { ...push, githubSha: base, headSha: base, payload: rewritten },
      ({ checks }) => publishDigest(checks, main[10] as string),
    );
    expect(run).toMatchObject({ sha: main[10], behind: 0 });
    const merged = main[12] as string;
    const created = { before: "0".repeat(40), ref: "refs/heads/new", repository };
    const asked = { ...push, githubSha: merged, headSha: merged, payload: created };
    const { run: ofParent } = await find(asked, ({ checks }) =>
      publishDigest(checks, main[11] as string),
    );
    expect(ofParent).toMatchObject({ sha: main[11], behind: 0 });
  });

  test("if the base has none, that of its nearest first parent, at most ten back", async () => {
    const near = await find(question, ({ checks }) => publishDigest(checks, main[11] as string));
    expect(near.run).toMatchObject({ sha: main[11], behind: 3 });
    // The changes since then include more than the pull request.
    expect(near.diff?.files.map(({ path }) => path)).toEqual(["cart.ts", "tea.ts"]);
    expect(near.change?.files.map(({ path }) => path)).toEqual(["tea.ts"]);
    const far = await find(question, ({ checks }) => publishDigest(checks, main[3] as string));
    expect(far.run).toBeUndefined();
    expect(far.why).toBe(
      `There is no check run "Reports" on the base commit ${base.slice(0, 7)} or the 10 commits before it; run this workflow on pushes to the default branch too.`,
    );
    expect(far.scene.asked.filter((path) => path.endsWith("/check-runs"))).toHaveLength(11);
  });

  test("a run of a fork's pull request is compared with the merge base, and with the tip of the default branch", async () => {
    const { run, tip } = await find(
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

describe("why nothing is compared, in one line", () => {
  const why = async (
    prepare: (scene: ReturnType<typeof startScene>) => void,
    options?: Parameters<typeof startScene>[0],
  ) => (await find(question, prepare, options)).why?.replace(base.slice(0, 7), "BASE");
  const check = 'The check run "Reports" on the base commit BASE';

  test.each([
    [
      "is still running",
      { body: { conclusion: undefined, status: "in_progress" } },
      `${check} hasn't ended yet.`,
    ],
    [
      "holds no data",
      { text: () => "Text" },
      `${check} can't be compared with, because it contains no data to compare with.`,
    ],
    [
      "is of another version",
      { text: (text: string) => text.replace(/version=\d+/, "version=99") },
      `${check} can't be compared with, because another version of this action made it.`,
    ],
    [
      "was cut",
      { text: (text: string) => text.slice(0, -9) },
      `${check} can't be compared with, because its data is cut off or damaged.`,
    ],
  ] as const)("the base's check %s", async (_, more, line) => {
    expect(await why(({ checks }) => publishDigest(checks, base, {}, more))).toBe(line);
  });

  test("the base's run was incomplete", async () => {
    expect(await why(({ checks }) => publishDigest(checks, base, { isIncomplete: true }))).toBe(
      `${check} can't be compared with, because some of its results were missing.`,
    );
  });

  test("the token may not read", async () => {
    const line = await why(() => {}, {
      settings: { ...settings, private: true },
      token: tokens.none,
      checkout,
    });
    expect(line).toBe(
      "GitHub didn't show the check runs of the base (HTTP 403: Resource not accessible by integration). The job may need `permissions: checks: read`.",
    );
  });

  test("the event has nothing before it", async () => {
    const asked = { ...question, event: "schedule", headSha: "x", githubSha: "x" };
    const { why } = await find(noCheckout(asked), () => {});
    expect(why).toBe("There is no earlier commit to compare with.");
  });

  test("GitHub doesn't answer in time; what was found by then counts", async () => {
    const scene = startScene({ settings, checkout, hold: /check-runs/ });
    const taken = startLookups(scene.ports, question).take(2000, [], () => undefined);
    await new Promise(setImmediate);
    await scene.gitEnded();
    await new Promise(setImmediate);
    scene.giveUp();
    const found = await taken;
    expect(found.why).toMatch(/^GitHub was slow to answer/);
    expect(found.change?.files).toHaveLength(1);
  });

  test("reports a broken connection without a second attempt", async () => {
    const scene = startScene({ settings, checkout });
    scene.checks.spoil({ do: { kind: "lose", moment: "before" }, times: 99 });
    const found = await startLookups(scene.ports, question).take(2000, [], () => undefined);
    expect(found.why).toBe("GitHub didn't let the check runs of the base be read in time: reset.");
    expect(scene.asked).toHaveLength(1);
  });
});
