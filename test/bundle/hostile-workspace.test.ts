import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkOutCart, decodeReferences, junit, runBundle } from "./run-bundle.ts";

const passingReport = '<testsuite name="cart"><testcase name="passes"/></testsuite>';

describe.skipIf(process.platform === "win32")("in an untrusted workspace", () => {
  test.concurrent("a named pipe next to a good report makes the check fail without waiting", async () => {
    const checkout = checkOutCart(passingReport);
    execFileSync("mkfifo", [join(checkout.workspace, "reports/a.xml")]);
    const { main, run } = await runBundle(checkout);
    expect([main.exitCode, run?.conclusion]).toEqual([1, "failure"]);
    expect(decodeReferences(run?.summary)).toContain("It is a named pipe, not a file");
  });

  test.concurrent("a folder's name can't hide a failed report", async () => {
    const checkout = checkOutCart(passingReport);
    mkdirSync(join(checkout.workspace, "reports/leg-b\n!"));
    mkdirSync(join(checkout.workspace, "reports/leg-a"));
    writeFileSync(join(checkout.workspace, "reports/leg-a/a.xml"), junit(1));
    const { main, run } = await runBundle({ ...checkout, inputs: { reports: "reports/*" } });
    expect(run?.conclusion).toBe("failure");
    expect(main.stdout).toContain("leg-b\\n! has a line break in its name");
  });

  test.concurrent("json-file isn't written through a link: the rest is published, and the step fails", async () => {
    const checkout = checkOutCart(passingReport);
    symlinkSync("../.git/config", join(checkout.workspace, "reports/result.json"));
    const inputs = { ...checkout.inputs, "json-file": "reports/result.json" };
    const { main, run } = await runBundle({ ...checkout, inputs });
    expect([main.exitCode, run?.conclusion, main.outputs["json-file"]]).toEqual([1, "success", ""]);
    expect(main.stdout).toMatch(/Input json-file: the file can't be written: .* is a link/);
    expect(readFileSync(join(checkout.workspace, ".git/config"), "utf8")).toContain("[core]");
  });

  test.concurrent("the file of compare-with isn't read through a link", async () => {
    const checkout = checkOutCart(passingReport);
    symlinkSync("/etc", join(checkout.workspace, "before"));
    const inputs = { ...checkout.inputs, "compare-with": "before/passwd" };
    const { main } = await runBundle({ ...checkout, inputs });
    expect(main.stdout).toContain(`"before/passwd" isn't a file that can be read`);
  });

  test.concurrent("a working directory outside of the workspace is rejected", async () => {
    const checkout = checkOutCart(passingReport);
    symlinkSync("/", join(checkout.workspace, "root"));
    const { main, requests } = await runBundle({
      ...checkout,
      inputs: { ...checkout.inputs, "working-directory": "root/etc" },
    });
    expect([main.exitCode, requests]).toEqual([1, []]);
    expect(main.stdout).toContain('Input working-directory: "root/etc" leads out of the workspace');
  });
});
