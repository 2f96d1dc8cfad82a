/** Simulates the workflow runs of a repository, whose legs publish to the stand-in with the action's own code. */

import type { Check } from "../../src/model/check.ts";
import { toExternalId } from "../../src/publish/external-id.ts";
import type { Ports } from "../../src/publish/ports.ts";
import { type Published, publish } from "../../src/publish/publish.ts";
import { startLookups } from "../../src/publish/steps/lookups.ts";
import { createChecks } from "../github/checks.ts";
import { isLost, toRequest } from "../github/exchange.ts";
import { defaults, tokens } from "../github/settings.ts";
import { seededRandom } from "../seeded-random.ts";
import { startTimeline } from "./timeline.ts";

export interface Scenario {
  readonly legs: number;
  /** Per leg. */
  readonly annotations: number;
  /** The number of workflow runs that start in an hour, at regular intervals. */
  readonly runsPerHour: number;
  /** Whether refused writes count towards the limits. GitHub doesn't document it. */
  readonly countRefused: boolean;
}

export interface Outcome {
  /** In all workflow runs. */
  readonly requests: number;
  readonly writes: number;
  /** Requests that a rate limit refused. */
  readonly refused: number;
  readonly checkRuns: number;
  /** Check runs that weren't completed when their leg ended, and which are left to the post stage. */
  readonly open: number;
  /** Legs that couldn't create a check run. */
  readonly notCreated: number;
  readonly annotationsSent: number;
  readonly annotationsPlanned: number;
  /** The time of the slowest leg. */
  readonly minutes: number;
}

const { limits } = defaults;
const latencyMs = 200;
const hourMs = 3_600_000;
const start = Date.UTC(2026, 0, 5, 12);

export async function simulate({
  legs,
  annotations,
  runsPerHour,
  countRefused,
}: Scenario): Promise<Outcome> {
  const timeline = startTimeline(start);
  const random = seededRandom(legs * 1000 + annotations);
  const checks = createChecks({
    now: timeline.now,
    limits: limits && { ...limits, countRefused },
  });
  let refused = 0;
  let slowestMs = 0;
  const results: Published[] = [];

  const api: Ports["api"] = {
    async request({ method, path, body, signal }) {
      await timeline.sleep(latencyMs / 2, signal);
      const url = `/repos/${defaults.repository}${path}`;
      const headers = { authorization: `token ${tokens.job}` };
      const reply = checks.handle(toRequest(method, url, headers, (body as object) ?? ""));
      await timeline.sleep(latencyMs / 2, signal);
      if (isLost(reply)) throw new Error("The simulation has no lost responses.");
      if (reply.status === 403) refused++;
      return { kind: "answer", status: reply.status, headers: reply.headers, body: reply.body };
    },
  };
  const clock = { now: timeline.now, sleep: timeline.sleep, random };
  const log = { info: () => {}, debug: () => {} };

  async function runLeg(run: number, leg: number): Promise<void> {
    // The legs of a matrix don't end at the same time.
    await timeline.sleep((run * hourMs) / runsPerHour + random() * 60_000);
    const startedAt = timeline.now();
    const check = toCheck(run, leg, annotations);
    const ports = { api, clock, log };
    const lookups = startLookups(ports, check);
    const { signal } = new AbortController();
    const options = { signal, secrets: [], lookups };
    results.push(await publish(check, { ...ports, save: () => {} }, options));
    slowestMs = Math.max(slowestMs, timeline.now() - startedAt);
  }

  const runs = Array.from({ length: runsPerHour }, (_, run) => run);
  await timeline.runUntilDone(
    Promise.all(runs.flatMap((run) => Array.from({ length: legs }, (_, leg) => runLeg(run, leg)))),
  );
  const checkRuns = checks.runs();
  const exchanges = checks.exchanges();
  return {
    requests: exchanges.length,
    writes: exchanges.filter(({ request }) => request.method !== "GET").length,
    refused,
    checkRuns: checkRuns.length,
    open: checkRuns.filter(({ status }) => status !== "completed").length,
    notCreated: results.filter((end) => end.kind !== "published" && !("leftOpen" in end)).length,
    annotationsSent: checkRuns.reduce((sum, run) => sum + run.annotations.length, 0),
    annotationsPlanned: legs * annotations * runs.length,
    minutes: slowestMs / 60_000,
  };
}

/** Each run has its own commit, and each leg's check its own name. */
function toCheck(run: number, leg: number, annotations: number): Check {
  const origin = {
    ...{ runId: String(run + 1), attempt: 1, workflow: "ci.yml", event: "push" },
    ...{ job: "test", step: "report" },
  };
  return {
    name: `Tests (${leg})`,
    headSha: (run + 1).toString(16).padStart(40, "0"),
    externalId: toExternalId(origin, String(leg)),
    startedAt: new Date(start).toISOString(),
    conclusion: "failure",
    output: { title: "Some tests failed", summary: "Some tests failed." },
    annotations: Array.from({ length: annotations }, (_, i) => ({
      location: { path: "src/cart.ts", startLine: i + 1, endLine: i + 1 },
      level: "failure",
      title: `test ${i}`,
      message: "expected 2 to be 3",
    })),
  };
}
