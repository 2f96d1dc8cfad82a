/**
 * Simulates one repository for some hours: workflow runs with many legs, which publish by the action's own code to the
 * stand-in.
 */

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
  /** How many workflow runs begin in an hour, evenly. */
  readonly runsPerHour: number;
  /** Whether GitHub counts refused writes towards its limits, which is unknown. */
  readonly countRefused: boolean;
}

export interface Outcome {
  /** The sum of all workflow runs. */
  readonly requests: number;
  readonly writes: number;
  /** Answered by a rate limit. */
  readonly refused: number;
  readonly checkRuns: number;
  /** Not concluded when their leg ended, so that the post stage has to try. */
  readonly open: number;
  /** Legs that could create no check run. */
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
  const ends: Published[] = [];

  const api: Ports["api"] = {
    async request({ method, path, body, signal }) {
      await timeline.sleep(latencyMs / 2, signal);
      const url = `/repos/${defaults.repository}${path}`;
      const headers = { authorization: `token ${tokens.job}` };
      const reply = checks.handle(toRequest(method, url, headers, (body as object) ?? ""));
      await timeline.sleep(latencyMs / 2, signal);
      if (isLost(reply)) throw new Error("The stand-in loses nothing here.");
      if (reply.status === 403) refused++;
      return { kind: "answer", status: reply.status, headers: reply.headers, body: reply.body };
    },
  };
  const clock = { now: timeline.now, sleep: timeline.sleep, random };
  const log = { info: () => {}, debug: () => {} };

  async function runLeg(run: number, leg: number): Promise<void> {
    // Legs of a matrix don't end in one moment.
    await timeline.sleep((run * hourMs) / runsPerHour + random() * 60_000);
    const begun = timeline.now();
    const check = toCheck(run, leg, annotations);
    const ports = { api, clock, log };
    const lookups = startLookups(ports, check);
    const { signal } = new AbortController();
    const options = { signal, secrets: [], lookups };
    ends.push(await publish(check, { ...ports, save: () => {} }, options));
    slowestMs = Math.max(slowestMs, timeline.now() - begun);
  }

  const runs = Array.from({ length: runsPerHour }, (_, run) => run);
  await timeline.play(
    Promise.all(runs.flatMap((run) => Array.from({ length: legs }, (_, leg) => runLeg(run, leg)))),
  );
  const made = checks.runs();
  const exchanges = checks.exchanges();
  return {
    requests: exchanges.length,
    writes: exchanges.filter(({ request }) => request.method !== "GET").length,
    refused,
    checkRuns: made.length,
    open: made.filter(({ status }) => status !== "completed").length,
    notCreated: ends.filter((end) => end.kind !== "published" && !("leftOpen" in end)).length,
    annotationsSent: made.reduce((sum, run) => sum + run.annotations.length, 0),
    annotationsPlanned: legs * annotations * runs.length,
    minutes: slowestMs / 60_000,
  };
}

/** Each run is of a commit of its own, and each leg's check has a name of its own. */
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
