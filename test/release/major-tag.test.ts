import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { git } from "../../dev/demo/monorepo.ts";
import { moveMajorTag, planMajorTag } from "../../dev/release/major-tag.ts";

test.each([
  ["v1.0.0", ["v1.0.0"], "v1"],
  ["v1.2.0", ["v1", "v1.0.0", "v1.1.9", "v1.2.0"], "v1"],
  ["v1.10.0", ["v1.9.0", "v1.10.0", "v2.0.0"], "v1"],
  ["v12.0.1", ["v12.0.0", "v12.0.1", "v1.99.0"], "v12"],
  ["v1.2.0", ["v1.2.0", "v1.3.0-rc.1"], "v1"],
])("release %s moves the major tag if the tags are %j", (release, tags, name) => {
  expect(planMajorTag(release, tags)).toEqual({ moves: true, name });
});

test.each([
  ["v1.0.1", ["v1.0.1", "v1.1.0"], "v1.1.0 is newer than v1.0.1"],
  ["v2.0.0-rc.1", ["v1.0.0", "v2.0.0-rc.1"], "v2.0.0-rc.1 is a prerelease"],
  ["v0.9.0", ["v0.9.0"], "a release below v1.0.0 promises nothing"],
])("release %s doesn't move the major tag if the tags are %j", (release, tags, why) => {
  expect(planMajorTag(release, tags)).toEqual({ moves: false, why });
});

test("a tag that isn't a release is rejected", () => {
  expect(() => planMajorTag("v1", ["v1"])).toThrow("v1 is not the tag of a release");
});

test("a release moves the major tag in the remote, and a dry run only prints the commands", () => {
  const { clone, remote, release, at } = makeRepository();
  release("v1.0.0");
  expect(moveMajorTag(clone, "v1.0.0", true)).toEqual([
    `git tag --force v1 ${at(clone, "v1.0.0")}`,
    "git push --force origin refs/tags/v1",
  ]);
  expect([at(clone, "v1"), at(remote, "v1")]).toEqual(["", ""]);

  moveMajorTag(clone, "v1.0.0", false);
  expect(at(remote, "v1")).toBe(at(clone, "v1.0.0"));

  release("v1.1.0");
  moveMajorTag(clone, "v1.1.0", false);
  expect(at(remote, "v1")).toBe(at(clone, "v1.1.0"));
  expect(at(remote, "v1.0.0")).not.toBe(at(remote, "v1"));

  // A workflow may run a second time.
  moveMajorTag(clone, "v1.1.0", false);
  expect(at(remote, "v1")).toBe(at(clone, "v1.1.0"));

  // A fix of an older version doesn't move the tag of v1.
  release("v1.0.1");
  expect(moveMajorTag(clone, "v1.0.1", false)).toEqual([
    "No tag moves: v1.1.0 is newer than v1.0.1.",
  ]);
  expect(at(remote, "v1")).toBe(at(clone, "v1.1.0"));

  expect(() => moveMajorTag(clone, "v1.7.0", false)).toThrow("There is no tag v1.7.0");
});

test("moving the major tag fails if the remote refuses it", () => {
  const { clone, release } = makeRepository();
  release("v1.0.0");
  git(clone, "remote", "set-url", "origin", join(clone, "nowhere"));
  expect(() => moveMajorTag(clone, "v1.0.0", false)).toThrow(/^git push --force origin/);
});

/** Creates a clone with its own remote. `release` commits, tags and pushes, and `at` returns a tag's commit. */
function makeRepository() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "release-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [remote, clone] = [join(folder, "remote.git"), join(folder, "clone")];
  git(folder, "init", "--quiet", "--bare", remote);
  git(folder, "clone", "--quiet", remote, clone);
  git(clone, "config", "user.name", "octocat");
  git(clone, "config", "user.email", "octocat@example.com");
  return {
    clone,
    remote,
    release(tag: string) {
      git(clone, "commit", "--quiet", "--allow-empty", "--message", tag);
      git(clone, "tag", "--annotate", "--message", tag, tag);
      git(clone, "push", "--quiet", "origin", tag);
    },
    at: (repository: string, tag: string) =>
      git(
        repository,
        "for-each-ref",
        "--format=%(objectname)%(*objectname)",
        `refs/tags/${tag}`,
      ).slice(-40),
  };
}
