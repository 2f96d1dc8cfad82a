import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { explainPublished } from "../src/describe-publishing.ts";
import { forkRecipe } from "../src/fork-recipe.ts";
import type { Published } from "../src/publish/publish.ts";

const run = { id: 1, url: "https://github.com/octo/shop/runs/1" };
const published: Published & { kind: "published" } = {
  kind: "published",
  run,
  dropped: [],
  unsent: 0,
  isShortened: false,
  clashes: [],
};
const about = { fromFork: false, hasJobSummary: true, annotations: { planned: 3, omitted: 0 } };
const fork = { ...about, fromFork: true };
const refused = (reason: "permission" | "personal-token" | "not-found"): Published => ({
  kind: "refused",
  refusal: { reason, status: 403, message: "No." },
});

test("a check run is linked", () => {
  expect(explainPublished(published, about)).toEqual({
    infos: [`Check run: ${run.url} (3 annotations)`],
    warnings: [],
    lead: `[The check run](${run.url}) has 3 annotations.`,
    needsLogAnnotations: false,
  });
});

test("a check run that GitHub lists under another workflow is said to be there", () => {
  const elsewhere = {
    workflow: {
      name: "Deploy [x](http://evil)",
      url: "https://github.com/octo/shop/actions/runs/9",
    },
  };
  const { infos, lead } = explainPublished({ ...published, elsewhere }, about);
  expect(infos[1]).toContain("GitHub lists this check run under “Deploy");
  expect(lead).toContain("(https://github.com/octo/shop/actions/runs/9)");
  expect(lead).not.toContain("(http://evil)");
});

describe("without the permission the step is as good as its reports, and the summary says what to do", () => {
  test("on the own repository: the exact lines", () => {
    const { failure, lead, needsLogAnnotations } = explainPublished(refused("permission"), about);
    expect({ failure, needsLogAnnotations }).toEqual({
      failure: undefined,
      needsLogAnnotations: true,
    });
    expect(lead).toContain("```\npermissions:\n  contents: read\n  checks: write\n```");
  });

  test("on a fork: that no lines would help, and the workflow that does", () => {
    const { failure, lead } = explainPublished(refused("permission"), fork);
    expect(failure).toBeUndefined();
    expect(lead).toContain("the job's token can only read");
    expect(lead).toContain(`\`\`\`\n${forkRecipe}\`\`\``);
    expect(lead).not.toContain("The job needs");
  });

  test("the workflow is that of the docs, which are linted", () => {
    const recipes = readFileSync(join(import.meta.dirname, "../docs/recipes.md"), "utf8");
    expect(recipes).toContain(`\`\`\`yaml\n${forkRecipe}\`\`\``);
  });
});

test("any other refusal fails the step with its own sentence", () => {
  expect(explainPublished(refused("personal-token"), about).failure).toContain(
    "personal access token",
  );
  expect(explainPublished(refused("not-found"), about).failure).toContain(
    "GitHub shows no such repository to this token",
  );
});

test("what GitHub didn't take is named, and what was not sent is counted", () => {
  const { warnings } = explainPublished(
    {
      ...published,
      unsent: 2,
      isShortened: true,
      dropped: [{ path: "a.ts", line: 3, title: "t", why: "GitHub refuses it" }],
    },
    about,
  );
  expect(warnings).toEqual([
    "Annotation left out: a.ts:3 t: GitHub refuses it",
    "2 annotations could not be sent: GitHub was gone for too long, or took no more requests.",
    "GitHub took only a shorter summary for the check run; the job summary has all of it.",
  ]);
});

test("another job's check run of the same name is told, and what to do about it", () => {
  const clashes = [{ url: "https://github.com/octo/shop/runs/2", job: "lint", isSameJob: false }];
  expect(explainPublished({ ...published, clashes }, about).warnings[0]).toMatch(
    /^The job lint made a check run of the same name.*by the input name/,
  );
});

test("what is left out is counted where the check run is named", () => {
  const many = { ...about, annotations: { planned: 500, omitted: 9500 } };
  expect(explainPublished(published, many).infos).toEqual([
    `Check run: ${run.url} (500 annotations, 9500 left out by max-annotations)`,
  ]);
});

test("of many annotations that GitHub refuses some are named, and the rest is counted", () => {
  const dropped = Array.from({ length: 500 }, (_, i) => ({
    path: "a.ts",
    line: i,
    title: "t",
    why: "GitHub refuses it",
  }));
  const { warnings, lead } = explainPublished(
    { ...published, dropped },
    { ...about, annotations: { planned: 500, omitted: 0 } },
  );
  expect(warnings).toHaveLength(6);
  expect(warnings.at(-1)).toBe("495 more annotations left out, because GitHub refuses them.");
  expect(lead).toContain("has no annotations.");
});

describe("a check run that may be left in progress is named", () => {
  test.each<[string, Published]>([
    [
      "refused",
      {
        kind: "refused",
        refusal: { reason: "permission", status: 403, message: "No." },
        leftOpen: run,
      },
    ],
    ["gave up", { kind: "gave up", why: "ECONNRESET", leftOpen: run }],
    ["cancelled", { kind: "cancelled", run, isClosed: false }],
  ])("%s", (_, outcome) => {
    const { failure, warnings, needsLogAnnotations } = explainPublished(outcome, about);
    expect(failure).toBeDefined();
    expect(warnings).toEqual([
      `The check run ${run.url} may still be in progress; the end of the job tries again to close it.`,
    ]);
    expect(needsLogAnnotations).toBe(false);
  });
});

test("a limit that outlasts the time for publishing is told with its end", () => {
  const limitedUntil = Date.UTC(2026, 0, 5, 13, 5);
  expect(
    explainPublished(
      { kind: "gave up", why: "GitHub's rate limit is used up", isLimited: true, limitedUntil },
      about,
    ).failure,
  ).toBe(
    "GitHub takes no more requests from this repository (GitHub's rate limit is used up). Run the job again after 2026-01-05 13:05 UTC.",
  );
});

test("without a job summary none is promised", () => {
  expect(
    explainPublished(refused("permission"), { ...fork, hasJobSummary: false }).warnings[0],
  ).not.toContain("job summary");
});
