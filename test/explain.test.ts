import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { explainPublished } from "../src/explain.ts";
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
const refused = (reason: "permission" | "personal-token" | "not-found"): Published => ({
  kind: "refused",
  refusal: { reason, status: 403, message: "No." },
});

test("a check run is linked", () => {
  expect(explainPublished(published, false)).toEqual({
    infos: [`Check run: ${run.url}`],
    warnings: [],
    lead: `[The check run](${run.url}) has the annotations.`,
    hasNoCheck: false,
  });
});

test("a check run that GitHub lists under another workflow is said to be there", () => {
  const elsewhere = {
    workflow: {
      name: "Deploy [x](http://evil)",
      url: "https://github.com/octo/shop/actions/runs/9",
    },
  };
  const { infos, lead } = explainPublished({ ...published, elsewhere }, false);
  expect(infos[1]).toContain("GitHub lists this check run under “Deploy");
  expect(lead).toContain("(https://github.com/octo/shop/actions/runs/9)");
  expect(lead).not.toContain("(http://evil)");
});

describe("without the permission the step is as good as its reports, and the summary says what to do", () => {
  test("on the own repository: the exact lines", () => {
    const { failure, lead, hasNoCheck } = explainPublished(refused("permission"), false);
    expect({ failure, hasNoCheck }).toEqual({ failure: undefined, hasNoCheck: true });
    expect(lead).toContain("```\npermissions:\n  contents: read\n  checks: write\n```");
  });

  test("on a fork: that no lines would help, and the workflow that does", () => {
    const { failure, lead } = explainPublished(refused("permission"), true);
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
  expect(explainPublished(refused("personal-token"), false).failure).toContain(
    "personal access token",
  );
  expect(explainPublished(refused("not-found"), false).failure).toContain(
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
    false,
  );
  expect(warnings).toEqual([
    "Annotation left out: a.ts:3 t: GitHub refuses it",
    "2 annotations could not be sent, because GitHub was gone for too long.",
    "GitHub took only a shorter summary for the check run; the job summary has all of it.",
  ]);
});

test("another job's check run of the same name is told, and what to do about it", () => {
  const clashes = [{ url: "https://github.com/octo/shop/runs/2", job: "lint", isSameJob: false }];
  expect(explainPublished({ ...published, clashes }, false).warnings[0]).toMatch(
    /^The job lint made a check run of the same name.*by the input name/,
  );
});
