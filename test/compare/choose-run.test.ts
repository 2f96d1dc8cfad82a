import { expect, test } from "vitest";
import { type BaseRun, chooseRun } from "../../src/compare/choose-run.ts";
import type { Digest } from "../../src/compare/digest/digest.ts";
import { toDigest } from "../../src/compare/digest/to-digest.ts";
import { appendDigest, record } from "./run.ts";

const ours = { appId: 15368, job: "test", step: "report" };
const digest: Digest = toDigest(record({}));
const run = (more: Partial<BaseRun> = {}): BaseRun => ({
  appId: 15368,
  isCompleted: true,
  text: appendDigest("", digest),
  ...more,
});
const getReason = (...runs: readonly BaseRun[]) => {
  const chosen = chooseRun(runs, ours);
  return "unusable" in chosen ? chosen.unusable : "chosen";
};

test("a check run of our own job and step is chosen, or one of the job, or the newest", () => {
  const newest = run();
  const sameJob = run({ origin: { job: "test", step: "other" } });
  const own = run({ origin: { job: "test", step: "report" } });
  expect(chooseRun([newest, sameJob, own], ours)).toEqual({ run: own, digest });
  expect(chooseRun([newest, sameJob], ours)).toEqual({ run: sameJob, digest });
  expect(chooseRun([newest, run({ text: "" })], ours)).toEqual({ run: newest, digest });
});

test("a usable check run is chosen before an unusable one of our own", () => {
  const own = run({ text: "page", origin: { job: "test", step: "report" } });
  expect(getReason(own, run())).toBe("chosen");
});

test("a reason is given if no check run is usable", () => {
  expect(getReason()).toBe("no run");
  expect(getReason(run({ appId: 1 }))).toBe("another app");
  expect(getReason(run({ isCompleted: false }))).toBe("running");
  expect(getReason(run({ text: null }))).toBe("none");
  expect(getReason(run({ text: appendDigest("", { ...digest, isIncomplete: true }) }))).toBe(
    "incomplete",
  );
});
