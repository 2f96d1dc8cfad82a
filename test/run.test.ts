import { describe, expect, test } from "vitest";
import { tokens } from "../dev/github/settings.ts";
import { reply } from "./publish/simulation.ts";
import { eslint, runAction } from "./run-action.ts";

const tracked = ["src/cart.ts"];
const oneError = { "reports/lint.json": eslint("src/cart.ts", ["broken"]) };

describe("what goes wrong beside the check run costs nothing else", () => {
  const disk = () => {
    throw new Error("ENOSPC: no space left on device");
  };

  test("a json-file that can't be written fails the step, after all is published", async () => {
    const { failure, outputs, summary, simulation } = await runAction({
      files: { "reports/lint.json": eslint("src/cart.ts", []) },
      tracked,
      inputs: { "json-file": "out.json" },
      job: { writeFile: disk },
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

  test("a job summary that can't be written is a warning", async () => {
    const { failure, outputs, warnings } = await runAction({
      files: oneError,
      tracked,
      job: { appendSummary: disk },
    });
    expect(warnings).toEqual(["The job summary can't be written: ENOSPC: no space left on device"]);
    expect(failure).toBe(
      "1 error: no-x at src/cart.ts:1. https://github.com/octo-org/shop/runs/1001",
    );
    expect(outputs.annotations).toBe(1);
  });

  test("a job summary that is full already is said to be", async () => {
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
  "where %j finds no report, the step fails and says what was looked for",
  async (inputs, says) => {
    const { failure } = await runAction({ files: {}, tracked, inputs });
    expect(failure).toBe(`${says} https://github.com/octo-org/shop/runs/1001`);
  },
);

describe("a token in a report stands nowhere, however Markdown would write it", () => {
  // Signs that Markdown must escape, a run of hex digits, and longer than any line of the log.
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

describe("if there is no check run, the log carries the worst", () => {
  const readOnly = { token: tokens.readOnly };

  test("and on a fork says why after it, because the contributor can't change that", async () => {
    const said: string[] = [];
    const { summary } = await runAction({
      files: oneError,
      tracked,
      simulation: readOnly,
      environment: { fromFork: true },
      job: { warn: () => said.push("why"), annotate: (_, title) => said.push(title) },
    });
    expect(said).toEqual(["no-x", "why"]);
    expect(summary.indexOf("no-x")).toBeLessThan(summary.indexOf("There is no check run"));
  });

  test("ten of a level, one of them the reason why the step fails", async () => {
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

  test("also findings that have no place, with the one that the report gives", async () => {
    const { annotated } = await runAction({ files: oneError, tracked: [], simulation: readOnly });
    expect(annotated.map(({ level }) => level)).toEqual(["failure"]);
    expect(annotated[0]?.message).toMatch(/^src\/cart\.ts:\d+: /);
  });

  test("but none below min-level, and none if annotations are turned off", async () => {
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

test("many notes are one group of the log, so that the runner still shows the warnings that count", async () => {
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

describe("the check run is in the outputs wherever there is one", () => {
  test("when the job is cancelled while it is published", async () => {
    const { outputs, failure, annotated } = await runAction({
      files: oneError,
      tracked,
      simulation: { abortAtMs: 120 },
    });
    expect(failure).toBe("The job was cancelled while the check run was being published.");
    expect(outputs).toMatchObject({ conclusion: "failure", "check-run-id": 1001 });
    expect(annotated).toEqual([]);
  });

  test("when GitHub takes no conclusion", async () => {
    const refuse = {
      kind: "answer",
      reply: reply(403, { message: "Resource not accessible by integration" }),
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
  test("says what was found, what was sent and where to look", async () => {
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

  test("says the result once: in the error that ends the step, or else in a line", async () => {
    const lines = async (inputs: Readonly<Record<string, string>>, more: object = {}) => {
      const { log, failure } = await runAction({ files: oneError, tracked, inputs, ...more });
      return [...log, failure ?? ""].filter((line) => /^1 error\b/.test(line));
    };
    expect(await lines({})).toHaveLength(1);
    expect(await lines({ "fail-step": "false" })).toEqual(["1 error"]);
    expect(await lines({ "fail-on": "never" })).toEqual(["1 error"]);
    const full = () => {
      throw new Error("ENOSPC");
    };
    const unwritable = { job: { writeFile: full } };
    expect(await lines({ "json-file": "result.json" }, unwritable)).toEqual(["1 error"]);
  });

  test("shows ten failures, and folds the others", async () => {
    const messages = Array.from({ length: 12 }, (_, n) => `broken ${n}`);
    const { log } = await runAction({
      files: { "a.json": eslint("src/cart.ts", messages) },
      tracked,
    });
    expect(log.indexOf("More failures")).toBe(11);
    expect(log).toContain("src/cart.ts:12: no-x: broken 11");
  });

  test("ends with the first three failures, and how many more there are", async () => {
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

  test("ends with the places of tests that have one name", async () => {
    const found = (message: string) =>
      `<testsuite name="s"><testcase classname="CartTest" name="adds"><failure message="${message}"/></testcase></testsuite>`;
    const { failure } = await runAction({
      files: {
        "core/target/TEST-CartTest.xml": found("no tea"),
        "web/target/TEST-CartTest.xml": found("no milk"),
      },
      tracked: ["core/src/CartTest.java", "web/src/CartTest.java"],
      inputs: { "check-run": "false" },
    });
    expect(failure).toMatch(
      /^2 of 2 tests failed: CartTest > adds at core\/src\/CartTest\.java:1 and CartTest > adds at web\/src\/CartTest\.java:1\./,
    );
  });

  test("keeps the path of a finding that has no place in the repository", async () => {
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
  const play = (
    files: Readonly<Record<string, string>>,
    inputs: Readonly<Record<string, string>>,
  ) => runAction({ files, tracked, inputs });

  test("fewer tests are a failure that says how many there are", async () => {
    const { failure, outputs, simulation, summary, json } = await play(
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

  test("a failed test is named at the end, and the tests that are missing only in the title", async () => {
    const failed = three.replace("/>", '><failure message="no"/></testcase>');
    const { failure } = await play({ "a.xml": failed }, { "min-tests": "10" });
    expect(failure).toContain("Only 3 of at least 10 tests ran, 1 of 3 tests failed: s > t1. ");
  });

  test("as many or more are none", async () => {
    const { failure, outputs } = await play({ "a.xml": three }, { "min-tests": "3" });
    expect({ failure, conclusion: outputs.conclusion }).toEqual({
      failure: undefined,
      conclusion: "success",
    });
  });

  test("no report is too few, whatever if-no-reports says", async () => {
    for (const ifNoReports of ["error", "warn", "ignore"]) {
      const { outputs, failure } = await play(
        {},
        { "min-tests": "1", "if-no-reports": ifNoReports },
      );
      expect(outputs).toMatchObject({ conclusion: "failure", failures: 1 });
      expect(failure).toBeDefined();
    }
  });

  test("and fail-on: never the check is neutral", async () => {
    const inputs = { "min-tests": "9", "fail-on": "never" };
    expect((await play({ "a.xml": three }, inputs)).outputs.conclusion).toBe("neutral");
  });
});
