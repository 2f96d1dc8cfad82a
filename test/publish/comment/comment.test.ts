import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createChecks } from "../../../dev/github/checks.ts";
import { isLost } from "../../../dev/github/exchange.ts";
import type { Fault } from "../../../dev/github/faults.ts";
import { type PullRequest, tokens } from "../../../dev/github/settings.ts";
import { type CommentPlan, comment, defaultAuthor } from "../../../src/publish/comment/comment.ts";
import type { Api } from "../../../src/publish/ports.ts";
import { headSha, type Simulation, startSimulation, toStandInRequest } from "../simulation.ts";

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

function start(options: Parameters<typeof startSimulation>[0] = {}, pulls = [pull]): Simulation {
  const settings = { pulls: () => pulls, ...options.settings };
  return startSimulation({ token: tokens.comments, ...options, settings });
}

const writeComment = (simulation: Simulation, change: Partial<CommentPlan> = {}) =>
  comment({ ...plan, ...change }, simulation.ports, {
    signal: simulation.signal,
    secrets: [tokens.comments],
  });

const readBodies = ({ checks }: Pick<Simulation, "checks">) =>
  checks.comments().map(({ body }) => body);

/** Creates a comment as another program would. */
function postComment(
  simulation: Pick<Simulation, "checks">,
  body: string,
  token: string = tokens.comments,
): number {
  const call = { method: "POST", path: "/issues/7/comments", body: { body } } as const;
  const outcome = simulation.checks.handle(toStandInRequest(call, token));
  return isLost(outcome) ? 0 : (outcome.body as { id: number }).id;
}

const marker = "<!-- report-to-check: Reports -->";

describe("the comment of a check", () => {
  test("is written once and then updated", async () => {
    const simulation = start();
    expect(await writeComment(simulation)).toMatchObject({
      kind: "written",
      url: expect.stringMatching(/pull\/7#/),
    });
    expect(readBodies(simulation)).toEqual([`${marker}\n3 of 120 tests failed`]);
    await writeComment(simulation, { markdown: "120 tests passed", mayCreate: false });
    expect(readBodies(simulation)).toEqual([`${marker}\n120 tests passed`]);
    const before = simulation.writeTimes.length;
    await writeComment(simulation, { markdown: "120 tests passed" });
    // The comment already has this text.
    expect(simulation.writeTimes).toHaveLength(before);
  });

  test("isn't created if that isn't needed", async () => {
    const simulation = start();
    expect(await writeComment(simulation, { mayCreate: false })).toEqual({ kind: "not needed" });
    expect(readBodies(simulation)).toEqual([]);
  });

  test("isn't written into a locked conversation, and the result says so", async () => {
    const simulation = start({}, [{ ...pull, locked: true }]);
    expect(await writeComment(simulation)).toEqual({
      kind: "not written",
      why: "Pull request #7 got no comment: its conversation is locked.",
    });
  });

  test.each([
    ["can only read", tokens.readOnly, {}],
    ["can't see the pull request", tokens.comments, { pull: { number: 8 } }],
  ])(
    "isn't written with a token that %s, and the result names the permission",
    async (_, token, change) => {
      const written = await writeComment(start({ token }), change);
      expect(written).toMatchObject({ kind: "not written" });
      expect("why" in written && written.why).toContain("`permissions: pull-requests: write`");
    },
  );

  test("is found after 950 other comments", async () => {
    const simulation = start({ settings: { limits: undefined } });
    for (let i = 0; i < 950; i++) postComment(simulation, `${i}`);
    await writeComment(simulation);
    await writeComment(simulation, { markdown: "New" });
    expect(readBodies(simulation).filter((body) => body.startsWith(marker))).toEqual([
      `${marker}\nNew`,
    ]);
  });

  test("isn't written after more than 1,000 other comments, where it wouldn't be found again", async () => {
    const simulation = start({ settings: { limits: undefined } });
    for (let i = 0; i < 1001; i++) postComment(simulation, `${i}`);
    expect(await writeComment(simulation)).toMatchObject({ kind: "not written" });
    expect(readBodies(simulation)).toHaveLength(1001);
  });

  test("exists once for each check name, with any characters in the name", async () => {
    const names = ["Reports", "Reports (windows)", "a --> b", "a- -> b", "<b>", "50%", "%2D", "--"];
    const simulation = start();
    for (const name of names) await writeComment(simulation, { name });
    const markers = readBodies(simulation).map((body) => body.split("\n", 1)[0]);
    expect(new Set(markers).size).toBe(names.length);
    for (const name of names) await writeComment(simulation, { name, markdown: name });
    expect(readBodies(simulation)).toEqual(names.map((name, i) => `${markers[i]}\n${name}`));
    // The first `-->` ends the marker.
    for (const body of readBodies(simulation)) expect(body.split("-->")[0]).not.toContain("\n");
  });

  test("isn't written over another author's comment with the same first line", async () => {
    const simulation = start();
    postComment(simulation, `${marker}\nI copied this.`, tokens.app);
    await writeComment(simulation);
    await writeComment(simulation, { markdown: "New" });
    expect(readBodies(simulation)).toEqual([`${marker}\nI copied this.`, `${marker}\nNew`]);
  });

  test("is recognized if an App wrote it", async () => {
    const simulation = start({ token: tokens.app });
    await writeComment(simulation);
    await writeComment(simulation, { markdown: "New" });
    expect(readBodies(simulation)).toEqual([`${marker}\nNew`]);
  });

  test("isn't written if the pull request has a newer commit", async () => {
    const pulls = [pull];
    const simulation = start({}, pulls);
    await writeComment(simulation);
    pulls[0] = { ...pull, headSha: "a".repeat(40) };
    expect(await writeComment(simulation, { markdown: "Old" })).toEqual({
      kind: "not written",
      why: "Pull request #7 got no comment: it has a newer commit, whose own run comments on it.",
    });
    expect(readBodies(simulation)).toEqual([`${marker}\n3 of 120 tests failed`]);
  });

  test("is redacted, and shortened to GitHub's limit", async () => {
    const simulation = start();
    const long = Array.from({ length: 9000 }, (_, i) => `Paragraph ${i}\n\n`).join("");
    const markdown = `${tokens.comments}\n\n${long}`;
    expect(await writeComment(simulation, { markdown })).toMatchObject({ kind: "written" });
    expect(readBodies(simulation)[0]).not.toContain(tokens.comments);
    expect(readBodies(simulation)[0]?.length).toBeGreaterThan(60_000);
  });

  test("is written on the pull request with the branch and commit of the workflow run", async () => {
    const other = { ...pull, number: 8, from: "stranger/shop" };
    const older = { ...other, number: 9, headSha: "c".repeat(40) };
    const simulation = start({}, [pull, other, older]);
    await writeComment(simulation, { pull: { head: "stranger:work" } });
    expect(simulation.checks.comments().map(({ issue }) => issue)).toEqual([8]);
    expect(await writeComment(simulation, { pull: { head: "stranger:elsewhere" } })).toMatchObject({
      why: "No open pull request from stranger:elsewhere has the commit 5e1f5e1 as its newest one, so there is no comment.",
    });
  });

  const permissionHint =
    "The job needs `permissions: pull-requests: write`; for pull requests from forks, its token is always read-only.";

  test.each([
    [
      "a token without write access",
      { token: tokens.job },
      [pull],
      `Pull request #7 got no comment (HTTP 403: Resource not accessible by integration). ${permissionHint}`,
    ],
    [
      "a missing pull request",
      {},
      [],
      `Pull request #7 got no comment (HTTP 404: Not Found). ${permissionHint}`,
    ],
    [
      "a locked conversation",
      {},
      [{ ...pull, locked: true as const }],
      "Pull request #7 got no comment: its conversation is locked.",
    ],
  ])("isn't written for %s, and one line says why", async (_, options, pulls, why) => {
    expect(await writeComment(start(options, pulls))).toEqual({ kind: "not written", why });
  });
});

describe("there is one comment", () => {
  const losses: readonly Fault[] = (["before", "after"] as const).map((moment) => ({
    when: { method: "POST" },
    do: { kind: "lose", moment },
  }));

  test.each(losses)(
    "if the response to its creation is lost $do.moment the request is processed",
    async (fault) => {
      const simulation = start({ faults: [fault] });
      expect(await writeComment(simulation)).toMatchObject({ kind: "written" });
      expect(readBodies(simulation)).toEqual([`${marker}\n3 of 120 tests failed`]);
    },
  );

  const noFaults = Array.from({ length: 6 }, () => undefined);
  const stale = { kind: "stale", writes: 1 } as const;
  const lost = { kind: "lose", moment: "after" } as const;

  test("if jobs write at the same time, reads are outdated and responses are lost", async () => {
    let duplicates = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 3 }),
        fc.shuffledSubarray<Fault["do"] | undefined>([...noFaults, stale, stale, lost]),
        async (scheduler, legs, fault) => {
          const checks = createChecks({ limits: undefined, pulls: () => [pull] });
          const left = [...fault];
          const api: Api = {
            request: scheduler.scheduleFunction(async (call) => {
              const action = left.shift();
              if (action) checks.spoil({ do: action });
              const outcome = checks.handle(toStandInRequest(call, tokens.comments));
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
          if (posts.length > 1) duplicates++;
          expect(checks.comments()).toHaveLength(1);
          expect(checks.comments()[0]?.body).toMatch(/\nleg \d$/);
        },
      ),
      { numRuns: 300, seed: 11 },
    );
    // Otherwise the test would show nothing.
    expect(duplicates).toBeGreaterThan(50);
  });
});
