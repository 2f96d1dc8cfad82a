import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../dev/runner/action.ts";

const start = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, "dev", "start.ts"), ...args], { encoding: "utf8" });

describe("npm start", () => {
  test("prints its usage for --help", () => {
    const { stdout, stderr, status } = start("--help");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(/^npm start {2,}\S/);
    expect(stdout).toContain("--input name=Tests");
  });

  test.each([
    ["an option that it doesn't know", ["--inptu", "x"], "Unknown option '--inptu'"],
    ["an input that action.yml doesn't have", ["--input", "nam=x", "a.xml"], '"nam=x"'],
  ])("names %s, without a stack", (_, args, name) => {
    const { stderr, status } = start(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).not.toContain("    at ");
  });
});
