import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkOutCart, junit, plain, runBundle } from "./run-bundle.ts";

const green = '<testsuite name="cart"><testcase name="passes"/></testsuite>';

describe.skipIf(process.platform === "win32")("in a workspace that a stranger filled", () => {
  test.concurrent("a named pipe beside a good report makes the check red, at once", async () => {
    const checkout = checkOutCart(green);
    execFileSync("mkfifo", [join(checkout.workspace, "reports/a.xml")]);
    const { main, run } = await runBundle(checkout);
    expect([main.exitCode, run?.conclusion]).toEqual([1, "failure"]);
    expect(plain(run?.summary)).toContain("It is a named pipe, not a file");
  });

  test.concurrent("a folder's name makes no red report green", async () => {
    const checkout = checkOutCart(green);
    mkdirSync(join(checkout.workspace, "reports/leg-b\n!"));
    mkdirSync(join(checkout.workspace, "reports/leg-a"));
    writeFileSync(join(checkout.workspace, "reports/leg-a/a.xml"), junit(1));
    const { main, run } = await runBundle({ ...checkout, inputs: { reports: "reports/*" } });
    expect(run?.conclusion).toBe("failure");
    expect(main.stdout).toContain("leg-b\\n! has a line break in its name");
  });

  test.concurrent("json-file isn't written through a link; the rest is published, and the step fails", async () => {
    const checkout = checkOutCart(green);
    symlinkSync("../.git/config", join(checkout.workspace, "reports/result.json"));
    const inputs = { ...checkout.inputs, "json-file": "reports/result.json" };
    const { main, run } = await runBundle({ ...checkout, inputs });
    expect([main.exitCode, run?.conclusion, main.outputs["json-file"]]).toEqual([1, "success", ""]);
    expect(main.stdout).toMatch(/Input json-file: the file can't be written: .* is a link/);
    expect(readFileSync(join(checkout.workspace, ".git/config"), "utf8")).toContain("[core]");
  });

  test.concurrent("the file of compare-with isn't read through a link, which could reveal files outside of the workspace", async () => {
    const checkout = checkOutCart(green);
    symlinkSync("/etc", join(checkout.workspace, "before"));
    const inputs = { ...checkout.inputs, "compare-with": "before/passwd" };
    const { main } = await runBundle({ ...checkout, inputs });
    expect(main.stdout).toContain(`"before/passwd" isn't a file that can be read`);
  });

  test.concurrent("a working directory that leads out is refused", async () => {
    const checkout = checkOutCart(green);
    symlinkSync("/", join(checkout.workspace, "root"));
    const { main, requests } = await runBundle({
      ...checkout,
      inputs: { ...checkout.inputs, "working-directory": "root/etc" },
    });
    expect([main.exitCode, requests]).toEqual([1, []]);
    expect(main.stdout).toContain('Input working-directory: "root/etc" leads out of the workspace');
  });
});
