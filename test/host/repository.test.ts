import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRoot, readRepository } from "../../src/host/repository.ts";

const workspace = realpathSync(mkdtempSync(join(tmpdir(), "repository-")));
const checkout = join(workspace, "shop");
afterAll(() => rmSync(workspace, { recursive: true }));

const git = (...args: readonly string[]) =>
  execFileSync("git", ["-c", "safe.directory=*", "-c", "protocol.file.allow=always", ...args], {
    cwd: checkout,
    stdio: "pipe",
  });

function write(path: string, text = path): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
}

beforeAll(() => {
  for (const path of ["src/cart.ts", "src/ünïcode and space.ts", 'src/"quoted".ts', ".gitignore"])
    write(`shop/${path}`);
  write("shop/.gitignore", "dist/\n");
  write("shop/dist/cart.js");
  write("reports/junit.xml");
  git("init", "--quiet");
  git("add", ".");
  // A submodule is an entry of its own kind; nothing needs to be cloned for it.
  git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},vendor/lib`);
});

describe("in a checkout", () => {
  test("the files are those that git tracks, whatever their names", () => {
    const { repository, note } = readRepository(checkout);
    expect([...repository.files].sort()).toEqual([
      ".gitignore",
      'src/"quoted".ts',
      "src/cart.ts",
      "src/ünïcode and space.ts",
    ]);
    expect(repository.submodules).toEqual(["vendor/lib"]);
    expect(note).toBeUndefined();
  });

  test("a file that git ignores is told apart from a missing one", () => {
    const { repository } = readRepository(checkout);
    expect(repository.existsUntracked("dist/cart.js")).toBe(true);
    expect(repository.existsUntracked("dist/gone.js")).toBe(false);
  });

  test("texts are read, and what can't be read is undefined", () => {
    const { repository } = readRepository(checkout);
    expect(repository.readText("src/cart.ts")).toBe("shop/src/cart.ts");
    expect(repository.readText("src")).toBeUndefined();
    expect(repository.readText("gone.ts")).toBeUndefined();
  });

  // Only root can give files away; git then sees a checkout of somebody else, as in a container.
  test.runIf(process.getuid?.() === 0)(
    "that belongs to another user git is asked all the same",
    () => {
      chownSync(checkout, 12345, 12345);
      chownSync(join(checkout, ".git"), 12345, 12345);
      try {
        expect(readRepository(checkout).repository.files).toHaveLength(4);
      } finally {
        chownSync(checkout, 0, 0);
        chownSync(join(checkout, ".git"), 0, 0);
      }
    },
  );
});

test("without a checkout the files on disk are taken, and it is said", () => {
  const { repository, note } = readRepository(join(workspace, "reports"));
  expect(repository.files).toEqual(["junit.xml"]);
  expect(note).toBe(
    "There is no git checkout here, so findings are placed by the files on disk; run actions/checkout in this job.",
  );
});

test("the root is the nearest checkout around the working directory, and none above the workspace", () => {
  expect(findRoot(join(checkout, "src"), workspace)).toBe(checkout);
  expect(findRoot(checkout, checkout)).toBe(checkout);
  expect(findRoot(workspace, workspace)).toBe(workspace);
  expect(findRoot(join(checkout, "src"), join(checkout, "src"))).toBe(join(checkout, "src"));
});
