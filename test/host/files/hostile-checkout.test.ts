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
import { writeIndex } from "./write-index.ts";

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

posix("tracked links and pipes", () => {
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

  const openRepository = async () => (await readRepository(workspace, workspace)).repository;

  test.each([
    "s.txt",
    "folder/secret.txt",
    "zero.txt",
    "ptmx.txt",
    "pipe.txt",
    "own-pipe.txt",
    "near.ts",
  ])("aren't read: src/%s", async (name) => {
    expect((await openRepository()).readText(`src/${name}`)).toBeUndefined();
  });

  test("aren't followed, so a file is read only by its own path", async () => {
    expect((await openRepository()).readText("src/cart.ts")).toBe("a\nb\n");
    expect((await openRepository()).readText("linked/cart.ts")).toBeUndefined();
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
  ])("and invalid paths don't show whether a file exists: %j", async (path) => {
    expect((await openRepository()).existsUntracked(path)).toBe(false);
    expect((await openRepository()).readText(path)).toBeUndefined();
  });

  /** Returns the location of a failed test with these places in its report. */
  async function findLocation(title: string, ...places: readonly Place[]) {
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
    const [located] = locate([report], await openRepository(), options).findings;
    return located && locationOf(located);
  }

  test("aren't read to limit a line to the length of the file", async () => {
    expect((await findLocation("x", { path: "src/s.txt", line: 99_999 }))?.startLine).not.toBe(3);
  });

  test("aren't read to find the line of a test by its name", async () => {
    expect((await findLocation("hunter2", { path: "src/s.txt" }))?.startLine).not.toBe(2);
  });

  test("aren't read to turn a byte offset into a line", async () => {
    const offset = { unit: "byte", start: 5 } as const;
    expect((await findLocation("x", { path: "src/s.txt", offset } as Place))?.startLine).not.toBe(
      2,
    );
  });
});

test("files with any names that the file system allows are read", async () => {
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

/** Creates an empty repository in a new folder of the workspace. */
function initRepository(): string {
  const folder = mkdtempSync(join(workspace, "stranger-"));
  git(folder, "init", "--quiet");
  return folder;
}

test("tracked paths outside of the repository, in .git or with unusable characters are left out, with a note", async () => {
  const folder = initRepository();
  const outsidePaths = [
    "../../../etc/passwd",
    "/etc/passwd",
    "a/../../b",
    ".git/config",
    "x/.GIT/config",
  ];
  const unusablePaths = ["a\nb", "a\u001b[31m", "a//b", Buffer.from([0x61, 0xff, 0x62])];
  writeIndex(folder, ["good.ts", ...outsidePaths, ...unusablePaths]);
  const { repository, note } = await readRepository(folder, workspace);
  expect(repository.files).toEqual(["good.ts"]);
  expect(note).toBe(
    'git lists 9 files by names that no finding can be placed in, such as "../../../etc/passwd".',
  );
});

describe("an untrusted .git", () => {
  const byDisk = "so findings are placed by the files on disk";

  posix("isn't read if it leads out of the workspace", () => {
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

    test("as a file that names another folder", async () => {
      const folder = mkdtempSync(join(workspace, "gitdir-"));
      write(join(folder, ".git"), `gitdir: ${join(outside, "other/.git")}\n`);
      await expectNothing(folder);
    });

    test("by a link or commondir in it", async () => {
      const linked = initRepository();
      symlinkSync(join(outside, "other/.git/index"), join(linked, ".git/index"));
      await expectNothing(linked);
      const common = initRepository();
      write(join(common, ".git/commondir"), join(outside, "other/.git"));
      await expectNothing(common);
    });
  });

  posix("that blocks git", () => {
    test("is abandoned after a timeout, with a note", async () => {
      const folder = initRepository();
      write(join(folder, "cart.ts"), "");
      execFileSync("mkfifo", [join(folder, "pipe")]);
      git(folder, "config", "include.path", "../pipe");
      const { repository, note } = await readRepository(folder, workspace, 300);
      expect(repository.files).toEqual(["cart.ts"]);
      expect(note).toBe(`git can't list its files, ${byDisk}: it took longer than 0.3 s`);
    });

    test.each(["config", "index", "HEAD"])("isn't read if %s is a pipe", async (name) => {
      const folder = initRepository();
      rmSync(join(folder, ".git", name), { force: true });
      execFileSync("mkfifo", [join(folder, ".git", name)]);
      expect((await readRepository(folder, workspace)).note).toBe(
        `git can't list its files, ${byDisk}: .git/${name} is a named pipe`,
      );
    });

    test("doesn't block the search for the checkout", async () => {
      const folder = mkdtempSync(join(workspace, "pipe-"));
      execFileSync("mkfifo", [join(folder, ".git")]);
      expect(findRoot(folder, workspace)).toBe(folder);
      expect((await readRepository(folder, workspace)).note).toContain(".git is a named pipe");
    });
  });

  test("of a linked worktree in the workspace is read", async () => {
    const main = initRepository();
    write(join(main, "main.ts"), "");
    git(main, "add", ".");
    git(main, "-c", "user.name=n", "-c", "user.email=n@example.org", "commit", "-qm", "x");
    git(main, "worktree", "add", "--quiet", "../next");
    const { repository, note } = await readRepository(join(workspace, "next"), workspace);
    expect(repository.files).toEqual(["main.ts"]);
    expect(note).toBeUndefined();
  });

  test("of a linked worktree is read if its repository outside of the workspace names the worktree", async () => {
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
