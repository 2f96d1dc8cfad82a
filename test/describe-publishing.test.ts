import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { forkRecipe } from "../src/describe-publishing/fork-recipe.ts";
import { type NotPublished, toPublishingMessages } from "../src/describe-publishing.ts";
import type { Published } from "../src/publish/publish.ts";
import type { Clash } from "../src/publish/steps/clash.ts";

const run = { id: 1, url: "https://github.com/octo/shop/runs/1" };
const published: Published & { kind: "published" } = {
  kind: "published",
  run,
  dropped: [],
  unsent: 0,
  isShortened: false,
  author: "github-actions[bot]",
  clashes: [],
};
const about = {
  fromFork: false,
  isGitea: false,
  hasJobSummary: true,
  selection: { annotated: new Array<never>(3), omitted: 0, findings: { annotated: 3, omitted: 0 } },
};
const fork = { ...about, fromFork: true };
const refused = (reason: "permission" | "personal-token" | "not-found"): Published => ({
  kind: "refused",
  refusal: { reason, status: 403, message: "No." },
});

test("the log and the job summary link to the check run", () => {
  expect(toPublishingMessages(published, about)).toEqual({
    infos: [`Check run: ${run.url} (3 annotations)`],
    warnings: [],
    lead: `[The check run](${run.url}) has 3 annotations.`,
    needsLogAnnotations: false,
  });
});

test("the log names the workflow that GitHub lists the check run under", () => {
  const otherWorkflow = {
    name: "Deploy [x](http://evil)",
    url: "https://github.com/octo/shop/actions/runs/9",
  };
  const { infos, lead } = toPublishingMessages({ ...published, otherWorkflow }, about);
  expect(infos?.[1]).toContain("GitHub lists this check run under “Deploy");
  expect(lead).toContain("(https://github.com/octo/shop/actions/runs/9)");
  expect(lead).not.toContain("(http://evil)");
});

describe("without permission to write check runs, the step doesn't fail and the summary says what to do", () => {
  test("a pull request from the same repository gets the lines to add to the workflow", () => {
    const { failure, lead, needsLogAnnotations } = toPublishingMessages(
      refused("permission"),
      about,
    );
    expect({ failure, needsLogAnnotations }).toEqual({
      failure: undefined,
      needsLogAnnotations: true,
    });
    expect(lead).toContain("```\npermissions:\n  contents: read\n  checks: write\n```");
  });

  test("a pull request from a fork gets an alternative workflow", () => {
    const { failure, lead, comesLast } = toPublishingMessages(refused("permission"), fork);
    expect(failure).toBeUndefined();
    expect(comesLast).toBe(true);
    expect(lead).toContain("the job's token is read-only");
    expect(lead).toContain(`\`\`\`\n${forkRecipe}\`\`\``);
    expect(lead).not.toContain("The job needs");
  });

  test("the alternative workflow is the same as in the docs, which are linted", () => {
    const recipes = readFileSync(join(import.meta.dirname, "../docs/recipes.md"), "utf8");
    expect(recipes).toContain(`\`\`\`yaml\n${forkRecipe}\`\`\``);
  });
});

test("any other refusal fails the step with its own message", () => {
  expect(toPublishingMessages(refused("personal-token"), about).failure).toContain(
    "personal access token",
  );
  expect(toPublishingMessages(refused("not-found"), about).failure).toContain(
    "GitHub shows no such repository to this token",
  );
});

test("warnings name refused annotations and count unsent ones", () => {
  const { warnings } = toPublishingMessages(
    {
      ...published,
      unsent: 2,
      whyUnsent: "No answer within 30 s",
      isShortened: true,
      dropped: [{ path: "a.ts", line: 3, title: "t", why: "GitHub refuses it" }],
    },
    about,
  );
  expect(warnings).toEqual([
    "Annotation left out: a.ts:3 t: GitHub refuses it",
    "2 annotations couldn't be sent: No answer within 30 s.",
    "GitHub accepted only a shorter summary for the check run; the job summary has all of it.",
  ]);
});

test("each check run with the same name causes a warning that says what to do", () => {
  const url = "https://github.com/octo/shop/runs/2";
  const clashes: readonly Clash[] = [
    { by: "job", job: "lint", url },
    { by: "leg", job: "test", url },
    { by: "workflow", workflow: "nightly.yml", url },
    { by: "event", events: ["pull_request", "push"], url },
    { by: "event", events: ["push", "pull_request"], url },
    { by: "event", events: ["pull_request", "pull_request_target"], url },
    { by: "job itself", url },
    { by: "program", url },
  ];
  expect(toPublishingMessages({ ...published, clashes }, about).warnings).toMatchInlineSnapshot(`
    [
      "The job lint made a check run of the same name, and GitHub shows only the newer of the two. See https://github.com/octo/shop/runs/2. Give each its own name by the input name, for example with the matrix values in it.",
      "Another leg or step of the job test, or another call of its workflow, made a check run of the same name, and GitHub shows only the newer of the two. See https://github.com/octo/shop/runs/2. Give each its own name by the input name, for example with the matrix values in it.",
      "The workflow nightly.yml made a check run of the same name, and GitHub shows only the newer of the two. See https://github.com/octo/shop/runs/2. Give each workflow's check its own name by the input name.",
      "The same workflow, run for push as well as for pull_request, made a check run of the same name, and GitHub shows only the newer of the two. See https://github.com/octo/shop/runs/2. Let push start it for the main branch only, with on: { push: { branches: [main] }, pull_request: }.",
      "The same workflow, run for pull_request as well as for push, made a check run of the same name, and GitHub shows only the newer of the two. See https://github.com/octo/shop/runs/2. Let push start it for the main branch only, with on: { push: { branches: [main] }, pull_request: }.",
      "The same workflow, run for pull_request_target as well as for pull_request, made a check run of the same name, and GitHub shows only the newer of the two. See https://github.com/octo/shop/runs/2. Let one event start it, or put the event into the input name.",
      "A job has the same name as this check, and GitHub shows only the newer of the two, so the check can hide a failure of the job. See https://github.com/octo/shop/runs/2. Give the check another name by the input name.",
      "Another action or program made a check run of the same name, and GitHub shows only the newer of the two. See https://github.com/octo/shop/runs/2. Give the check another name by the input name.",
    ]
  `);
});

test("the line about the check run counts the annotations that were left out", () => {
  const many = {
    ...about,
    selection: {
      annotated: new Array<never>(500),
      omitted: 9500,
      findings: { annotated: 500, omitted: 9500 },
    },
  };
  expect(toPublishingMessages(published, many).infos).toEqual([
    `Check run: ${run.url} (500 annotations, 9,500 left out by max-annotations)`,
  ]);
  const shared = { ...many.selection, findings: { annotated: 600, omitted: 9700 } };
  const { infos, lead } = toPublishingMessages(published, { ...about, selection: shared });
  expect(infos).toEqual([
    `Check run: ${run.url} (500 annotations for 600 findings, 9,500 for 9,700 findings left out by max-annotations)`,
  ]);
  expect(lead).toContain("has 500 annotations for 600 findings.");
});

test("if GitHub refuses many annotations, five are named and the others are counted", () => {
  const dropped = Array.from({ length: 500 }, (_, i) => ({
    path: "a.ts",
    line: i,
    title: "t",
    why: "GitHub refuses it",
  }));
  const { warnings, lead } = toPublishingMessages(
    { ...published, dropped },
    {
      ...about,
      selection: {
        annotated: new Array<never>(500),
        omitted: 0,
        findings: { annotated: 700, omitted: 0 },
      },
    },
  );
  expect(warnings).toHaveLength(6);
  expect(warnings.at(-1)).toBe("495 more annotations left out, because GitHub refuses them.");
  expect(lead).toContain("has no annotations.");
});

describe("a warning names a check run that may still be in progress", () => {
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
    const { failure, warnings, needsLogAnnotations } = toPublishingMessages(outcome, about);
    expect(failure).toBeDefined();
    expect(warnings).toEqual([
      `The check run ${run.url} may still be in progress; the end of the job tries again to close it.`,
    ]);
    expect(needsLogAnnotations).toBe(false);
  });
});

test("after a cancellation the job summary links to the check run once", () => {
  const leadOf = (isClosed: boolean) =>
    toPublishingMessages({ kind: "cancelled", run, isClosed }, about).lead;
  const why = "The job was cancelled while the check run was being published.";
  expect(leadOf(true)).toBe(`${why} See [the check run](${run.url}).`);
  expect(leadOf(false)).toMatch(
    /^The job was cancelled .* The check run \[1\]\(\S+\) may still be/,
  );
  expect(leadOf(false).split(run.url)).toHaveLength(2);
});

test("a connection that isn't made is distinguished from a missing response", () => {
  const gaveUp = { kind: "gave up", why: "No answer (connect ECONNREFUSED)" } as const;
  expect(toPublishingMessages(gaveUp, about).failure).toMatch(/^GitHub didn't respond, so the/);
  const { failure } = toPublishingMessages({ ...gaveUp, isUnsent: true }, about);
  expect(failure).toMatch(
    /^GitHub couldn't be reached, so the .*\(connect ECONNREFUSED\).*https_proxy/,
  );
});

test("a rate limit that lasts too long is reported with its reset time", () => {
  const limitedUntil = Date.UTC(2026, 0, 5, 13, 5);
  expect(
    toPublishingMessages(
      { kind: "gave up", why: "GitHub's rate limit is used up", isLimited: true, limitedUntil },
      about,
    ).failure,
  ).toBe(
    "GitHub's rate limit for this repository is reached (GitHub's rate limit is used up). Run the job again after 2026-01-05 13:05 UTC.",
  );
});

test.each<[string, Published | NotPublished]>([
  ["no permission", refused("permission")],
  ["no token", { kind: "no token" }],
  ["a shorter summary", { ...published, isShortened: true }],
])("messages don't mention a job summary if there is none: %s", (_, outcome) => {
  for (const each of [about, fork]) {
    const { infos = [], warnings } = toPublishingMessages(outcome, {
      ...each,
      hasJobSummary: false,
    });
    expect([...infos, ...warnings].join()).not.toContain("job summary");
    expect(toPublishingMessages(outcome, each).warnings.join()).toContain("job summary");
  }
});

describe("an empty token is treated like a read-only token", () => {
  test("the message names the input and explains why its value may be empty", () => {
    const explained = toPublishingMessages({ kind: "no token" }, about);
    expect(explained).toMatchObject({ needsLogAnnotations: true });
    expect(explained.failure).toBeUndefined();
    expect(explained.warnings).toEqual([
      "There is no check run: the input token is empty. The job summary has all results. Remove the input to use the job's own token, or check where its value comes from: a secret that isn't set is empty, and in a pull request by Dependabot every secret of Actions is.",
    ]);
  });

  test("a pull request from a fork gets an alternative workflow", () => {
    const { failure, warnings, lead } = toPublishingMessages({ kind: "no token" }, fork);
    expect(failure).toBeUndefined();
    expect(warnings[0]).toContain("a pull request from a fork gets no secrets");
    expect(lead).toContain(forkRecipe);
  });
});

describe("if GitHub responds with 404 for the repository", () => {
  const notFound = refused("not-found");

  test("the message on Gitea and Forgejo says that they have no check runs and names the input", () => {
    expect(toPublishingMessages(notFound, { ...about, isGitea: true }).failure).toBe(
      "This server has no check runs (HTTP 404); Gitea and Forgejo have none. Set `check-run: false` to do without one.",
    );
  });

  test("the message on GitHub says that the token can't see the repository", () => {
    expect(toPublishingMessages(notFound, about).failure).toContain("no such repository");
  });
});

test("a check run without a URL is named by its id, without a link", () => {
  const noUrl = { ...published, run: { id: 7, url: "" } };
  const { infos, lead } = toPublishingMessages(noUrl, about);
  expect(infos).toEqual(["Check run: 7 (3 annotations)"]);
  expect(lead).toBe("The check run has 3 annotations.");
  const leftOpen = { id: 7, url: "" };
  expect(toPublishingMessages({ kind: "gave up", why: "x", leftOpen }, about).warnings).toEqual([
    "The check run 7 may still be in progress; the end of the job tries again to close it.",
  ]);
});

describe("a URL in a warning is a link in the job summary", () => {
  test("to another check run with the same name", () => {
    const url = "https://github.com/octo-org/shop/runs/1234567890";
    const clashes = [{ by: "job", job: "lint", url } as const];
    const { lead } = toPublishingMessages({ ...published, clashes }, about);
    expect(lead).toContain(`[the other check run](${url})`);
    expect(lead).not.toContain("\u200b");
  });

  test("to a check run that may still be in progress", () => {
    const { lead } = toPublishingMessages({ kind: "gave up", why: "x", leftOpen: run }, about);
    expect(lead).toContain(`The check run [1](${run.url}) may still be in progress`);
  });
});
