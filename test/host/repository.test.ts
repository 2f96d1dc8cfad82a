import { execFileSync, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRepository } from "../../src/host/repository.ts";

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
  test("the files are those that git tracks, with any names", async () => {
    const { repository, note } = await readRepository(checkout, workspace);
    expect([...repository.files].sort()).toEqual([
      ".gitignore",
      'src/"quoted".ts',
      "src/cart.ts",
      "src/ünïcode and space.ts",
    ]);
    expect(repository.submodules).toEqual(["vendor/lib"]);
    expect(note).toBeUndefined();
  });

  test("an ignored file is distinguished from a missing one", async () => {
    const { repository } = await readRepository(checkout, workspace);
    expect(repository.existsUntracked("dist/cart.js")).toBe(true);
    expect(repository.existsUntracked("dist/gone.js")).toBe(false);
  });

  test("a file's text is read, and is undefined if that isn't possible", async () => {
    const { repository } = await readRepository(checkout, workspace);
    expect(repository.readText("src/cart.ts")).toBe("shop/src/cart.ts");
    expect(repository.readText("src")).toBeUndefined();
    expect(repository.readText("gone.ts")).toBeUndefined();
  });

  // Only root can change a file's owner. Git then sees another user's checkout, as in a container.
  test.runIf(process.getuid?.() === 0)("of another user, git still lists the files", async () => {
    chownSync(checkout, 12345, 12345);
    chownSync(join(checkout, ".git"), 12345, 12345);
    try {
      expect((await readRepository(checkout, workspace)).repository.files).toHaveLength(4);
    } finally {
      chownSync(checkout, 0, 0);
      chownSync(join(checkout, ".git"), 0, 0);
    }
  });
});

describe("a note explains why git can't list the files", () => {
  const makeFolder = () => mkdtempSync(join(workspace, "no-list-"));
  const byDisk = "so findings are placed by the files on disk";

  test("if the checkout is broken, with git's error", async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, ".git"));
    expect((await readRepository(folder, workspace)).note).toBe(
      `git can't list its files, ${byDisk}: fatal: not a git repository: '.git'`,
    );
  });

  test("if git isn't installed", async () => {
    const { PATH } = process.env;
    process.env.PATH = workspace;
    try {
      const { repository, note } = await readRepository(checkout, workspace);
      expect(note).toBe(`git isn't installed here, ${byDisk}; install it in this job.`);
      expect(repository.files).toContain("dist/cart.js");
    } finally {
      process.env.PATH = PATH;
    }
  });

  test("if there are several checkouts", async () => {
    const folder = makeFolder();
    for (const path of ["api", "web/app"])
      mkdirSync(join(folder, path, ".git"), { recursive: true });
    expect((await readRepository(folder, workspace)).note).toBe(
      `There are several git checkouts here (api, web/app), ${byDisk}; name one by the input working-directory.`,
    );
  });
});

test("Git variables of an earlier step don't lead to another repository", async () => {
  process.env.GIT_INDEX_FILE = join(workspace, "elsewhere");
  try {
    expect((await readRepository(checkout, workspace)).repository.files).toHaveLength(4);
  } finally {
    delete process.env.GIT_INDEX_FILE;
  }
});

/** Untrusted artifacts are unpacked in jobs with a token. */
describe.skipIf(process.platform === "win32")("an untrusted .git starts no program", () => {
  const marker = join(workspace, "started");
  const program = join(workspace, "program.sh");

  function prepare(): { folder: string; git: (...args: readonly string[]) => string } {
    writeFileSync(program, `#!/bin/sh\necho > '${marker}'\n`, { mode: 0o755 });
    const folder = mkdtempSync(join(workspace, "stranger-"));
    const run = (...args: readonly string[]) =>
      spawnSync("git", ["-c", "user.name=n", "-c", "user.email=n@example.org", ...args], {
        cwd: folder,
        encoding: "utf8",
      }).stdout.trim();
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "src/cart.ts"), "");
    writeFileSync(join(folder, "readme"), "");
    run("init", "--quiet");
    run("add", ".");
    run("commit", "--quiet", "--message=x");
    return { folder, git: run };
  }

  /** Also checks that git starts the program without protection. */
  async function expectNoStart(
    folder: string,
    git: (...args: readonly string[]) => string,
  ): Promise<void> {
    rmSync(marker, { force: true });
    git("ls-files", "--stage");
    expect(existsSync(marker)).toBe(true);
    rmSync(marker);
    expect((await readRepository(folder, workspace)).repository.files).toContain("readme");
    expect(existsSync(marker)).toBe(false);
  }

  test("as the file system monitor", async () => {
    const { folder, git } = prepare();
    git("config", "core.fsmonitor", program);
    await expectNoStart(folder, git);
  });

  test("to fetch a tree that the sparse index lacks", async () => {
    const { folder, git } = prepare();
    git("sparse-checkout", "set", "--cone", "--sparse-index");
    const tree = git("rev-parse", "HEAD:src");
    rmSync(join(folder, ".git/objects", tree.slice(0, 2), tree.slice(2)));
    for (const [key, value] of [
      ["core.repositoryFormatVersion", "1"],
      ["extensions.partialClone", "origin"],
      ["remote.origin.promisor", "true"],
      ["remote.origin.url", folder],
      ["remote.origin.uploadpack", program],
    ] as const)
      git("config", key, value);
    await expectNoStart(folder, git);
  });
});

test("without a checkout, the files on disk are used and a note says so", async () => {
  const { repository, note } = await readRepository(join(workspace, "reports"), workspace);
  expect(repository.files).toEqual(["junit.xml"]);
  expect(note).toBe(
    "There is no git checkout here, so findings are placed by the files on disk; run actions/checkout in this job.",
  );
});
