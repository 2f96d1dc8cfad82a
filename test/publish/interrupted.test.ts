import { describe, expect, test } from "vitest";
import { badGateway } from "../../dev/github/checks.ts";
import type { Api, ApiCall, RunState } from "../../src/publish/ports.ts";
import { publish } from "../../src/publish/publish.ts";
import { closeLeftover } from "../../src/publish/steps/close.ts";
import {
  limited,
  makeCheck,
  play,
  type Scene,
  type SceneOptions,
  startScene,
  type Weather,
} from "./scene.ts";
import { onlyRun } from "./whole.ts";

const check = makeCheck(120);
const down: Weather = { kind: "unreachable" };
const bad: Weather = { kind: "fault", action: { kind: "answer", reply: badGateway } };

describe("a signal", () => {
  // 120 annotations take five requests of 100 ms; a step of 25 ms meets each on its way there, at work and back.
  test.each(Array.from({ length: 22 }, (_, i) => i * 25))(
    "after %i ms leaves nothing open, and takes no 5 s",
    async (abortAtMs) => {
      const scene = startScene({ abortAtMs });
      const published = await play(scene, check);

      expect(scene.elapsedMs() - abortAtMs).toBeLessThan(5000);
      const runs = scene.checks.runs();
      expect(runs.map(({ status }) => status)).toEqual(runs.map(() => "completed"));
      // Requests in progress are completed. The conclusion is sent after 400 ms and isn't changed after that.
      const isCancelled = abortAtMs <= 400;
      expect(runs.map(({ conclusion }) => conclusion)).toEqual([
        isCancelled ? "cancelled" : "failure",
      ]);
      if (published.kind === "cancelled") expect(published.isClosed).toBe(true);
      expect(published.kind).toBe(isCancelled ? "cancelled" : "published");
      expect(scene.states.at(-1)?.isClosed).toBe(true);
    },
  );

  test("between two pages closes the check run as cancelled, and says so in it", async () => {
    const scene = startScene({ abortAtMs: 160 });
    expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: true });
    expect(scene.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → 201",
        "   0.1 s PATCH /check-runs/1001 +50 → 200",
        "   0.2 s GET /check-runs/1001 → 200",
        "   0.3 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
    expect(scene.log).toEqual([]);
    const { title, summary, text } = onlyRun(scene);
    expect({ title, summary, text }).toMatchInlineSnapshot(`
      {
        "summary": "**The job was cancelled while this report was being sent, so annotations may be missing.**

      # Summary

      Three failed.",
        "text": "Text.",
        "title": "Incomplete: 3 of 120 tests failed",
      }
    `);
  });

  test("while the creation is under way lets it end, and closes the check run", async () => {
    const scene = startScene({ abortAtMs: 25 });
    expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: true });
    expect(scene.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → 201",
        "   0.1 s GET /check-runs/1001 → 200",
        "   0.2 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
  });

  test("while the creation takes longer than that finds the check run by its external id", async () => {
    const scene = startScene({
      abortAtMs: 75,
      weather: (_call, nth) =>
        nth === 1 ? { kind: "fault", action: { kind: "slow", delay: 60_000 } } : undefined,
    });
    expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: true });
    expect(scene.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → No answer (aborted)",
        "   1.6 s GET /commits/SHA/check-runs?check_name=Reports&status=in_progress → 200",
        "   1.7 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
  });

  describe("while a page is under way that GitHub is slow to store", () => {
    /** Long after the process is gone. */
    const later = (scene: Scene) => scene.ports.clock.sleep(60_000, new AbortController().signal);
    const slowPage = (ms: number): SceneOptions => ({
      abortAtMs: 260,
      weather: (_call, nth) => (nth === 3 ? { kind: "slow work", ms } : undefined),
    });

    test("waits for it if that takes a moment, and the note stays", async () => {
      const scene = startScene(slowPage(1200));
      expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: true });
      expect(scene.lines).toMatchInlineSnapshot(`
        [
          "   0.0 s POST /check-runs → 201",
          "   0.1 s PATCH /check-runs/1001 +50 → 200",
          "   0.2 s PATCH /check-runs/1001 +50 → 200",
          "   1.5 s GET /check-runs/1001 → 200",
          "   1.6 s PATCH /check-runs/1001 cancelled → 200",
        ]
      `);
      expect(scene.states.at(-1)).toMatchObject({ isClosed: true });
      expect(onlyRun(scene).annotations).toHaveLength(100);
      expect(onlyRun(scene).title).toBe("Incomplete: 3 of 120 tests failed");
    });

    test("leaves it to the post step to look once more, which puts the note back", async () => {
      const scene = startScene(slowPage(8000));
      expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: true });
      expect(scene.elapsedMs()).toBeLessThan(260 + 4500);
      expect(scene.states.at(-1)).toMatchObject({ isClosed: false, page: { count: 100 } });

      expect(await closeLast(scene)).toBe("closed");
      await later(scene);
      expect(scene.lines).toMatchInlineSnapshot(`
        [
          "   0.0 s POST /check-runs → 201",
          "   0.1 s PATCH /check-runs/1001 +50 → 200",
          "   0.2 s PATCH /check-runs/1001 +50 → No answer (aborted)",
          "   1.8 s GET /check-runs/1001 → 200",
          "   1.9 s PATCH /check-runs/1001 cancelled → 200",
          "   2.0 s GET /check-runs/1001 → 200",
          "   3.1 s GET /check-runs/1001 → 200",
          "   5.2 s GET /check-runs/1001 → 200",
          "   9.3 s GET /check-runs/1001 → 200",
          "   9.4 s PATCH /check-runs/1001 cancelled → 200",
        ]
      `);
      const { conclusion, title, summary, annotations } = onlyRun(scene);
      expect({ conclusion, title, annotations: annotations.length }).toEqual({
        conclusion: "cancelled",
        title: "Incomplete: 3 of 120 tests failed",
        annotations: 100,
      });
      expect(summary).toMatch(/^\*\*The step was ended while this report was being sent/);
    });

    test("and is never stored doesn't keep the post step for long, and the note is there once", async () => {
      const scene = startScene({
        abortAtMs: 260,
        weather: (_call, nth) =>
          nth === 3
            ? { kind: "fault", action: { kind: "lose", moment: "before", delay: 60_000 } }
            : undefined,
      });
      await play(scene, check);
      const startedAt = scene.elapsedMs();
      expect(await closeLast(scene)).toBe("nothing to close");
      expect(scene.elapsedMs() - startedAt).toBeLessThan(15_000);
      expect(onlyRun(scene).summary).toMatch(/^\*\*The job was cancelled .*\n\n# Summary/);
    });

    test("is met by the post step after a kill too, which closes first and then looks again", async () => {
      const scene = startScene({
        weather: (_call, nth) =>
          nth === 3 ? { kind: "kill", isSent: true, workMs: 5000 } : undefined,
      });
      expect(await Promise.race([play(scene, check), scene.killed])).toBe("killed");
      expect(await closeLast(scene)).toBe("closed");
      await later(scene);
      expect(scene.lines).toMatchInlineSnapshot(`
        [
          "   0.0 s POST /check-runs → 201",
          "   0.1 s PATCH /check-runs/1001 +50 → 200",
          "   0.3 s killed",
          "   0.3 s GET /check-runs/1001 → 200",
          "   0.3 s PATCH /check-runs/1001 cancelled → 200",
          "   1.4 s GET /check-runs/1001 → 200",
          "   3.5 s GET /check-runs/1001 → 200",
          "   7.7 s GET /check-runs/1001 → 200",
          "   7.8 s PATCH /check-runs/1001 cancelled → 200",
        ]
      `);
      expect(onlyRun(scene).annotations).toHaveLength(100);
      expect(onlyRun(scene).title).toBe("Incomplete: 3 of 120 tests failed");
    });
  });

  test("before anything was sent sends nothing", async () => {
    const scene = startScene({ abortAtMs: 0 });
    await scene.ports.clock.sleep(1, new AbortController().signal);
    expect(await play(scene, check)).toEqual({ kind: "cancelled", isClosed: true });
    expect(scene.lines).toEqual([]);
    expect(scene.states).toEqual([]);
  });

  test("while GitHub asks for a pause ends the pause", async () => {
    const reply = { status: 429, headers: { "retry-after": "600" }, body: "" };
    const scene = startScene({
      abortAtMs: 30_000,
      weather: (_call, nth) =>
        nth === 2 ? { kind: "fault", action: { kind: "answer", reply } } : undefined,
    });
    expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: true });
    expect(scene.elapsedMs()).toBeLessThan(31_000);
  });

  test("while GitHub fails once still closes the check run in time", async () => {
    const scene = startScene({
      abortAtMs: 160,
      weather: (_call, nth) => (nth === 4 || nth === 6 ? bad : undefined),
    });
    expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: true });
    expect(onlyRun(scene).conclusion).toBe("cancelled");
    expect(scene.elapsedMs()).toBeLessThan(5000);
  });

  test("while GitHub is down leaves the check run to the post step, within 5 s", async () => {
    const scene = startScene({
      abortAtMs: 160,
      weather: (_call, _nth, elapsedMs) =>
        elapsedMs > 160 && elapsedMs < 20_000
          ? { kind: "fault", action: { kind: "lose", moment: "before", delay: 60_000 } }
          : undefined,
    });
    expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: false });
    expect(scene.elapsedMs()).toBeLessThan(5000);
    expect(await closeLast(scene)).toBe("closed");
    expect(onlyRun(scene)).toMatchObject({ status: "completed", conclusion: "cancelled" });
  });
});

describe("an outage", () => {
  const between = (fromMs: number, toMs: number): SceneOptions => ({
    weather: (_call, _nth, elapsedMs) =>
      elapsedMs >= fromMs && elapsedMs < toMs ? bad : undefined,
  });

  test("that outlasts the pages but not the close leaves a conclusion, and says what is missing", async () => {
    const scene = startScene(between(150, 7 * 60_000));
    expect(await play(scene, check)).toMatchObject({ kind: "published", unsent: 70 });
    const run = onlyRun(scene);
    expect(run).toMatchObject({ status: "completed", conclusion: "failure" });
    expect(run.annotations).toHaveLength(50);
    expect(scene.log.at(-1)).toMatch(/^GitHub answered HTTP 502; trying again in /);
    expect(scene.log).toContain("Leaving out 70 annotations: GitHub answered HTTP 502");
    expect(run.summary).toMatchInlineSnapshot(`
      "**Missing here: 70 annotations that could not be sent.**

      # Summary

      Three failed."
    `);
  });

  test("that outlasts everything ends the step within 11 minutes, and the post step tries again", async () => {
    const scene = startScene(between(150, 60 * 60_000));
    expect(await play(scene, check)).toMatchObject({
      kind: "gave up",
      why: "GitHub answered HTTP 502",
      leftOpen: { id: 1001 },
    });
    expect(scene.elapsedMs()).toBeLessThan(11 * 60_000);
    expect(await closeLast(scene)).toBe("open");
    await scene.ports.clock.sleep(60 * 60_000, new AbortController().signal);
    expect(await closeLast(scene)).toBe("closed");
  });

  test("before anything was sent leaves the post step nothing to do", async () => {
    const scene = startScene({ weather: () => down });
    expect(await play(scene, check)).toMatchObject({ kind: "gave up" });
    expect(scene.elapsedMs()).toBeLessThan(6 * 60_000);
    expect(scene.states.at(-1)).toMatchObject({ isClosed: true });
  });

  test("that begins while the creation is at work leaves it to the post step to look for it", async () => {
    const scene = startScene({
      weather: (_call, nth, elapsedMs) =>
        nth === 1
          ? { kind: "fault", action: { kind: "lose", moment: "after" } }
          : elapsedMs < 10 * 60_000
            ? bad
            : undefined,
    });
    expect(await play(scene, check)).toEqual({ kind: "gave up", why: "GitHub answered HTTP 502" });
    expect(scene.states.at(-1)).toMatchObject({ isClosed: false });
    await scene.ports.clock.sleep(10 * 60_000, new AbortController().signal);
    expect(await closeLast(scene)).toBe("closed");
    expect(onlyRun(scene).conclusion).toBe("cancelled");
  });

  test("by a rate limit that ends too late isn't even waited for", async () => {
    const reset = String(Date.UTC(2026, 0, 5, 12, 50) / 1000);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    const reply = { status: 403, headers, body: { message: "API rate limit exceeded" } };
    const scene = startScene({
      weather: () => ({ kind: "fault", action: { kind: "answer", reply } }),
    });
    expect(await play(scene, check)).toEqual({
      kind: "gave up",
      why: "GitHub's rate limit is used up",
      isLimited: true,
      limitedUntil: Date.UTC(2026, 0, 5, 12, 50),
    });
    expect(scene.lines).toHaveLength(1);
  });
});

describe("a kill", () => {
  test.each(
    [1, 2, 3, 4, 5].flatMap((nth) => [
      { nth, isSent: false },
      { nth, isSent: true },
    ]),
  )(
    "at request $nth (sent: $isSent) leaves nothing open after the post step",
    async ({ nth, isSent }) => {
      const scene = startScene({
        weather: (_call, n) => (n === nth ? { kind: "kill", isSent } : undefined),
      });
      expect(await Promise.race([play(scene, check), scene.killed])).toBe("killed");
      const wasConcluded = nth === 5 && isSent;
      const wasCreated = nth > 1 || isSent;

      expect(await closeLast(scene)).toBe(
        wasCreated && !wasConcluded ? "closed" : "nothing to close",
      );
      expect(scene.checks.runs().map(({ conclusion }) => conclusion)).toEqual(
        wasCreated ? [wasConcluded ? "failure" : "cancelled"] : [],
      );
    },
  );
});

describe("a read that lags", () => {
  const isRead = ({ method, path }: ApiCall) => method === "GET" && path === "/check-runs/1001";
  /** It doesn't know of the check run. */
  const lag: Weather = { kind: "lag", ms: 60_000 };

  test("once doesn't keep a cancelled check run open", async () => {
    let reads = 0;
    const scene = startScene({
      abortAtMs: 160,
      weather: (call) => (isRead(call) && reads++ === 0 ? lag : undefined),
    });
    expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: true });
    expect(scene.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → 201",
        "   0.1 s PATCH /check-runs/1001 +50 → 200",
        "   0.2 s GET /check-runs/1001 → 404",
        "   0.6 s GET /check-runs/1001 → 200",
        "   0.7 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
  });

  test("all the time doesn't either: it is closed unseen, and then gets its note", async () => {
    const scene = startScene({
      abortAtMs: 160,
      weather: (call) => (isRead(call) ? lag : undefined),
    });
    expect(await play(scene, check)).toMatchObject({ kind: "cancelled", isClosed: true });
    expect(scene.elapsedMs()).toBeLessThan(160 + 4500);
    expect(scene.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → 201",
        "   0.1 s PATCH /check-runs/1001 +50 → 200",
        "   0.2 s GET /check-runs/1001 → 404",
        "   0.6 s GET /check-runs/1001 → 404",
        "   1.1 s GET /check-runs/1001 → 404",
        "   1.3 s PATCH /check-runs/1001 cancelled → 200",
        "   1.4 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
    expect(onlyRun(scene).summary).toMatch(/^\*\*The job was cancelled/);
  });

  test("doesn't keep the post step from closing", async () => {
    const scene = startScene({
      weather: (call, nth) =>
        nth === 3 ? { kind: "kill", isSent: false } : isRead(call) ? lag : undefined,
    });
    await Promise.race([play(scene, check), scene.killed]);
    expect(await closeLast(scene)).toBe("closed");
    expect(onlyRun(scene)).toMatchObject({ status: "completed", conclusion: "cancelled" });
  });
});

describe("the post step", () => {
  test("waits for a limit without a known end", async () => {
    const scene = startScene({
      weather: (_call, nth) =>
        nth === 3
          ? { kind: "kill", isSent: false }
          : nth === 4 || nth === 5
            ? { kind: "fault", action: { kind: "answer", reply: limited(403) } }
            : undefined,
    });
    await Promise.race([play(scene, check), scene.killed]);
    expect(await closeLast(scene)).toBe("closed");
    expect(scene.lines.slice(3)).toMatchInlineSnapshot(`
      [
        "   0.2 s GET /check-runs/1001 → 403",
        "  61.8 s GET /check-runs/1001 → 403",
        " 183.4 s GET /check-runs/1001 → 200",
        " 183.5 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
    expect(scene.elapsedMs()).toBeLessThan(4 * 60_000);
  });

  test("makes no request if the check run was concluded, refused or never sent", async () => {
    const scene = startScene();
    await play(scene, check);
    const requests = scene.lines.length;
    expect(await closeLast(scene)).toBe("nothing to close");
    expect(scene.lines).toHaveLength(requests);
  });

  test("closes a check run that no list shows, by its id", async () => {
    const scene = startScene({
      weather: (call, nth) =>
        nth === 3
          ? { kind: "kill", isSent: false }
          : call.path.startsWith("/commits")
            ? { kind: "lag", ms: 60_000 }
            : undefined,
    });
    await Promise.race([play(scene, check), scene.killed]);
    expect(await closeLast(scene)).toBe("closed");
    expect(onlyRun(scene).conclusion).toBe("cancelled");
  });

  test("leaves the check runs of others alone", async () => {
    const scene = startScene({
      weather: (_call, nth) => (nth === 3 ? { kind: "kill", isSent: false } : undefined),
    });
    await Promise.race([play(scene, check), scene.killed]);
    const state = scene.states.at(-1) as RunState;
    const stranger: RunState = {
      name: state.name,
      headSha: state.headSha,
      externalId: "report-to-check/77/1/ci.yml/push/other/report/x",
      isClosed: false,
    };
    expect(await closeLeftover(stranger, scene.ports)).toBe("nothing to close");
    expect(onlyRun(scene).status).toBe("in_progress");
  });
});

test("a mistake of ours closes the check run as a failure, and is thrown", async () => {
  const scene = startScene();
  let isBroken = true;
  const api: Api = {
    request(call) {
      if (!isBroken || !call.path.endsWith("/1001")) return scene.ports.api.request(call);
      isBroken = false;
      throw new TypeError("a mistake");
    },
  };
  const options = { signal: scene.signal, secrets: [] };
  await expect(publish(check, { ...scene.ports, api }, options)).rejects.toThrow("a mistake");
  expect(onlyRun(scene)).toMatchObject({ status: "completed", conclusion: "failure" });
  expect(scene.states.at(-1)?.isClosed).toBe(true);
});

test("if our own error also prevents closing the check run, the first error is reported", async () => {
  const scene = startScene();
  let mistakes = 0;
  const api: Api = {
    request() {
      throw new TypeError(`mistake ${++mistakes}`);
    },
  };
  const options = { signal: scene.signal, secrets: [] };
  await expect(publish(check, { ...scene.ports, api }, options)).rejects.toThrow("mistake 1");
  expect(scene.states.at(-1)?.isClosed).toBe(false);
});

/** Runs the post step on the state that main saved last. */
function closeLast(scene: Scene) {
  return closeLeftover(scene.states.at(-1) as RunState, scene.ports);
}
