import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readText, root } from "../docs/pages.ts";

const { jobs } = parse(readText(".github/workflows/release.yml"));
const attestation = jobs.attest.steps.find(({ uses = "" }) => uses.startsWith("actions/attest@"));

test("a release attests every file of dist, after the build has proved it", () => {
  expect(attestation.with).toEqual({ "subject-path": "dist/*" });
  // The pattern doesn't reach into folders.
  const entries = readdirSync(join(root, "dist"), { withFileTypes: true });
  expect(entries.filter((entry) => !entry.isFile())).toEqual([]);
  expect(jobs.attest.needs).toBe("check");
  expect(jobs.check.steps.some(({ run = "" }) => run.includes("git status --porcelain dist"))).toBe(
    true,
  );
  expect(jobs.attest.permissions).toMatchObject({ "id-token": "write", attestations: "write" });
});

test("the major tag moves only after the attestation", () => {
  expect(jobs["major-tag"].needs).toEqual(["check", "attest"]);
});

test("what is attested is what was tagged", () => {
  for (const name of ["check", "attest", "major-tag"]) {
    const { ref } = jobs[name].steps[0].with;
    expect(ref).toMatch(/^refs\/tags\/\$\{\{ github\.event\.release\.tag_name \}\}$/);
  }
});

test("SECURITY.md names a file that is attested, and the repository that it is attested for", () => {
  const { repository } = /gh attestation verify dist\/index\.js --repo (?<repository>[\w/-]+)/.exec(
    readText("SECURITY.md"),
  )?.groups ?? { repository: "" };
  expect(readText("README.md")).toContain(`uses: ${repository}@`);
  expect(readText("action.yml")).toContain("main: dist/index.js");
});

test("CI builds dist again, and compares, for every pull request and every push to main", () => {
  const ci = parse(readText(".github/workflows/ci.yml"));
  expect(ci.on).toMatchObject({ push: { branches: ["main"] }, pull_request: null });
  const runs: readonly string[] = ci.jobs.test.steps.map(({ run = "" }) => run);
  const build = runs.indexOf("npm run build");
  const compare = runs.findIndex((run) => run.includes("git status --porcelain dist"));
  expect(build).toBeGreaterThan(-1);
  expect(compare).toBeGreaterThan(build);
});

test("what Dependabot proposes is at least a week old", () => {
  const { updates } = parse(readText(".github/dependabot.yml"));
  expect(updates.length).toBeGreaterThan(2);
  for (const { cooldown } of updates) expect(cooldown["default-days"]).toBeGreaterThanOrEqual(7);
});
