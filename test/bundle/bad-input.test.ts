import { expect, test } from "vitest";
import { checkOutCart, decodeReferences, junit, makeCheckout, runBundle } from "./run-bundle.ts";

test.concurrent.each([
  ["fail-on", "errors", "failure, warning, notice or never"],
  ["reports", "", "globs"],
])("an invalid %s is rejected in one line, before any request", async (name, value, allowed) => {
  const { workspace, inputs } = checkOutCart(junit(1));
  const { main, requests, commands } = await runBundle({
    workspace,
    inputs: { ...inputs, [name]: value },
  });
  expect([main.exitCode, requests, main.outputs, main.summary]).toEqual([1, [], {}, ""]);
  const errors = commands.filter((command) => command.name === "error");
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toMatch(new RegExp(`^Input ${name}: [^\\n]*${allowed}`));
  if (value) expect(errors[0]?.message).toContain(JSON.stringify(value));
  expect(main.stdout + main.stderr).not.toContain("    at ");
});

test.concurrent.each([
  ["error", 1, "failure"],
  ["warn", 0, "neutral"],
  ["ignore", 0, undefined],
])(
  "without a report, if-no-reports: %s leads to exit code %i and a check run with conclusion %s",
  async (ifNoReports, exitCode, conclusion) => {
    const workspace = makeCheckout({ "src/cart.ts": "line(1);\n" });
    const inputs = { reports: "nothing/**/*.xml", "if-no-reports": ifNoReports };
    const { main, run, requests } = await runBundle({ workspace, inputs });
    expect([main.exitCode, run?.conclusion]).toEqual([exitCode, conclusion]);
    expect(main.outputs.tests).toBe("0");
    if (conclusion) expect(decodeReferences(run?.summary)).toContain("nothing/**/*.xml");
    else expect([findWrites(requests), main.summary]).toEqual([[], ""]);
  },
);

test.concurrent.each([
  ["cut off", junit(3).slice(0, -120)],
  ["not a report of a known format", "<html><body>502 Bad Gateway</body></html>"],
])(
  "a file that is %s makes the check fail, and the other reports are still published",
  async (_, content) => {
    const workspace = makeCheckout({
      "src/cart.ts": "line(1);\n",
      "reports/bad.xml": content,
      "reports/good.xml": junit(0),
    });
    const reports = "reports/bad.xml\nreports/good.xml";
    const { main, run } = await runBundle({ workspace, inputs: { reports } });
    expect([main.exitCode, run?.conclusion]).toEqual([1, "failure"]);
    expect(Number(main.outputs.passed)).toBeGreaterThanOrEqual(1);
    expect(run?.summary).toContain("reports/bad.xml");
  },
);

test.concurrent.each(["/nowhere/event.json", import.meta.filename])(
  "an event file that can't be read doesn't matter on a push: %s",
  async (path) => {
    const { main, run } = await runBundle({
      ...checkOutCart(junit(1)),
      job: { env: { GITHUB_EVENT_PATH: path } },
    });
    expect([main.exitCode, run?.conclusion]).toEqual([1, "failure"]);
    expect(main.stdout).not.toContain("GITHUB_EVENT_PATH");
  },
);

test.concurrent("without the runner's files for outputs and state, the rest is still published", async () => {
  const { main, post, run } = await runBundle({
    ...checkOutCart(junit(1)),
    job: { env: { GITHUB_OUTPUT: "/nowhere/output", GITHUB_STATE: "/nowhere/state" } },
  });
  expect([main.exitCode, run?.conclusion, post.exitCode]).toEqual([1, "failure", 0]);
  expect(main.summary).toContain("case 1");
  expect(main.stdout.match(/^::warning::/gm)).toHaveLength(2);
});

test.concurrent("the runner finds no commands in the text of a report", async () => {
  const hostile =
    "&#10;::error::planted&#10;##[warning]planted&#10;::stop-commands::x&#10;a##[group]planted";
  const { main, commands, run } = await runBundle(checkOutCart(junit(2, hostile)));
  expect(main.exitCode).toBe(1);
  expect(run?.annotations).toHaveLength(2);
  expect(commands.filter((command) => command.message === "planted")).toEqual([]);
});

function findWrites(requests: readonly string[]): readonly string[] {
  return requests.filter((request) => !request.startsWith("GET"));
}
