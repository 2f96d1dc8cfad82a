import { resolve } from "node:path";
import { expect, test } from "vitest";
import { resolveWorkingDirectory } from "../../src/host/working-directory.ts";

const here = import.meta.dirname;

test("the working directory is a folder, relative to the workspace", () => {
  expect(resolveWorkingDirectory(here, "../host")).toBe(here);
  expect(resolveWorkingDirectory(here, "")).toBe(resolve(here));
});

test.each(["hots", "working-directory.test.ts"])("what is no folder is refused: %s", (name) => {
  expect(() => resolveWorkingDirectory(here, name)).toThrow(
    `Input working-directory: there is no folder "${name}" in the workspace.`,
  );
});
