import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resolveWorkingDirectory } from "../../src/host/working-directory.ts";

const here = import.meta.dirname;

test("the working directory is relative to the workspace", () => {
  expect(resolveWorkingDirectory(here, "../host")).toBe(here);
  expect(resolveWorkingDirectory(here, "")).toBe(resolve(here));
});

test.each(["hots", "working-directory.test.ts"])(
  "a missing folder or a file is rejected: %s",
  (name) => {
    expect(() => resolveWorkingDirectory(here, name)).toThrow(
      `Input working-directory: there is no folder "${name}" in the workspace.`,
    );
  },
);

test("a missing workspace is an error that names its variable", () => {
  expect(() => resolveWorkingDirectory(join(here, "nowhere"), "")).toThrow(
    /^GITHUB_WORKSPACE: there is no folder ".*nowhere"\.$/,
  );
});

describe.skipIf(process.platform === "win32")("a link in the checkout", () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "working-directory-")));
  const workspace = join(base, "work");
  afterAll(() => rmSync(base, { recursive: true }));

  beforeAll(() => {
    for (const path of ["shop/.git", "shop/packages/web", "other/.git", "other/src"])
      mkdirSync(join(workspace, path), { recursive: true });
    mkdirSync(join(base, "elsewhere"));
    const link = (target: string, path: string) => symlinkSync(target, join(workspace, path));
    link("packages/web", "shop/near");
    link("../../elsewhere", "shop/out");
    link("../../nowhere", "shop/dangling");
    link("../other", "shop/other");
    link("/", "shop/root");
  });
  const from = (folder: string) => resolveWorkingDirectory(workspace, folder);

  test("to a folder of the checkout is followed", () => {
    expect(from("shop/near")).toBe(join(workspace, "shop/packages/web"));
  });

  test.each(["shop/out", "shop/dangling", "shop/root", "shop/root/etc", "shop/root/nope"])(
    "out of the workspace is rejected, whether or not its target exists: %s",
    (folder) => {
      expect(() => from(folder)).toThrow(
        `Input working-directory: "${folder}" leads out of the workspace; name a folder below GITHUB_WORKSPACE, and not by a link.`,
      );
    },
  );

  test.each(["shop/other", "shop/other/src"])("to another checkout is rejected: %s", (folder) => {
    expect(() => from(folder)).toThrow(
      `Input working-directory: "${folder}" leads into another checkout; name the folder itself, and not a link.`,
    );
  });

  test("above the workspace is ignored", () => {
    symlinkSync(workspace, join(base, "linked"));
    expect(resolveWorkingDirectory(join(base, "linked"), "shop")).toBe(join(base, "linked/shop"));
    expect(resolveWorkingDirectory(join(base, "linked"), "")).toBe(join(base, "linked"));
  });
});

test.each(["..", "/"])("a folder outside the workspace is rejected: %s", (folder) => {
  expect(() => resolveWorkingDirectory(here, folder)).toThrow("leads out of the workspace");
});

test("a line break in the path is rejected, because the path becomes part of a pattern", () => {
  expect(() => resolveWorkingDirectory(here, "a\nb")).toThrow(
    'Input working-directory: "a\\nb" has a line break in it; name a folder without one.',
  );
});
