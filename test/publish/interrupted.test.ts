import { describe, expect, test } from "vitest";
import { badGateway } from "../../dev/github/checks.ts";
import type { Api, ApiCall, RunState } from "../../src/publish/ports.ts";
import { publish } from "../../src/publish/publish.ts";
import { closeLeftover } from "../../src/publish/steps/close.ts";
import { getOnlyCheckRun } from "./expect-complete.ts";
import {
  type InjectedFault,
  makeCheck,
  makeLimitResponse,
  publishCheck,
  type Simulation,
  type SimulationOptions,
  startSimulation,
} from "./simulation.ts";

const check = makeCheck(120);
const unreachable: InjectedFault = { kind: "unreachable" };
const badGatewayFault: InjectedFault = {
  kind: "fault",
  action: { kind: "answer", reply: badGateway },
};

describe("a signal", () => {
  // 120 annotations take five requests of 100 ms. Steps of 25 ms interrupt each before, during and after its processing.
  test.each(Array.from({ length: 22 }, (_, i) => i * 25))(
    "after %i ms closes the check run within 5 s",
    async (abortAtMs) => {
      const simulation = startSimulation({ abortAtMs });
      const published = await publishCheck(simulation, check);

      expect(simulation.elapsedMs() - abortAtMs).toBeLessThan(5000);
      const runs = simulation.checks.runs();
      expect(runs.map(({ status }) => status)).toEqual(runs.map(() => "completed"));
      // Requests in progress are completed. The conclusion is sent after 400 ms and isn't changed after that.
      const isCancelled = abortAtMs <= 400;
      expect(runs.map(({ conclusion }) => conclusion)).toEqual([
        isCancelled ? "cancelled" : "failure",
      ]);
      if (published.kind === "cancelled") expect(published.isClosed).toBe(true);
      expect(published.kind).toBe(isCancelled ? "cancelled" : "published");
      expect(simulation.states.at(-1)?.isClosed).toBe(true);
    },
  );

  test("between two pages closes the check run as cancelled, with a note in its summary", async () => {
    const simulation = startSimulation({ abortAtMs: 160 });
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "cancelled",
      isClosed: true,
    });
    expect(simulation.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → 201",
        "   0.1 s PATCH /check-runs/1001 +50 → 200",
        "   0.2 s GET /check-runs/1001 → 200",
        "   0.3 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
    expect(simulation.log).toEqual([]);
    const { title, summary, text } = getOnlyCheckRun(simulation);
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

  test.each([
    ["in a pause that GitHub asks for", makeLimitResponse(429, { "retry-after": "30" })],
    [
      "after a page that GitHub refused",
      { status: 422, headers: {}, body: { message: "Invalid" } },
    ],
  ])("%s leaves nothing to do for the post step", async (_, reply) => {
    const simulation = startSimulation({
      abortAtMs: 250,
      injectFault: (call, nth) =>
        nth > 1 && JSON.stringify(call.body ?? "").includes('"annotations"')
          ? { kind: "fault", action: { kind: "answer", reply } }
          : undefined,
    });
    await publishCheck(simulation, check);
    expect(getOnlyCheckRun(simulation)).toMatchObject({ conclusion: "cancelled", annotations: [] });
    expect(simulation.states.at(-1)?.isClosed).toBe(true);
  });

  test("during the creation waits for it and closes the check run", async () => {
    const simulation = startSimulation({ abortAtMs: 25 });
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "cancelled",
      isClosed: true,
    });
    expect(simulation.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → 201",
        "   0.1 s GET /check-runs/1001 → 200",
        "   0.2 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
  });

  test("during a slow creation finds the check run by its external id and closes it", async () => {
    const simulation = startSimulation({
      abortAtMs: 75,
      injectFault: (_call, nth) =>
        nth === 1 ? { kind: "fault", action: { kind: "slow", delay: 60_000 } } : undefined,
    });
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "cancelled",
      isClosed: true,
    });
    expect(simulation.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → No answer (aborted)",
        "   1.6 s GET /commits/SHA/check-runs?check_name=Reports&status=in_progress → 200",
        "   1.7 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
  });

  describe("while GitHub is slow to process a page", () => {
    /** Lets GitHub process unfinished requests after the process has ended. */
    const waitForGitHub = (simulation: Simulation) =>
      simulation.ports.clock.sleep(60_000, new AbortController().signal);
    const slowPage = (ms: number): SimulationOptions => ({
      abortAtMs: 260,
      injectFault: (_call, nth) => (nth === 3 ? { kind: "slow work", ms } : undefined),
    });

    test("waits a short time for the page, so the note isn't overwritten", async () => {
      const simulation = startSimulation(slowPage(1200));
      expect(await publishCheck(simulation, check)).toMatchObject({
        kind: "cancelled",
        isClosed: true,
      });
      expect(simulation.lines).toMatchInlineSnapshot(`
        [
          "   0.0 s POST /check-runs → 201",
          "   0.1 s PATCH /check-runs/1001 +50 → 200",
          "   0.2 s PATCH /check-runs/1001 +50 → 200",
          "   1.5 s GET /check-runs/1001 → 200",
          "   1.6 s PATCH /check-runs/1001 cancelled → 200",
        ]
      `);
      expect(simulation.states.at(-1)).toMatchObject({ isClosed: true });
      expect(getOnlyCheckRun(simulation).annotations).toHaveLength(100);
      expect(getOnlyCheckRun(simulation).title).toBe("Incomplete: 3 of 120 tests failed");
    });

    test("closes the check run, and the post step restores the overwritten note", async () => {
      const simulation = startSimulation(slowPage(8000));
      expect(await publishCheck(simulation, check)).toMatchObject({
        kind: "cancelled",
        isClosed: true,
      });
      expect(simulation.elapsedMs()).toBeLessThan(260 + 4500);
      expect(simulation.states.at(-1)).toMatchObject({ isClosed: false, page: { count: 100 } });

      expect(await closeLast(simulation)).toBe("closed");
      await waitForGitHub(simulation);
      expect(simulation.lines).toMatchInlineSnapshot(`
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
      const { conclusion, title, summary, annotations } = getOnlyCheckRun(simulation);
      expect({ conclusion, title, annotations: annotations.length }).toEqual({
        conclusion: "cancelled",
        title: "Incomplete: 3 of 120 tests failed",
        annotations: 100,
      });
      expect(summary).toMatch(/^\*\*The step ended before this report was sent completely/);
    });

    test("and never stores it, keeps the post step only a short time, and the note exists once", async () => {
      const simulation = startSimulation({
        abortAtMs: 260,
        injectFault: (_call, nth) =>
          nth === 3
            ? { kind: "fault", action: { kind: "lose", moment: "before", delay: 60_000 } }
            : undefined,
      });
      await publishCheck(simulation, check);
      const startedAt = simulation.elapsedMs();
      expect(await closeLast(simulation)).toBe("nothing to close");
      expect(simulation.elapsedMs() - startedAt).toBeLessThan(15_000);
      expect(getOnlyCheckRun(simulation).summary).toMatch(
        /^\*\*The job was cancelled .*\n\n# Summary/,
      );
    });

    test("and the process is killed, lets the post step close the check run and restore the overwritten note", async () => {
      const simulation = startSimulation({
        injectFault: (_call, nth) =>
          nth === 3 ? { kind: "kill", isSent: true, workMs: 5000 } : undefined,
      });
      expect(await Promise.race([publishCheck(simulation, check), simulation.killed])).toBe(
        "killed",
      );
      expect(await closeLast(simulation)).toBe("closed");
      await waitForGitHub(simulation);
      expect(simulation.lines).toMatchInlineSnapshot(`
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
      expect(getOnlyCheckRun(simulation).annotations).toHaveLength(100);
      expect(getOnlyCheckRun(simulation).title).toBe("Incomplete: 3 of 120 tests failed");
    });
  });

  test("before the first request prevents all requests", async () => {
    const simulation = startSimulation({ abortAtMs: 0 });
    await simulation.ports.clock.sleep(1, new AbortController().signal);
    expect(await publishCheck(simulation, check)).toEqual({ kind: "cancelled", isClosed: true });
    expect(simulation.lines).toEqual([]);
    expect(simulation.states).toEqual([]);
  });

  test("during a pause for a rate limit ends the pause", async () => {
    const reply = { status: 429, headers: { "retry-after": "600" }, body: "" };
    const simulation = startSimulation({
      abortAtMs: 30_000,
      injectFault: (_call, nth) =>
        nth === 2 ? { kind: "fault", action: { kind: "answer", reply } } : undefined,
    });
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "cancelled",
      isClosed: true,
    });
    expect(simulation.elapsedMs()).toBeLessThan(31_000);
  });

  test("while single requests fail still closes the check run in time", async () => {
    const simulation = startSimulation({
      abortAtMs: 160,
      injectFault: (_call, nth) => (nth === 4 || nth === 6 ? badGatewayFault : undefined),
    });
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "cancelled",
      isClosed: true,
    });
    expect(getOnlyCheckRun(simulation).conclusion).toBe("cancelled");
    expect(simulation.elapsedMs()).toBeLessThan(5000);
  });

  test("while GitHub is down ends the step within 5 s, and the post step closes the check run", async () => {
    const simulation = startSimulation({
      abortAtMs: 160,
      injectFault: (_call, _nth, elapsedMs) =>
        elapsedMs > 160 && elapsedMs < 20_000
          ? { kind: "fault", action: { kind: "lose", moment: "before", delay: 60_000 } }
          : undefined,
    });
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "cancelled",
      isClosed: false,
    });
    expect(simulation.elapsedMs()).toBeLessThan(5000);
    expect(await closeLast(simulation)).toBe("closed");
    expect(getOnlyCheckRun(simulation)).toMatchObject({
      status: "completed",
      conclusion: "cancelled",
    });
  });
});

describe("an outage", () => {
  const makeOutage = (fromMs: number, toMs: number): SimulationOptions => ({
    injectFault: (_call, _nth, elapsedMs) =>
      elapsedMs >= fromMs && elapsedMs < toMs ? badGatewayFault : undefined,
  });

  test("of 7 minutes leaves out annotations, and the completed check run says so", async () => {
    const simulation = startSimulation(makeOutage(150, 7 * 60_000));
    expect(await publishCheck(simulation, check)).toMatchObject({ kind: "published", unsent: 70 });
    const run = getOnlyCheckRun(simulation);
    expect(run).toMatchObject({ status: "completed", conclusion: "failure" });
    expect(run.annotations).toHaveLength(50);
    expect(simulation.log.at(-1)).toMatch(/^GitHub answered HTTP 502; trying again in /);
    expect(simulation.log).toContain("Leaving out 70 annotations: GitHub answered HTTP 502");
    expect(run.summary).toMatchInlineSnapshot(`
      "**Missing here: 70 annotations that could not be sent.**

      # Summary

      Three failed."
    `);
  });

  test("of an hour ends the step within 11 minutes, and the post step tries again to close the check run", async () => {
    const simulation = startSimulation(makeOutage(150, 60 * 60_000));
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "gave up",
      why: "GitHub answered HTTP 502",
      leftOpen: { id: 1001 },
    });
    expect(simulation.elapsedMs()).toBeLessThan(11 * 60_000);
    expect(await closeLast(simulation)).toBe("open");
    await simulation.ports.clock.sleep(60 * 60_000, new AbortController().signal);
    expect(await closeLast(simulation)).toBe("closed");
  });

  test("from the start leaves nothing to do for the post step", async () => {
    const simulation = startSimulation({ injectFault: () => unreachable });
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "gave up",
      isUnsent: true,
    });
    expect(simulation.elapsedMs()).toBeLessThan(6 * 60_000);
    expect(simulation.states.at(-1)).toMatchObject({ isClosed: true });
  });

  test("that starts during the creation leaves it to the post step to find and close the check run", async () => {
    const simulation = startSimulation({
      injectFault: (_call, nth, elapsedMs) =>
        nth === 1
          ? { kind: "fault", action: { kind: "lose", moment: "after" } }
          : elapsedMs < 10 * 60_000
            ? badGatewayFault
            : undefined,
    });
    expect(await publishCheck(simulation, check)).toEqual({
      kind: "gave up",
      why: "GitHub answered HTTP 502",
    });
    expect(simulation.states.at(-1)).toMatchObject({ isClosed: false });
    await simulation.ports.clock.sleep(10 * 60_000, new AbortController().signal);
    expect(await closeLast(simulation)).toBe("closed");
    expect(getOnlyCheckRun(simulation).conclusion).toBe("cancelled");
  });

  test("by a rate limit that ends too late makes the step give up at once", async () => {
    const reset = String(Date.UTC(2026, 0, 5, 12, 50) / 1000);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    const reply = { status: 403, headers, body: { message: "API rate limit exceeded" } };
    const simulation = startSimulation({
      injectFault: () => ({ kind: "fault", action: { kind: "answer", reply } }),
    });
    expect(await publishCheck(simulation, check)).toEqual({
      kind: "gave up",
      why: "GitHub's rate limit is used up",
      isLimited: true,
      limitedUntil: Date.UTC(2026, 0, 5, 12, 50),
    });
    expect(simulation.lines).toHaveLength(1);
  });
});

describe("killing the process", () => {
  test.each(
    [1, 2, 3, 4, 5].flatMap((nth) => [
      { nth, isSent: false },
      { nth, isSent: true },
    ]),
  )(
    "at request $nth (sent: $isSent) leaves no check run open after the post step",
    async ({ nth, isSent }) => {
      const simulation = startSimulation({
        injectFault: (_call, n) => (n === nth ? { kind: "kill", isSent } : undefined),
      });
      expect(await Promise.race([publishCheck(simulation, check), simulation.killed])).toBe(
        "killed",
      );
      const wasConcluded = nth === 5 && isSent;
      const wasCreated = nth > 1 || isSent;

      expect(await closeLast(simulation)).toBe(
        wasCreated && !wasConcluded ? "closed" : "nothing to close",
      );
      expect(simulation.checks.runs().map(({ conclusion }) => conclusion)).toEqual(
        wasCreated ? [wasConcluded ? "failure" : "cancelled"] : [],
      );
    },
  );
});

describe("an outdated read", () => {
  const isRead = ({ method, path }: ApiCall) => method === "GET" && path === "/check-runs/1001";
  /** The read doesn't find the check run. */
  const lag: InjectedFault = { kind: "lag", ms: 60_000 };

  test("is repeated before a cancelled check run is closed", async () => {
    let reads = 0;
    const simulation = startSimulation({
      abortAtMs: 160,
      injectFault: (call) => (isRead(call) && reads++ === 0 ? lag : undefined),
    });
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "cancelled",
      isClosed: true,
    });
    expect(simulation.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → 201",
        "   0.1 s PATCH /check-runs/1001 +50 → 200",
        "   0.2 s GET /check-runs/1001 → 404",
        "   0.6 s GET /check-runs/1001 → 200",
        "   0.7 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
  });

  test("that stays outdated doesn't prevent closing: the check run is closed without a read and then gets its note", async () => {
    const simulation = startSimulation({
      abortAtMs: 160,
      injectFault: (call) => (isRead(call) ? lag : undefined),
    });
    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "cancelled",
      isClosed: true,
    });
    expect(simulation.elapsedMs()).toBeLessThan(160 + 4500);
    expect(simulation.lines).toMatchInlineSnapshot(`
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
    expect(getOnlyCheckRun(simulation).summary).toMatch(/^\*\*The job was cancelled/);
  });

  test("doesn't prevent the post step from closing the check run", async () => {
    const simulation = startSimulation({
      injectFault: (call, nth) =>
        nth === 3 ? { kind: "kill", isSent: false } : isRead(call) ? lag : undefined,
    });
    await Promise.race([publishCheck(simulation, check), simulation.killed]);
    expect(await closeLast(simulation)).toBe("closed");
    expect(getOnlyCheckRun(simulation)).toMatchObject({
      status: "completed",
      conclusion: "cancelled",
    });
  });
});

describe("the post step", () => {
  test("waits for a rate limit without a known end", async () => {
    const simulation = startSimulation({
      injectFault: (_call, nth) =>
        nth === 3
          ? { kind: "kill", isSent: false }
          : nth === 4 || nth === 5
            ? { kind: "fault", action: { kind: "answer", reply: makeLimitResponse(403) } }
            : undefined,
    });
    await Promise.race([publishCheck(simulation, check), simulation.killed]);
    expect(await closeLast(simulation)).toBe("closed");
    expect(simulation.lines.slice(3)).toMatchInlineSnapshot(`
      [
        "   0.2 s GET /check-runs/1001 → 403",
        "  61.8 s GET /check-runs/1001 → 403",
        " 183.4 s GET /check-runs/1001 → 200",
        " 183.5 s PATCH /check-runs/1001 cancelled → 200",
      ]
    `);
    expect(simulation.elapsedMs()).toBeLessThan(4 * 60_000);
  });

  test("makes no request if the check run is completed", async () => {
    const simulation = startSimulation();
    await publishCheck(simulation, check);
    const requests = simulation.lines.length;
    expect(await closeLast(simulation)).toBe("nothing to close");
    expect(simulation.lines).toHaveLength(requests);
  });

  test("closes a check run by its id if it isn't listed", async () => {
    const simulation = startSimulation({
      injectFault: (call, nth) =>
        nth === 3
          ? { kind: "kill", isSent: false }
          : call.path.startsWith("/commits")
            ? { kind: "lag", ms: 60_000 }
            : undefined,
    });
    await Promise.race([publishCheck(simulation, check), simulation.killed]);
    expect(await closeLast(simulation)).toBe("closed");
    expect(getOnlyCheckRun(simulation).conclusion).toBe("cancelled");
  });

  test("doesn't close check runs of other steps", async () => {
    const simulation = startSimulation({
      injectFault: (_call, nth) => (nth === 3 ? { kind: "kill", isSent: false } : undefined),
    });
    await Promise.race([publishCheck(simulation, check), simulation.killed]);
    const state = simulation.states.at(-1) as RunState;
    const otherState: RunState = {
      name: state.name,
      headSha: state.headSha,
      externalId: "report-to-check/77/1/ci.yml/push/other/report/x",
      isClosed: false,
    };
    expect(await closeLeftover(otherState, simulation.ports)).toBe("nothing to close");
    expect(getOnlyCheckRun(simulation).status).toBe("in_progress");
  });
});

test("an internal error closes the check run as a failure and is thrown", async () => {
  const simulation = startSimulation();
  let isBroken = true;
  const api: Api = {
    request(call) {
      if (!isBroken || !call.path.endsWith("/1001")) return simulation.ports.api.request(call);
      isBroken = false;
      throw new TypeError("internal error");
    },
  };
  const options = { signal: simulation.signal, secrets: [] };
  await expect(publish(check, { ...simulation.ports, api }, options)).rejects.toThrow(
    "internal error",
  );
  expect(getOnlyCheckRun(simulation)).toMatchObject({ status: "completed", conclusion: "failure" });
  expect(simulation.states.at(-1)?.isClosed).toBe(true);
});

test("the first internal error is thrown if closing the check run fails too", async () => {
  const simulation = startSimulation();
  let errors = 0;
  const api: Api = {
    request() {
      throw new TypeError(`error ${++errors}`);
    },
  };
  const options = { signal: simulation.signal, secrets: [] };
  await expect(publish(check, { ...simulation.ports, api }, options)).rejects.toThrow("error 1");
  expect(simulation.states.at(-1)?.isClosed).toBe(false);
});

/** Runs the post step on the state that main saved last. */
function closeLast(simulation: Simulation) {
  return closeLeftover(simulation.states.at(-1) as RunState, simulation.ports);
}
