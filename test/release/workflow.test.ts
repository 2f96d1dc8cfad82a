import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readText, root } from "../docs/pages.ts";

const { jobs } = parse(readText(".github/workflows/release.yml"));
const attestation = jobs.attest.steps.find(({ uses = "" }) => uses.startsWith("actions/attest@"));

test("the release workflow attests every file of dist after checking the build", () => {
  expect(attestation.with).toEqual({ "subject-path": "dist/*" });
  // The pattern doesn't include files in folders.
  const entries = readdirSync(join(root, "dist"), { withFileTypes: true });
  expect(entries.filter((entry) => !entry.isFile())).toEqual([]);
  expect(jobs.attest.needs).toBe("check");
  expect(jobs.check.steps.some(({ run = "" }) => run.includes("git status --porcelain dist"))).toBe(
    true,
  );
  expect(jobs.attest.permissions).toMatchObject({ "id-token": "write", attestations: "write" });
});

test("the release workflow moves the major tag only after the attestation", () => {
  expect(jobs["major-tag"].needs).toEqual(["check", "attest"]);
});

test("every job of the release workflow checks out the release's tag", () => {
  for (const name of ["check", "attest", "major-tag"]) {
    const { ref } = jobs[name].steps[0].with;
    expect(ref).toMatch(/^refs\/tags\/\$\{\{ github\.event\.release\.tag_name \}\}$/);
  }
});

test("SECURITY.md explains how to verify an attested file of this repository", () => {
  const { repository } = /gh attestation verify dist\/index\.js --repo (?<repository>[\w/-]+)/.exec(
    readText("SECURITY.md"),
  )?.groups ?? { repository: "" };
  expect(readText("README.md")).toContain(`uses: ${repository}@`);
  expect(readText("action.yml")).toContain("main: dist/index.js");
});

test("CI rebuilds dist and compares it for every pull request and every push to main", () => {
  const ci = parse(readText(".github/workflows/ci.yml"));
  expect(ci.on).toMatchObject({ push: { branches: ["main"] }, pull_request: null });
  const runs: readonly string[] = ci.jobs.test.steps.map(({ run = "" }) => run);
  const build = runs.indexOf("npm run build");
  const compare = runs.findIndex((run) => run.includes("git status --porcelain dist"));
  expect(build).toBeGreaterThan(-1);
  expect(compare).toBeGreaterThan(build);
});

test("Dependabot proposes only versions that are at least a week old", () => {
  const { updates } = parse(readText(".github/dependabot.yml"));
  expect(updates.length).toBeGreaterThan(2);
  for (const { cooldown } of updates) expect(cooldown["default-days"]).toBeGreaterThanOrEqual(7);
});
