import { afterAll, expect, test } from "vitest";
import { readDescription } from "../../../dev/github/openapi.ts";
import { tokens } from "../../../dev/github/settings.ts";
import { lines, makeRepository } from "../../git-repository.ts";
import { callAs, createCaller } from "./caller.ts";

const shop = makeRepository();
const first = shop.commit({ "a.txt": lines(20), "b.txt": lines(5, "b"), "old.txt": lines(9, "o") });
const onMain = shop.commit({ "main.txt": "main\n" });
shop.git("checkout", "--quiet", "-b", "work", first);
const edited = shop.commit({
  "a.txt": lines(20).replace("line 10\n", "line ten\nand more\n"),
  "b.txt": null,
  "old.txt": null,
  "new.txt": lines(9, "o"),
  "image.bin": Buffer.from([0, 1, 2, 0]),
});
shop.git("checkout", "--quiet", "main");
const merged = shop.merge("work");
shop.git("checkout", "--quiet", "--detach", first);
const many = shop.commit(
  Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`a/${i}.txt`, "x\n"])),
);
shop.git("checkout", "--quiet", "main");
afterAll(() => shop.remove());

const git = { folder: shop.folder };

test("a commit has its parents in order", () => {
  const { call } = createCaller({ git });
  const { body } = call("GET", `git/commits/${merged}`);
  expect(body.parents.map(({ sha }: { sha: string }) => sha)).toEqual([onMain, edited]);
  expect(call("GET", `git/commits/${"0".repeat(40)}`).status).toBe(404);
  expect(call("GET", "git/commits/main").status).toBe(422);
});

test("commits are listed in pages from the newest, including those of merged branches", () => {
  const { call } = createCaller({ git });
  const list = (query: string) =>
    call("GET", `commits?${query}`).body.map(({ sha }: { sha: string }) => sha);
  expect(list("")).toEqual([merged, edited, onMain, first]);
  expect(list(`sha=${onMain}&per_page=1`)).toEqual([onMain]);
  expect(list("sha=work&per_page=1&page=2")).toEqual([first]);
  expect(call("GET", "commits?sha=nowhere").status).toBe(404);
});

test("a comparison goes from the merge base to the head", () => {
  const { call } = createCaller({ git });
  const { body } = call("GET", "compare/main~0...work");
  expect(body.message).toBe("Not Found");
  const comparison = call("GET", `compare/${onMain}...work?per_page=1`).body;
  expect(comparison).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1 });
  expect(comparison.merge_base_commit.sha).toBe(first);
  const { files } = comparison;
  expect(
    files.map((file: { filename: string; status: string }) => [file.filename, file.status]),
  ).toMatchInlineSnapshot(`
    [
      [
        "a.txt",
        "modified",
      ],
      [
        "b.txt",
        "removed",
      ],
      [
        "image.bin",
        "added",
      ],
      [
        "new.txt",
        "renamed",
      ],
    ]
  `);
  expect(files[0]).toMatchObject({ additions: 2, deletions: 1, changes: 3 });
  expect(files[0].patch).toMatch(/^@@ -7,7 \+7,8 @@.*\n line 7\n[\s\S]*\n-line 10\n\+line ten\n/);
  expect(files[2]).not.toHaveProperty("patch");
  expect(files[3]).toMatchObject({ previous_filename: "old.txt", changes: 0 });
  expect(files[3]).not.toHaveProperty("patch");
  expect(call("GET", `compare/${onMain}...work?page=2`).body).not.toHaveProperty("files");
});

test("a comparison lists at most 300 files, and no changes after a number of lines", () => {
  const { body } = createCaller({ git }).call("GET", `compare/${first}...${many}?per_page=1`);
  expect(body.files).toHaveLength(300);
  const short = createCaller({ git: { ...git, patchLines: 12 } });
  const { files } = short.call("GET", `compare/${first}...${edited}`).body;
  expect(files[0]).toHaveProperty("patch");
  expect(files[1]).toMatchObject({ filename: "b.txt", additions: 0, deletions: 0, changes: 0 });
  expect(files[1]).not.toHaveProperty("patch");
});

test("a tree lists its files and says whether it is truncated", () => {
  const { call } = createCaller({ git });
  const tree = call("GET", `git/trees/${first}?recursive=1`).body;
  expect(tree.truncated).toBe(false);
  expect(tree.tree.map(({ path }: { path: string }) => path)).toEqual([
    "a.txt",
    "b.txt",
    "old.txt",
  ]);
  const cut = createCaller({ git: { ...git, treeEntries: 1 } });
  expect(cut.call("GET", `git/trees/${first}?recursive=1`).body).toMatchObject({
    truncated: true,
    tree: [{ path: "a.txt" }],
  });
  const blob = call("GET", `git/blobs/${tree.tree[0].sha}`).body;
  expect(Buffer.from(blob.content, "base64").toString()).toBe(lines(20));
  expect(blob.content.split("\n")[0]).toHaveLength(60);
  expect(call("GET", `git/blobs/${first}`).status).toBe(404);
});

test("a check run can't be created for an unknown commit", () => {
  const { call } = createCaller({ git });
  const sha = "1".repeat(40);
  const message = `No commit found for SHA: ${sha}`;
  expect(call("POST", "check-runs", { name: "x", head_sha: sha })).toMatchObject({
    status: 422,
    body: { message },
  });
  expect(call("GET", `commits/${sha}/check-runs`)).toMatchObject({ status: 422 });
  expect(call("POST", "check-runs", { name: "x", head_sha: edited }).status).toBe(201);
  expect(call("GET", "commits/work/check-runs").body.total_count).toBe(1);
});

test("the commits of a private repository can be read only with the permission", () => {
  const { call } = createCaller({ git, private: true }, tokens.none);
  for (const path of [`git/commits/${first}`, "commits", `compare/main...work`, "pulls"]) {
    expect(call("GET", path).status).toBe(403);
  }
});

test("all responses about commits, trees and blobs match the OpenAPI description", () => {
  const description = readDescription();
  const { checks, call } = createCaller({ git });
  const tree = call("GET", `git/trees/${edited}?recursive=1`).body;
  call("GET", `git/blobs/${tree.tree[0].sha}`);
  call("GET", `git/trees/${"0".repeat(40)}`);
  call("GET", `git/commits/${merged}`);
  call("GET", `commits?sha=${merged}&per_page=2&page=1`);
  call("GET", `compare/${first}...${merged}?per_page=1`);
  call("GET", "compare/main...nowhere");
  callAs(checks, "made-up").call("GET", "commits");
  const found = checks.exchanges().flatMap((exchange) => description.violations(exchange));
  expect(found).toEqual([]);
});
