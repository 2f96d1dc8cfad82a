import { expect, test } from "vitest";
import { chooseRun } from "../../src/baseline/choose-run.ts";
import { toDigest } from "../../src/compare/digest/to-digest.ts";
import type { CheckRun } from "../../src/publish/client/check-runs.ts";
import { toExternalId } from "../../src/publish/external-id.ts";
import { appendDigest, record } from "../compare/run.ts";
import { ownOrigin } from "../publish/simulation.ts";

const gitHub = { id: 15368, slug: "github-actions" };
const digest = toDigest(record({}));

/** Returns a completed check run with a digest. Its URL names the job and step that created it. */
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

test("a check run of our own job and step is chosen, or one of the job, or the newest", () => {
  expect(choose(run(), run({ job }), run({ job, step }))).toBe("test report");
  expect(choose(run(), run({ job }))).toBe("test scan");
  expect(choose(run(), run({ step: "other" }))).toBe("lint scan");
  expect(chooseRun([run()], ownOrigin)).toEqual({ url: "lint scan", appId: gitHub.id, digest });
});

test("a usable check run is chosen before an unusable one of our own", () => {
  expect(choose(run({ job, step }, withText("page")), run())).toBe("lint scan");
});

test("only check runs of one App are used, either the one of our own job and step or GitHub Actions", () => {
  const app = { id: 1, slug: "our-app" };
  expect(chooseRun([run(), run({ job, step }, { app })], ownOrigin)).toMatchObject({ appId: 1 });
  expect(chooseRun([run({}, { app }), run()], ownOrigin)).toMatchObject({ appId: gitHub.id });
  expect(choose(run(), run({ job, step }, { app, ...withText("page") }))).toBe("none");
});

test("a reason is given if no check run is usable", () => {
  expect(choose()).toBe("no run");
  expect(choose(run({}, { isCompleted: false }))).toBe("running");
  expect(choose(run({}, withText("")))).toBe("none");
  const incomplete = appendDigest("", { ...digest, isIncomplete: true });
  expect(choose(run({}, withText(incomplete)))).toBe("incomplete");
});

test("a check run without an App, which was deleted, is never used", () => {
  const orphan = run({ job, step }, { app: undefined });
  expect(choose(orphan)).toBe("no app");
  expect(choose(orphan, run())).toBe("lint scan");
  expect(choose(orphan, run({}, { isCompleted: false }))).toBe("running");
});
