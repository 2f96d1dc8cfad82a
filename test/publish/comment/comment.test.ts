import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createChecks } from "../../../dev/github/checks.ts";
import { isLost } from "../../../dev/github/exchange.ts";
import type { Fault } from "../../../dev/github/faults.ts";
import { type PullRequest, tokens } from "../../../dev/github/settings.ts";
import { type CommentPlan, comment, defaultAuthor } from "../../../src/publish/comment/comment.ts";
import type { Api } from "../../../src/publish/ports.ts";
import { headSha, type Scene, startScene, toStandIn } from "../scene.ts";

const pull: PullRequest = {
  ...{ number: 7, state: "open", branch: "work", headSha, baseSha: "b".repeat(40) },
};

const plan: CommentPlan = {
  pull: { number: 7 },
  headSha,
  name: "Reports",
  markdown: "3 of 120 tests failed",
  mayCreate: true,
  author: defaultAuthor,
};

function start(options: Parameters<typeof startScene>[0] = {}, pulls = [pull]): Scene {
  const settings = { pulls: () => pulls, ...options.settings };
  return startScene({ token: tokens.comments, ...options, settings });
}

const write = (scene: Scene, change: Partial<CommentPlan> = {}) =>
  comment({ ...plan, ...change }, scene.ports, {
    signal: scene.signal,
    secrets: [tokens.comments],
  });

const bodies = ({ checks }: Pick<Scene, "checks">) => checks.comments().map(({ body }) => body);

/** Somebody else's request. */
function post(scene: Pick<Scene, "checks">, body: string, token: string = tokens.comments): number {
  const call = { method: "POST", path: "/issues/7/comments", body: { body } } as const;
  const outcome = scene.checks.handle(toStandIn(call, token));
  return isLost(outcome) ? 0 : (outcome.body as { id: number }).id;
}

const marker = "<!-- report-to-check: Reports -->";

describe("the comment of a check", () => {
  test("is written once and then kept up to date", async () => {
    const scene = start();
    expect(await write(scene)).toMatchObject({
      kind: "written",
      url: expect.stringMatching(/pull\/7#/),
    });
    expect(bodies(scene)).toEqual([`${marker}\n3 of 120 tests failed`]);
    await write(scene, { markdown: "120 tests passed", mayCreate: false });
    expect(bodies(scene)).toEqual([`${marker}\n120 tests passed`]);
    const before = scene.writeTimes.length;
    await write(scene, { markdown: "120 tests passed" });
    // It says so already.
    expect(scene.writeTimes).toHaveLength(before);
  });

  test("isn't begun if nothing calls for it", async () => {
    const scene = start();
    expect(await write(scene, { mayCreate: false })).toEqual({ kind: "not needed" });
    expect(bodies(scene)).toEqual([]);
  });

  test("isn't written into a locked conversation, and says so", async () => {
    const scene = start({}, [{ ...pull, locked: true }]);
    expect(await write(scene)).toEqual({
      kind: "not written",
      why: "Pull request #7 got no comment: its conversation is locked.",
    });
  });

  test.each([
    ["may only read", tokens.readOnly, {}],
    ["knows no such pull request", tokens.comments, { pull: { number: 8 } }],
  ])("isn't written by a token that %s, and says what it needs", async (_, token, change) => {
    const written = await write(start({ token }), change);
    expect(written).toMatchObject({ kind: "not written" });
    expect("why" in written && written.why).toContain("`permissions: pull-requests: write`");
  });

  test("is found behind 950 others", async () => {
    const scene = start({ settings: { limits: undefined } });
    for (let i = 0; i < 950; i++) post(scene, `${i}`);
    await write(scene);
    await write(scene, { markdown: "New" });
    expect(bodies(scene).filter((body) => body.startsWith(marker))).toEqual([`${marker}\nNew`]);
  });

  test("isn't written behind more than a thousand if it couldn't be found again", async () => {
    const scene = start({ settings: { limits: undefined } });
    for (let i = 0; i < 1001; i++) post(scene, `${i}`);
    expect(await write(scene)).toMatchObject({ kind: "not written" });
    expect(bodies(scene)).toHaveLength(1001);
  });

  test("is one for each name, whatever the name", async () => {
    const names = ["Reports", "Reports (windows)", "a --> b", "a- -> b", "<b>", "50%", "%2D", "--"];
    const scene = start();
    for (const name of names) await write(scene, { name });
    const markers = bodies(scene).map((body) => body.split("\n", 1)[0]);
    expect(new Set(markers).size).toBe(names.length);
    for (const name of names) await write(scene, { name, markdown: name });
    expect(bodies(scene)).toEqual(names.map((name, i) => `${markers[i]}\n${name}`));
    // The first `-->` is the marker's end.
    for (const body of bodies(scene)) expect(body.split("-->")[0]).not.toContain("\n");
  });

  test("is never another's, though that has the same first line", async () => {
    const scene = start();
    post(scene, `${marker}\nI copied this.`, tokens.app);
    await write(scene);
    await write(scene, { markdown: "New" });
    expect(bodies(scene)).toEqual([`${marker}\nI copied this.`, `${marker}\nNew`]);
  });

  test("a check run of an App that couldn't be recognized before counts too", async () => {
    const scene = start({ token: tokens.app });
    await write(scene);
    await write(scene, { markdown: "New" });
    expect(bodies(scene)).toEqual([`${marker}\nNew`]);
  });

  test("isn't written over that of a newer commit", async () => {
    const pulls = [pull];
    const scene = start({}, pulls);
    await write(scene);
    pulls[0] = { ...pull, headSha: "a".repeat(40) };
    expect(await write(scene, { markdown: "Old" })).toEqual({
      kind: "not written",
      why: "Pull request #7 got no comment: it has a newer commit, whose own run comments on it.",
    });
    expect(bodies(scene)).toEqual([`${marker}\n3 of 120 tests failed`]);
  });

  test("holds neither a secret nor more than GitHub takes", async () => {
    const scene = start();
    const long = Array.from({ length: 9000 }, (_, i) => `Paragraph ${i}\n\n`).join("");
    const markdown = `${tokens.comments}\n\n${long}`;
    expect(await write(scene, { markdown })).toMatchObject({ kind: "written" });
    expect(bodies(scene)[0]).not.toContain(tokens.comments);
    expect(bodies(scene)[0]?.length).toBeGreaterThan(60_000);
  });

  test("goes to the pull request whose branch and commit the workflow run is of", async () => {
    const other = { ...pull, number: 8, from: "stranger/shop" };
    const older = { ...other, number: 9, headSha: "c".repeat(40) };
    const scene = start({}, [pull, other, older]);
    await write(scene, { pull: { head: "stranger:work" } });
    expect(scene.checks.comments().map(({ issue }) => issue)).toEqual([8]);
    expect(await write(scene, { pull: { head: "stranger:elsewhere" } })).toMatchObject({
      why: "No open pull request from stranger:elsewhere has the commit 5e1f5e1 as its newest one, so there is no comment.",
    });
  });

  const needs =
    "The job needs `permissions: pull-requests: write`; for pull requests from forks, its token is always read-only.";

  test.each([
    [
      "a token that may not write",
      { token: tokens.job },
      [pull],
      `Pull request #7 got no comment (HTTP 403: Resource not accessible by integration). ${needs}`,
    ],
    [
      "no such pull request",
      {},
      [],
      `Pull request #7 got no comment (HTTP 404: Not Found). ${needs}`,
    ],
    [
      "a locked conversation",
      {},
      [{ ...pull, locked: true as const }],
      "Pull request #7 got no comment: its conversation is locked.",
    ],
  ])("is left out for %s, which one line explains", async (_, options, pulls, why) => {
    expect(await write(start(options, pulls))).toEqual({ kind: "not written", why });
  });
});

describe("whatever happens, there is one comment", () => {
  const losses: readonly Fault[] = (["before", "after"] as const).map((moment) => ({
    when: { method: "POST" },
    do: { kind: "lose", moment },
  }));

  test.each(losses)("when the answer to its creation is lost: $do.moment", async (fault) => {
    const scene = start({ faults: [fault] });
    expect(await write(scene)).toMatchObject({ kind: "written" });
    expect(bodies(scene)).toEqual([`${marker}\n3 of 120 tests failed`]);
  });

  const calm = Array.from({ length: 6 }, () => undefined);
  const stale = { kind: "stale", writes: 1 } as const;
  const lost = { kind: "lose", moment: "after" } as const;

  test("when jobs write at the same moment, reads lag, and answers are lost", async () => {
    let doubles = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 3 }),
        fc.shuffledSubarray<Fault["do"] | undefined>([...calm, stale, stale, lost]),
        async (scheduler, legs, weather) => {
          const checks = createChecks({ limits: undefined, pulls: () => [pull] });
          const left = [...weather];
          const api: Api = {
            request: scheduler.scheduleFunction(async (call) => {
              const action = left.shift();
              if (action) checks.spoil({ do: action });
              const outcome = checks.handle(toStandIn(call, tokens.comments));
              if (isLost(outcome)) return { kind: "no answer", wasSent: true, why: "reset" };
              return { kind: "answer", ...outcome, body: structuredClone(outcome.body) };
            }),
          };
          const clock = { now: () => 0, random: () => 0.5, sleep: async () => {} };
          const ports = { api, clock, log: { info: () => {}, debug: () => {} } };
          const signal = new AbortController().signal;
          const writing = Array.from({ length: legs }, (_, leg) =>
            comment({ ...plan, markdown: `leg ${leg}` }, ports, { signal, secrets: [] }),
          );
          await scheduler.waitFor(Promise.all(writing));
          const posts = checks.exchanges().filter(({ request }) => request.method === "POST");
          if (posts.length > 1) doubles++;
          expect(checks.comments()).toHaveLength(1);
          expect(checks.comments()[0]?.body).toMatch(/\nleg \d$/);
        },
      ),
      { numRuns: 300, seed: 11 },
    );
    // Otherwise nothing was shown.
    expect(doubles).toBeGreaterThan(50);
  });
});
