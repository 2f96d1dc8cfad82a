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
    ["an unknown option", ["--inptu", "x"], "Unknown option '--inptu'"],
    ["an unknown input", ["--input", "nam=x", "a.xml"], '"nam=x"'],
  ])("names %s in the error, without a stack trace", (_, args, name) => {
    const { stderr, status } = start(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).not.toContain("    at ");
  });
});
