import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { openJob } from "../../../src/host/job.ts";

const base = realpathSync(mkdtempSync(join(tmpdir(), "output-file-")));
const workspace = join(base, "work");
const temp = join(base, "temp");
const victim = join(base, "victim.rc");
afterAll(() => rmSync(base, { recursive: true }));

beforeEach(() => {
  rmSync(base, { recursive: true });
  mkdirSync(join(workspace, ".git"), { recursive: true });
  mkdirSync(temp);
  writeFileSync(victim, "mine");
  writeFileSync(join(workspace, ".git/config"), "mine");
});

const write = (path: string, pieces: Iterable<string> = ["re", "sult"]) =>
  openJob([]).writeFile(path, [workspace, temp], pieces);
const read = (path: string) => readFileSync(path, "utf8");

test("a file is written below the workspace or RUNNER_TEMP, and its folders are created", () => {
  for (const path of [join(workspace, "out/deep/result.json"), join(temp, "result.json")]) {
    write(path);
    write(path, ["again"]);
    expect(read(path)).toBe("again");
  }
});

test.each(["../victim.rc", "../other/result.json", "."])(
  "a path outside of the workspace is rejected: %s",
  (path) => {
    expect(() => write(join(workspace, path))).toThrow(
      "it is outside the workspace; use a path below GITHUB_WORKSPACE or RUNNER_TEMP",
    );
    expect(read(victim)).toBe("mine");
  },
);

describe.skipIf(process.platform === "win32")("a link", () => {
  test.each([
    ["a file outside of the workspace", "out/result.json", "../../victim.rc"],
    ["git's own settings", "out/result.json", "../.git/config"],
    ["a missing file", "out/result.json", "../../new.rc"],
    ["itself", "out/result.json", "result.json"],
  ])("in place of the file isn't written through if it leads to %s", (_, path, target) => {
    mkdirSync(join(workspace, "out"));
    symlinkSync(target, join(workspace, path));
    expect(() => write(join(workspace, path))).toThrow(
      `${join(workspace, path)} is a link, so nothing is written to`,
    );
    expect([read(victim), read(join(workspace, ".git/config"))]).toEqual(["mine", "mine"]);
    expect(existsSync(join(base, "new.rc"))).toBe(false);
  });

  test.each(["..", ".git", "nowhere"])(
    "in place of a folder isn't written through if it leads to %s",
    (target) => {
      symlinkSync(target, join(workspace, "out"));
      expect(() => write(join(workspace, "out/config"))).toThrow(
        `${join(workspace, "out")} is a link`,
      );
      expect(() => write(join(workspace, "out/a/b"))).toThrow("is a link");
      expect(readdirSync(workspace).sort()).toEqual([".git", "out"]);
      expect(read(join(workspace, ".git/config"))).toBe("mine");
    },
  );

  test("above the workspace is ignored", () => {
    symlinkSync(workspace, join(base, "linked"));
    openJob([]).writeFile(join(base, "linked/a.json"), [join(base, "linked")], ["a"]);
    openJob([]).writeFile(join(workspace, "b.json"), [join(base, "linked")], ["b"]);
    expect([read(join(workspace, "a.json")), read(join(workspace, "b.json"))]).toEqual(["a", "b"]);
  });

  test("that is a hard link is replaced instead of written through", () => {
    linkSync(victim, join(workspace, "result.json"));
    write(join(workspace, "result.json"));
    expect([read(victim), read(join(workspace, "result.json"))]).toEqual(["mine", "result"]);
  });
});

test("a folder isn't replaced by a file of the same name", () => {
  mkdirSync(join(workspace, "out"));
  expect(() => write(join(workspace, "out"))).toThrow(/out is a folder, so nothing is written/);
});

test("parallel writes leave one complete file, and a failed write leaves the previous file", () => {
  const path = join(workspace, "result.json");
  function* interrupted(): Generator<string> {
    yield "first ".repeat(300_000);
    write(path, ["second"]);
    expect(read(path)).toBe("second");
    yield "end";
  }
  write(path, interrupted());
  expect(read(path)).toBe(`${"first ".repeat(300_000)}end`);
  function* ruleFinding(): Generator<string> {
    yield "third";
    throw new Error("no more room");
  }
  expect(() => write(path, ruleFinding())).toThrow("no more room");
  expect(read(path)).toMatch(/end$/);
  expect(readdirSync(workspace).sort()).toEqual([".git", "result.json"]);
});
