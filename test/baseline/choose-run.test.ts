import { expect, test } from "vitest";
import { chooseRun } from "../../src/baseline/choose-run.ts";
import { toDigest } from "../../src/compare/digest/to-digest.ts";
import type { CheckRun } from "../../src/publish/client/check-runs.ts";
import { toExternalId } from "../../src/publish/external-id.ts";
import { appendDigest, record } from "../compare/run.ts";
import { ownOrigin } from "../publish/scene.ts";

const gitHub = { id: 15368, slug: "github-actions" };
const digest = toDigest(record({}));

/** A completed check run with a digest. Its address says which job and step made it. */
function run({ job = "lint", step = "scan" } = {}, more: Partial<CheckRun> = {}): CheckRun {
  return {
    ...{ id: 1, url: `${job} ${step}`, app: gitHub, checkSuiteId: 1, annotations: 0 },
    ...{ isCompleted: true, conclusion: "success" },
    externalId: toExternalId({ ...ownOrigin, job, step }, "k3x9"),
    output: { title: "", summary: "", text: appendDigest("", digest) },
    ...more,
  };
}

const withText = (text: string) => ({ output: { title: "", summary: "", text } });

function choose(...runs: readonly CheckRun[]): string {
  const chosen = chooseRun(runs, ownOrigin);
  return "unusable" in chosen ? chosen.unusable : chosen.url;
}

const { job, step } = ownOrigin;

test("the check run of our own job and step is chosen, then one of the job, then the newest", () => {
  expect(choose(run(), run({ job }), run({ job, step }))).toBe("test report");
  expect(choose(run(), run({ job }))).toBe("test scan");
  expect(choose(run(), run({ step: "other" }))).toBe("lint scan");
  expect(chooseRun([run()], ownOrigin)).toEqual({ url: "lint scan", appId: gitHub.id, digest });
});

test("a check run that can't be used makes way for one that can", () => {
  expect(choose(run({ job, step }, withText("page")), run())).toBe("lint scan");
});

test("only check runs of one App are used: that of our job and step, or else GitHub's own", () => {
  const app = { id: 1, slug: "our-app" };
  expect(chooseRun([run(), run({ job, step }, { app })], ownOrigin)).toMatchObject({ appId: 1 });
  expect(chooseRun([run({}, { app }), run()], ownOrigin)).toMatchObject({ appId: gitHub.id });
  expect(choose(run(), run({ job, step }, { app, ...withText("page") }))).toBe("none");
});

test("why there is none", () => {
  expect(choose()).toBe("no run");
  expect(choose(run({}, { app: undefined }))).toBe("no run");
  expect(choose(run({}, { isCompleted: false }))).toBe("running");
  expect(choose(run({}, withText("")))).toBe("none");
  const incomplete = appendDigest("", { ...digest, isIncomplete: true });
  expect(choose(run({}, withText(incomplete)))).toBe("incomplete");
});
