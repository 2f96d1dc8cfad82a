import { describe, expect, test } from "vitest";
import { tokens } from "../dev/github/settings.ts";
import { makeResponse } from "./publish/simulation.ts";
import { eslint, runAction } from "./run-action.ts";

const tracked = ["src/cart.ts"];
const oneError = { "reports/lint.json": eslint("src/cart.ts", ["broken"]) };

describe("if an output file can't be written, everything else is still published", () => {
  const failToWrite = () => {
    throw new Error("ENOSPC: no space left on device");
  };

  test("a json-file that can't be written fails the step after everything is published", async () => {
    const { failure, outputs, summary, simulation } = await runAction({
      files: { "reports/lint.json": eslint("src/cart.ts", []) },
      tracked,
      inputs: { "json-file": "out.json" },
      job: { writeFile: failToWrite },
    });
    expect(failure).toBe(
      "Input json-file: the file can't be written: ENOSPC: no space left on device",
    );
    expect(outputs).toMatchObject({
      conclusion: "success",
      "check-run-id": simulation.checks.runs()[0]?.id,
      "json-file": "",
    });
    expect(summary).toContain("No findings");
  });

  test("a job summary that can't be written causes a warning", async () => {
    const { failure, outputs, warnings } = await runAction({
      files: oneError,
      tracked,
      job: { appendSummary: failToWrite },
    });
    expect(warnings).toEqual(["The job summary can't be written: ENOSPC: no space left on device"]);
    expect(failure).toBe(
      "1 error: no-x at src/cart.ts:1. https://github.com/octo-org/shop/runs/1001",
    );
    expect(outputs.annotations).toBe(1);
  });

  test("a full job summary causes a warning", async () => {
    const { summary, warnings } = await runAction({
      files: oneError,
      tracked,
      job: { summaryBytes: () => 1024 * 1024 - 100 },
    });
    expect(summary).toBe("");
    expect(warnings[0]).toMatch(/^The job summary of this step is full/);
  });
});

test.each([
  [{}, "No test, lint or scan report found by the input reports: reports."],
  [{ format: "junit" }, "No JUnit XML report found by the input reports: reports."],
])(
  "if no report is found with %j, the step fails and says which formats and paths were searched",
  async (inputs, message) => {
    const { failure } = await runAction({ files: {}, tracked, inputs });
    expect(failure).toBe(`${message} https://github.com/octo-org/shop/runs/1001`);
  },
);

describe("a token in a report is redacted everywhere, even where Markdown escapes it", () => {
  // With characters that Markdown escapes, and longer than a line of the log.
  const jwt = `ghs_12345_eyJ${"ab_-".repeat(120)}.eyJ_-x.sig__abc`;
  test.each([
    ["like a JWT", jwt],
    ["with hex digits", `ghs_${"0123456789abcdef".repeat(3)}`],
  ])("%s", async (_, token) => {
    const result = await runAction({
      files: {
        "reports/lint.json": eslint("src/cart.ts", [
          `${token} was refused`,
          "x".repeat(250) + token,
        ]),
      },
      tracked,
      inputs: { "json-file": "out.json" },
      environment: { secrets: [token] },
    });
    const [run] = result.simulation.checks.runs();
    const everything = [
      result.log,
      result.warnings,
      result.summary,
      result.json,
      run?.summary,
      run?.text,
      JSON.stringify(run?.annotations),
    ]
      .flat()
      .join("\n");
    const read = everything
      .replace(/&#(\d+);/g, (__, code) => String.fromCharCode(Number(code)))
      .replaceAll("\u200b", "");
    expect(read).toContain("*** was refused");
    for (let at = 0; at + 20 <= token.length; at += 20)
      expect(read).not.toContain(token.slice(at, at + 20));
  });
});

describe("without a check run, the most severe findings are annotations of the log", () => {
  const readOnly = { token: tokens.readOnly };

  test("on a fork the reason comes after them, because the contributor can't change it", async () => {
    const order: string[] = [];
    const { summary } = await runAction({
      files: oneError,
      tracked,
      simulation: readOnly,
      environment: { fromFork: true },
      job: { warn: () => order.push("why"), annotate: (_, title) => order.push(title) },
    });
    expect(order).toEqual(["no-x", "why"]);
    expect(summary.indexOf("no-x")).toBeLessThan(summary.indexOf("There is no check run"));
  });

  test("there are at most ten per level, including the error that fails the step", async () => {
    const { annotated, failure, warnings } = await runAction({
      files: {
        "reports/lint.json": eslint(
          "src/cart.ts",
          Array.from({ length: 30 }, (_, i) => `broken ${i}`),
        ),
      },
      tracked,
      simulation: readOnly,
    });
    expect(annotated).toHaveLength(9);
    expect(failure).toBe(
      "30 errors: no-x at src/cart.ts:1, no-x at src/cart.ts:2, no-x at src/cart.ts:3 and 27 more.",
    );
    expect(warnings[0]).toMatch(/^There is no check run: the token lacks the permission/);
  });

  test("findings without a file in the repository have the reported path in the message", async () => {
    const { annotated } = await runAction({ files: oneError, tracked: [], simulation: readOnly });
    expect(annotated.map(({ level }) => level)).toEqual(["failure"]);
    expect(annotated[0]?.message).toMatch(/^src\/cart\.ts:\d+: /);
  });

  test("findings below min-level have none, and max-annotations: 0 turns them off", async () => {
    const files = { "reports/lint.json": eslint("src/cart.ts", ["so so"], 1) };
    expect(
      (
        await runAction({
          files,
          tracked,
          simulation: readOnly,
          inputs: { "min-level": "failure" },
        })
      ).annotated,
    ).toEqual([]);
    expect(
      (
        await runAction({
          files,
          tracked,
          simulation: readOnly,
          inputs: { "max-annotations": "0" },
        })
      ).annotated,
    ).toEqual([]);
  });
});

test("many notes are one group of the log, so the runner still shows important warnings", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `reports/${i}.xml`,
      "<testsuite name='s'>\u0001</testsuite>",
    ]),
  );
  const { warnings, log } = await runAction({ files, simulation: { token: tokens.readOnly } });
  expect(log).toContain("12 notes on the files");
  expect(warnings).toHaveLength(1);
});

describe("the outputs have the id of the check run", () => {
  test("if the job is cancelled during publishing", async () => {
    const { outputs, failure, annotated } = await runAction({
      files: oneError,
      tracked,
      simulation: { abortAtMs: 120 },
    });
    expect(failure).toBe("The job was cancelled while the check run was being published.");
    expect(outputs).toMatchObject({ conclusion: "failure", "check-run-id": 1001 });
    expect(annotated).toEqual([]);
  });

  test("if GitHub refuses the conclusion", async () => {
    const refuse = {
      kind: "answer",
      reply: makeResponse(403, { message: "Resource not accessible by integration" }),
    } as const;
    const { outputs, failure, warnings } = await runAction({
      files: { "reports/lint.json": eslint("src/cart.ts", []) },
      tracked,
      simulation: {
        injectFault: (call) =>
          call.method === "PATCH" ? { kind: "fault", action: refuse } : undefined,
      },
    });
    expect(failure).toBeDefined();
    expect(outputs).toMatchObject({ "check-run-id": 1001 });
    expect(warnings[0]).toMatch(/may still be in progress/);
  });
});

describe("the log", () => {
  test("lists the reports, the findings and the check run", async () => {
    const { log, failure } = await runAction({ files: oneError, tracked });
    expect(log).toEqual([
      "reports/lint.json (ESLint): 1 error",
      "src/cart.ts:1: no-x: broken",
      "Check run: https://github.com/octo-org/shop/runs/1001 (1 annotation)",
    ]);
    expect(failure).toBe(
      "1 error: no-x at src/cart.ts:1. https://github.com/octo-org/shop/runs/1001",
    );
  });

  test("has the result once: in the error that fails the step, or in its own line", async () => {
    const lines = async (inputs: Readonly<Record<string, string>>, more: object = {}) => {
      const { log, failure } = await runAction({ files: oneError, tracked, inputs, ...more });
      return [...log, failure ?? ""].filter((line) => /^1 error\b/.test(line));
    };
    expect(await lines({})).toHaveLength(1);
    expect(await lines({ "fail-step": "false" })).toEqual(["1 error"]);
    expect(await lines({ "fail-on": "never" })).toEqual(["1 error"]);
    const failToWrite = () => {
      throw new Error("ENOSPC");
    };
    const unwritable = { job: { writeFile: failToWrite } };
    expect(await lines({ "json-file": "result.json" }, unwritable)).toEqual(["1 error"]);
  });

  test("shows ten failures and folds the others", async () => {
    const messages = Array.from({ length: 12 }, (_, n) => `broken ${n}`);
    const { log } = await runAction({
      files: { "a.json": eslint("src/cart.ts", messages) },
      tracked,
    });
    expect(log.indexOf("More failures")).toBe(11);
    expect(log).toContain("src/cart.ts:12: no-x: broken 11");
  });

  test("ends with the first three failures and the number of the others", async () => {
    const tests = Array.from(
      { length: 5 },
      (_, n) => `<testcase classname="Cart" name="adds ${n}"><failure message="no"/></testcase>`,
    );
    const { failure } = await runAction({
      files: { "a.xml": `<testsuite name="s">${tests.join("")}</testsuite>` },
      inputs: { "check-run": "false" },
    });
    expect(failure).toBe(
      "5 of 5 tests failed: Cart > adds 0, Cart > adds 1, Cart > adds 2 and 2 more.",
    );
  });

  test("ends with the locations of failed tests that have the same name", async () => {
    const makeReport = (message: string) =>
      `<testsuite name="s"><testcase classname="CartTest" name="adds"><failure message="${message}"/></testcase></testsuite>`;
    const { failure } = await runAction({
      files: {
        "core/target/TEST-CartTest.xml": makeReport("no tea"),
        "web/target/TEST-CartTest.xml": makeReport("no milk"),
      },
      tracked: ["core/src/CartTest.java", "web/src/CartTest.java"],
      inputs: { "check-run": "false" },
    });
    expect(failure).toMatch(
      /^2 of 2 tests failed: CartTest > adds at core\/src\/CartTest\.java:1 and CartTest > adds at web\/src\/CartTest\.java:1\./,
    );
  });

  test("shows the reported path of a finding outside of the repository", async () => {
    const { log, failure } = await runAction({
      files: { "a.json": eslint("/builds/x/lib/foo.ts", ["broken"]) },
      tracked,
    });
    expect(log).toContain("/builds/x/lib/foo.ts:1: no-x: broken");
    expect(failure).toContain("1 error: no-x at /builds/x/lib/foo.ts:1.");
  });
});

describe("with min-tests", () => {
  const three = `<testsuite name="s">${[1, 2, 3].map((n) => `<testcase name="t${n}"/>`).join("")}</testsuite>`;
  const runTests = (
    files: Readonly<Record<string, string>>,
    inputs: Readonly<Record<string, string>>,
  ) => runAction({ files, tracked, inputs });

  test("the check fails if fewer tests ran, and the message says how many", async () => {
    const { failure, outputs, simulation, summary, json } = await runTests(
      { "a.xml": three },
      { "min-tests": "10", "json-file": "out.json" },
    );
    expect(failure).toBe(
      "Only 3 of at least 10 tests ran, 3 tests passed. https://github.com/octo-org/shop/runs/1001",
    );
    expect(outputs).toMatchObject({ conclusion: "failure", failures: 1, unlocated: 0, tests: 3 });
    expect(simulation.checks.runs()[0]?.summary).toContain("only 3 of at least 10 tests ran");
    expect(summary).not.toContain("Without annotation");
    expect(JSON.parse(json).findings[0]).toMatchObject({ kind: "run", level: "failure" });
  });

  test("the error that fails the step names a failed test after the number of tests", async () => {
    const failed = three.replace("/>", '><failure message="no"/></testcase>');
    const { failure } = await runTests({ "a.xml": failed }, { "min-tests": "10" });
    expect(failure).toContain("Only 3 of at least 10 tests ran, 1 of 3 tests failed: s > t1. ");
  });

  test("the check succeeds if that many tests ran", async () => {
    const { failure, outputs } = await runTests({ "a.xml": three }, { "min-tests": "3" });
    expect({ failure, conclusion: outputs.conclusion }).toEqual({
      failure: undefined,
      conclusion: "success",
    });
  });

  test("the check fails without any report, whatever if-no-reports says", async () => {
    for (const ifNoReports of ["error", "warn", "ignore"]) {
      const { outputs, failure } = await runTests(
        {},
        { "min-tests": "1", "if-no-reports": ifNoReports },
      );
      expect(outputs).toMatchObject({ conclusion: "failure", failures: 1 });
      expect(failure).toBeDefined();
    }
  });

  test("the check is neutral with fail-on: never", async () => {
    const inputs = { "min-tests": "9", "fail-on": "never" };
    expect((await runTests({ "a.xml": three }, inputs)).outputs.conclusion).toBe("neutral");
  });
});
