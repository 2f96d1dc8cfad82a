import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askGit } from "../../src/host/git.ts";
import { readHead } from "../../src/host/git-commits.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "git-head-")));
const shop = join(folder, "shop");
afterAll(() => rmSync(folder, { recursive: true }));

function git(at: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=Octo", "-c", "user.email=octo@example.com"];
  const settings = ["-c", "protocol.file.allow=always", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...settings, ...args], {
    cwd: at,
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

beforeAll(() => {
  mkdirSync(shop);
  git(shop, "init", "--quiet", "--initial-branch=main");
  git(
    shop,
    "commit",
    "--quiet",
    "--allow-empty",
    "--message=First\n\nparent 1111111111111111111111111111111111111111",
  );
  git(shop, "checkout", "--quiet", "-b", "tea");
  git(shop, "commit", "--quiet", "--allow-empty", "--message=Tea");
  git(shop, "checkout", "--quiet", "main");
  git(shop, "merge", "--quiet", "--no-ff", "--message=Merge", "tea");
});

const getCommitId = (name: string) => git(shop, "rev-parse", name);

test("the first commit has no parents, even if its message looks like it has one", async () => {
  git(shop, "checkout", "--quiet", "main~1");
  expect(await readHead({ root: shop, workspace: shop })).toEqual({
    sha: getCommitId("main~1"),
    parents: [],
  });
  git(shop, "checkout", "--quiet", "main");
});

test("a merge commit has its parents, even in a clone of depth 1", async () => {
  const merge = { sha: getCommitId("main"), parents: [getCommitId("main~1"), getCommitId("tea")] };
  expect(await readHead({ root: shop, workspace: shop })).toEqual(merge);
  const shallow = join(folder, "shallow");
  git(folder, "clone", "--quiet", "--depth=1", pathToFileURL(shop).href, shallow);
  expect(() => git(shallow, "rev-parse", "HEAD^1")).toThrow();
  expect(await readHead({ root: shallow, workspace: shallow })).toEqual(merge);
});

test.each(["no repository", "no commit", "a broken repository", "another object"])(
  "the head is undefined for %s",
  async (name) => {
    const at = join(folder, name);
    mkdirSync(at);
    if (name !== "no repository") git(at, "init", "--quiet");
    if (name === "a broken repository") writeFileSync(join(at, ".git", "HEAD"), "ref: ../../etc");
    if (name === "another object") {
      const blob = execFileSync("git", ["hash-object", "-w", "--stdin"], {
        cwd: at,
        input: "tree\n",
      });
      writeFileSync(join(at, ".git", "HEAD"), blob);
    }
    expect(await readHead({ root: at, workspace: at })).toBeUndefined();
  },
);

test("output of git that is too long is an error", async () => {
  const result = await askGit({ root: shop, workspace: shop }, ["cat-file", "-p", "HEAD"], {
    maxBytes: 16,
  });
  expect(result).toMatchObject({
    why: "failed",
    message: expect.stringMatching(/^its output is larger than /),
  });
});
