import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRoot } from "../../../src/host/checkout-root.ts";
import { readRepository } from "../../../src/host/repository.ts";
import { locate } from "../../../src/locate/index.ts";
import { locationOf } from "../../../src/model/located.ts";
import type { Place } from "../../../src/model/place.ts";
import type { Report } from "../../../src/model/report.ts";
import { plantIndex } from "./plant-index.ts";

const base = realpathSync(mkdtempSync(join(tmpdir(), "hostile-checkout-")));
const workspace = join(base, "work");
const outside = join(base, "outside");
afterAll(() => rmSync(base, { recursive: true }));

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync("git", args, { cwd: folder, stdio: "pipe", encoding: "utf8" });

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const posix = describe.skipIf(process.platform === "win32");

beforeAll(() => mkdirSync(workspace, { recursive: true }));

posix("a tracked link leads to nothing", () => {
  beforeAll(() => {
    write(join(outside, "secret.txt"), "one\nhunter2\nthree\n");
    write(join(workspace, "src/cart.ts"), "a\nb\n");
    const link = (target: string, path: string) => symlinkSync(target, join(workspace, path));
    link(join(outside, "secret.txt"), "src/s.txt");
    link(outside, "src/folder");
    link("/", "root");
    link("/dev/zero", "src/zero.txt");
    link("/dev/ptmx", "src/ptmx.txt");
    link("cart.ts", "src/near.ts");
    link("src", "linked");
    execFileSync("mkfifo", [join(outside, "pipe")]);
    link(join(outside, "pipe"), "src/pipe.txt");
    git(workspace, "init", "--quiet");
    git(workspace, "add", "src", "root", "linked");
    execFileSync("mkfifo", [join(workspace, "src/own-pipe.txt")]);
  });

  const open = async () => (await readRepository(workspace, workspace)).repository;

  test.each([
    "s.txt",
    "folder/secret.txt",
    "zero.txt",
    "ptmx.txt",
    "pipe.txt",
    "own-pipe.txt",
    "near.ts",
  ])("its text isn't read: src/%s", async (name) => {
    expect((await open()).readText(`src/${name}`)).toBeUndefined();
  });

  test("a file is read by its own path alone", async () => {
    expect((await open()).readText("src/cart.ts")).toBe("a\nb\n");
    expect((await open()).readText("linked/cart.ts")).toBeUndefined();
  });

  test.each([
    "root/etc",
    "root/etc/passwd",
    "src/folder/secret.txt",
    "src/s.txt",
    "../outside/secret.txt",
    "src/../../outside/secret.txt",
    ".git/config",
    ".GIT/config",
    ".g\u200cit/config",
    "git~1/config",
    ".git /config",
    ".git::$INDEX_ALLOCATION/config",
    "src/cart.ts/",
    "/etc/passwd",
    "src/cart.ts\0",
    "",
    ".",
  ])("nobody learns whether there is a file: %j", async (path) => {
    expect((await open()).existsUntracked(path)).toBe(false);
    expect((await open()).readText(path)).toBeUndefined();
  });

  /** Returns the place of a report's finding. */
  async function place(title: string, ...places: readonly Place[]) {
    const report: Report = {
      file: "reports/a.xml",
      tool: "",
      suites: [],
      findings: [
        {
          kind: "test",
          level: "failure",
          outcome: "failed",
          title,
          message: "",
          test: { suites: [], name: title },
          places,
        },
      ],
      suppressed: 0,
      known: 0,
      notes: [],
    } as Report;
    const options = { stripPrefix: [], pathPrefix: [], workingFolder: "" };
    const [located] = locate([report], await open(), options).findings;
    return located && locationOf(located);
  }

  test("a line isn't cut to the number of lines behind the link", async () => {
    expect((await place("x", { path: "src/s.txt", line: 99_999 }))?.startLine).not.toBe(3);
  });

  test("a test isn't placed on the line that holds its name behind the link", async () => {
    expect((await place("hunter2", { path: "src/s.txt" }))?.startLine).not.toBe(2);
  });

  test("an offset in bytes isn't turned into a line behind the link", async () => {
    const offset = { unit: "byte", start: 5 } as const;
    expect((await place("x", { path: "src/s.txt", offset } as Place))?.startLine).not.toBe(2);
  });
});

test("names that a file system takes are read, however odd they are", async () => {
  const folder = join(base, "odd");
  const names = [
    "100%25.ts",
    "a:b.ts",
    `${"n".repeat(252)}.ts`,
    "ünï.ts",
    "a b .ts",
    "-rf.ts",
  ].filter((name) => process.platform !== "win32" || !name.includes(":"));
  for (const name of names) write(join(folder, name), name.slice(0, 9));
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  const { repository, note } = await readRepository(folder, folder);
  expect(new Set(repository.files)).toEqual(new Set(names));
  expect(note).toBeUndefined();
  for (const name of names) expect(repository.readText(name)).toBe(name.slice(0, 9));
  expect(repository.existsUntracked(`${"n".repeat(5000)}.ts`)).toBe(false);
});

/** A folder of the workspace with an empty repository. */
function init(): string {
  const folder = mkdtempSync(join(workspace, "stranger-"));
  git(folder, "init", "--quiet");
  return folder;
}

test("a name that leads outside, into .git or can't be written is left out, with a note", async () => {
  const folder = init();
  const bad = ["../../../etc/passwd", "/etc/passwd", "a/../../b", ".git/config", "x/.GIT/config"];
  const unwritable = ["a\nb", "a\u001b[31m", "a//b", Buffer.from([0x61, 0xff, 0x62])];
  plantIndex(folder, ["good.ts", ...bad, ...unwritable]);
  const { repository, note } = await readRepository(folder, workspace);
  expect(repository.files).toEqual(["good.ts"]);
  expect(note).toBe(
    'git lists 9 files by names that no finding can be placed in, such as "../../../etc/passwd".',
  );
});

describe("an untrusted .git", () => {
  const byDisk = "so findings are placed by the files on disk";

  posix("that leads out of the workspace isn't read", () => {
    beforeAll(() => {
      const other = join(outside, "other");
      write(join(other, "private.ts"), "");
      git(other, "init", "--quiet");
      git(other, "add", ".");
    });
    const expectNothing = async (folder: string) => {
      const { repository, note } = await readRepository(folder, workspace);
      expect(repository.files.filter((name) => name.includes("private"))).toEqual([]);
      expect(note).toMatch(/^git can't list its files, so .* leads out of the workspace$/);
    };

    test("as a link", async () => {
      const folder = mkdtempSync(join(workspace, "link-"));
      symlinkSync(join(outside, "other/.git"), join(folder, ".git"));
      await expectNothing(folder);
    });

    test("as a file that names another place", async () => {
      const folder = mkdtempSync(join(workspace, "gitdir-"));
      write(join(folder, ".git"), `gitdir: ${join(outside, "other/.git")}\n`);
      await expectNothing(folder);
    });

    test("by a link or by commondir within it", async () => {
      const linked = init();
      symlinkSync(join(outside, "other/.git/index"), join(linked, ".git/index"));
      await expectNothing(linked);
      const common = init();
      write(join(common, ".git/commondir"), join(outside, "other/.git"));
      await expectNothing(common);
    });
  });

  posix("that never answers", () => {
    test("is given up after a while, with a note", async () => {
      const folder = init();
      write(join(folder, "cart.ts"), "");
      execFileSync("mkfifo", [join(folder, "pipe")]);
      git(folder, "config", "include.path", "../pipe");
      const { repository, note } = await readRepository(folder, workspace, 300);
      expect(repository.files).toEqual(["cart.ts"]);
      expect(note).toBe(`git can't list its files, ${byDisk}: it took longer than 0.3 s`);
    });

    test.each(["config", "index", "HEAD"])("isn't asked if %s is a pipe", async (name) => {
      const folder = init();
      rmSync(join(folder, ".git", name), { force: true });
      execFileSync("mkfifo", [join(folder, ".git", name)]);
      expect((await readRepository(folder, workspace)).note).toBe(
        `git can't list its files, ${byDisk}: .git/${name} is a named pipe`,
      );
    });

    test("doesn't hang the search for the checkout either", async () => {
      const folder = mkdtempSync(join(workspace, "pipe-"));
      execFileSync("mkfifo", [join(folder, ".git")]);
      expect(findRoot(folder, workspace)).toBe(folder);
      expect((await readRepository(folder, workspace)).note).toContain(".git is a named pipe");
    });
  });

  test("of a worktree and of a submodule in the workspace works", async () => {
    const main = init();
    write(join(main, "main.ts"), "");
    git(main, "add", ".");
    git(main, "-c", "user.name=n", "-c", "user.email=n@example.org", "commit", "-qm", "x");
    git(main, "worktree", "add", "--quiet", "../next");
    const { repository, note } = await readRepository(join(workspace, "next"), workspace);
    expect(repository.files).toEqual(["main.ts"]);
    expect(note).toBeUndefined();
  });

  test("of a worktree is read if its repository outside of the workspace names it, too", async () => {
    const main = join(outside, "mirror");
    write(join(main, "main.ts"), "");
    git(main, "init", "--quiet");
    git(main, "add", ".");
    git(main, "-c", "user.name=n", "-c", "user.email=n@example.org", "commit", "-qm", "x");
    const tree = join(workspace, "of-mirror");
    git(main, "worktree", "add", "--quiet", tree);
    expect((await readRepository(tree, workspace)).repository.files).toEqual(["main.ts"]);
    expect((await readRepository(tree, workspace)).note).toBeUndefined();

    const claimed = mkdtempSync(join(workspace, "claimed-"));
    write(join(claimed, ".git"), `gitdir: ${join(main, ".git/worktrees/of-mirror")}\n`);
    expect((await readRepository(claimed, workspace)).note).toContain("leads out of the workspace");
  });
});
