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
const reason = (...runs: readonly BaseRun[]) => {
  const chosen = chooseRun(runs, ours);
  return "unusable" in chosen ? chosen.unusable : "chosen";
};

test("the run of our own job and step is chosen, then one of the job, then the newest", () => {
  const newest = run();
  const ofJob = run({ origin: { job: "test", step: "other" } });
  const own = run({ origin: { job: "test", step: "report" } });
  expect(chooseRun([newest, ofJob, own], ours)).toEqual({ run: own, digest });
  expect(chooseRun([newest, ofJob], ours)).toEqual({ run: ofJob, digest });
  expect(chooseRun([newest, run({ text: "" })], ours)).toEqual({ run: newest, digest });
});

test("a run that can't be used makes way for one that can", () => {
  const own = run({ text: "page", origin: { job: "test", step: "report" } });
  expect(reason(own, run())).toBe("chosen");
});

test("why there is none", () => {
  expect(reason()).toBe("no run");
  expect(reason(run({ appId: 1 }))).toBe("another app");
  expect(reason(run({ isCompleted: false }))).toBe("running");
  expect(reason(run({ text: null }))).toBe("none");
  expect(reason(run({ text: appendDigest("", { ...digest, isIncomplete: true }) }))).toBe(
    "incomplete",
  );
});
