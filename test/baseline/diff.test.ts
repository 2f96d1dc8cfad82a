import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { GitRepository } from "../../dev/github/settings.ts";
import { type Question, startLookups } from "../../src/baseline/baseline.ts";
import { indexDiff } from "../../src/compare/diff/changed-files.ts";
import type { Diff } from "../../src/compare/diff/diff.ts";
import { markOutside } from "../../src/compare/scope.ts";
import { readGitDiff } from "../../src/host/git-commits.ts";
import { placed } from "../compare/run.ts";
import { lines, makeRepository } from "../git-repository.ts";
import { startLookupSimulation } from "./simulation.ts";

const shop = makeRepository();
const base = shop.commit({
  ".gitattributes": "*.ts diff=evil\n",
  "edited.ts": lines(30),
  "gone.ts": lines(9, "gone"),
  "old name.ts": lines(20, "renamed"),
  "moved.ts": lines(20, "moved"),
  "crlf.ts": lines(5).replaceAll("\n", "\r\n"),
  "ümlaut.ts": lines(5),
  "image.bin": Buffer.from([0, 1, 2]),
});
let head = shop.commit({
  "edited.ts": `top\n${lines(30).replace("line 7\n", "").replace("line 20\n", "line twenty\n")}`,
  "gone.ts": null,
  "old name.ts": null,
  "new name.ts": lines(20, "renamed").replace("renamed 3\n", "renamed three\n"),
  "moved.ts": null,
  "deep/moved.ts": lines(20, "moved"),
  "crlf.ts": lines(5).replaceAll("\n", "\r\n").replace("line 2", "line two"),
  "ümlaut.ts": lines(5).replace("line 5\n", "line 5"),
  "image.bin": Buffer.from([0, 1, 3]),
  "added.ts": "new\n",
});
const texts = new Map(
  shop
    .git("ls-files", "-z")
    .split("\0")
    .map((path) => [path, path === "" ? "" : shop.git("show", `HEAD:${path}`)]),
);
afterAll(() => shop.remove());

const checkout = { root: shop.folder, workspace: shop.folder };
const toQuestion = (): Question => ({
  event: "merge_group",
  payload: { merge_group: { base_sha: base } },
  ...{ githubSha: head, headSha: head, name: "Reports", externalId: "" },
  checkout: { sha: head, parents: [base] },
});
const firstHead = head;

/** Commits new files, which a comparison lists before those of the test. */
function commitMoreFiles(count: number): void {
  head = shop.commit(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`a/${i}.ts`, `${i}\n`])),
  );
}
afterEach(() => {
  shop.git("reset", "--quiet", "--hard", firstHead);
  head = firstHead;
});

async function findChange(
  git: Partial<GitRepository>,
  files: readonly string[] = [],
  byGit = false,
) {
  const settings = { git: { folder: shop.folder, ...git } };
  const simulation = startLookupSimulation({ settings, ...(byGit && { checkout }) });
  const textOf = (path: string) => texts.get(path);
  const { change } = await startLookups(simulation.ports, toQuestion()).take(2000, files, textOf);
  return { change, requests: simulation.requests };
}

/** Returns each file's kind of change and changed lines. */
function toRows(diff: Diff | undefined) {
  return Object.fromEntries(
    (diff?.files ?? [])
      .map(({ path, kind, oldPath, changes }) => {
        const at = changes?.map(({ newStart, added, removed }) => [
          newStart,
          removed.length,
          added.length,
        ]);
        return [path, [kind, oldPath ?? "", at ?? "unknown"]] as const;
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const expected = {
  "added.ts": ["added", "", [[1, 0, 1]]],
  "crlf.ts": ["modified", "", [[2, 1, 1]]],
  "deep/moved.ts": ["renamed", "moved.ts", []],
  "edited.ts": [
    "modified",
    "",
    [
      [1, 0, 1],
      [7, 1, 0],
      [20, 1, 1],
    ],
  ],
  "gone.ts": ["deleted", "", [[0, 9, 0]]],
  "image.bin": ["modified", "", "unknown"],
  "new name.ts": ["renamed", "old name.ts", [[3, 1, 1]]],
  "ümlaut.ts": ["modified", "", [[5, 1, 1]]],
};

describe("the diff", () => {
  test("comes from git, without a request", async () => {
    const { change, requests } = await findChange({}, [], true);
    expect(toRows(change)).toEqual(expected);
    expect(requests.filter((path) => !path.endsWith("/check-runs") && path !== "/commits")).toEqual(
      [],
    );
  });

  test("comes from GitHub's compare API without a checkout", async () => {
    expect(toRows((await findChange({})).change)).toEqual(expected);
  });

  test("comes from trees and texts of the files with findings if more than 300 files changed", async () => {
    commitMoreFiles(301);
    const { change, requests } = await findChange({}, ["edited.ts", "new name.ts"]);
    expect(indexDiff(change as Diff).isCut).toBe(false);
    const rows = toRows(change);
    expect(rows["edited.ts"]).toEqual(expected["edited.ts"]);
    expect(rows["deep/moved.ts"]).toEqual(expected["deep/moved.ts"]);
    // Trees can't show that an edited file was renamed.
    expect(rows["new name.ts"]).toEqual(["added", "", "unknown"]);
    expect(requests.filter((path) => path.startsWith("/git/blobs/"))).toHaveLength(1);
  });

  test("comes from texts where the comparison has no patch", async () => {
    const { change } = await findChange({ patchLines: 10 }, ["edited.ts", "ümlaut.ts"]);
    const rows = toRows(change);
    expect(rows["edited.ts"]).toEqual(expected["edited.ts"]);
    expect(rows["ümlaut.ts"]).toEqual(["modified", "", []]);
  });

  test("is unknown for files that a truncated tree doesn't list", async () => {
    commitMoreFiles(301);
    const { change } = await findChange({ treeEntries: 3 }, ["edited.ts"]);
    const findings = [placed("ümlaut.ts", 1)];
    expect(markOutside(findings, [], "changed-lines", change)).toEqual({
      outside: [false],
      unclear: ["ümlaut.ts"],
    });
  });
});

describe("the output of git diff", () => {
  test("doesn't depend on the repository's settings, and no program that they name is run", async () => {
    const plain = await readGitDiff(checkout, base, head);
    const settings = {
      "diff.external": "touch evil",
      "diff.evil.command": "touch evil",
      "diff.evil.textconv": "touch evil; cat",
      "diff.noprefix": "true",
      "diff.mnemonicPrefix": "true",
      "diff.context": "9",
      "diff.interHunkContext": "99",
      "diff.renames": "false",
      "color.diff": "always",
      "color.ui": "always",
      "diff.submodule": "log",
    };
    for (const [name, value] of Object.entries(settings)) shop.git("config", name, value);
    expect(await readGitDiff(checkout, base, head)).toBe(plain);
    expect(shop.git("status", "--porcelain")).toBe("");
    for (const name of Object.keys(settings)) shop.git("config", "--unset", name);
  });

  test("is undefined if a commit or the repository is missing", async () => {
    expect(await readGitDiff(checkout, "1".repeat(40), head)).toBeUndefined();
    expect(await readGitDiff({ root: "/", workspace: "/" }, base, head)).toBeUndefined();
  });
});
