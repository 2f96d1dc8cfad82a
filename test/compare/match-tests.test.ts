import { describe, expect, test } from "vitest";
import type { Digest } from "../../src/compare/digest/digest.ts";
import { decodeDigest, encodeDigest } from "../../src/compare/digest/encode.ts";
import { toDigest } from "../../src/compare/digest/to-digest.ts";
import { legsOf } from "../../src/compare/legs.ts";
import { type MatchedTests, matchTests } from "../../src/compare/match/match-tests.ts";
import { type ComparedTest, openFailureKeys } from "../../src/compare/test-key.ts";
import { record, testCase, toTestKey } from "./run.ts";

const toFailureKey = openFailureKeys();

interface Failed {
  readonly test: ComparedTest;
  readonly message: string;
}

/** Tests of one run by outcome. */
interface Run {
  readonly failed?: readonly Failed[];
  readonly flaky?: readonly Failed[];
  readonly passed?: readonly ComparedTest[];
  readonly skipped?: readonly ComparedTest[];
}

const failure = (
  name: string,
  message = "expected 1 to be 2",
  more: Partial<ComparedTest> = {},
) => ({
  test: testCase(name, more),
  message,
});

function listLegs({ failed = [], flaky = [], passed = [], skipped = [] }: Run) {
  const tests = [...passed, ...skipped, ...[...failed, ...flaky].map(({ test }) => test)];
  return [...new Set(tests.map(({ leg }) => leg))];
}

const toKeys = (failed: readonly Failed[] = []) =>
  failed.map(({ test, message }) => toFailureKey(test, message));

function makeDigest(run: Run, previous?: Digest): Digest {
  const { failed = [], flaky = [], passed = [], skipped = [] } = run;
  const ran = [...passed, ...skipped, ...[...failed, ...flaky].map(({ test }) => test)];
  const digest = toDigest(
    record({
      legs: listLegs(run),
      failed: toKeys(failed),
      flaky: toKeys(flaky),
      ran: new Set(ran.map((each) => toTestKey(each).id)),
    }),
    previous,
  );
  return decodeDigest(encodeDigest(digest)) as Digest;
}

function compare(base: Run | Digest, head: Run): MatchedTests {
  const { tests } = "tests" in base ? base : makeDigest(base);
  const id = (each: ComparedTest) => JSON.stringify(toTestKey(each));
  const passed = head.passed?.map(id) ?? [];
  const skipped = head.skipped?.map(id) ?? [];
  return matchTests(
    {
      legs: listLegs(head),
      failed: toKeys(head.failed),
      flaky: toKeys(head.flaky),
      passes: (key) => passed.filter((each) => each === JSON.stringify(key)).length,
      isSkipped: (key) => skipped.includes(JSON.stringify(key)),
    },
    tests,
  );
}

const describeMatches = ({ failed, flaky }: MatchedTests) =>
  [...failed, ...flaky].map(({ state, by, failsDifferently }) =>
    [by ?? state, ...(failsDifferently ? ["differently"] : [])].join(" "),
  );

const otherTest = testCase("other");

interface Row {
  readonly name: string;
  readonly base: Run;
  readonly head: Run;
  readonly expected: readonly string[];
  readonly fixed?: number;
  readonly notRun?: number;
}

const rows: readonly Row[] = [
  {
    name: "a test that failed before is known",
    base: { failed: [failure("adds")] },
    head: { failed: [failure("adds")] },
    expected: ["same"],
  },
  {
    name: "a test that passed before is new",
    base: { passed: [testCase("adds")] },
    head: { failed: [failure("adds")] },
    expected: ["new"],
  },
  {
    name: "a test that failed with another message before is known, with a note",
    base: { failed: [failure("adds")] },
    head: { failed: [failure("adds", "no such table")] },
    expected: ["same differently"],
  },
  {
    name: "a test is known if only a time, an address and a path in its message differ",
    base: { failed: [failure("adds", "timed out after 2003 ms at 0x7f12 in /tmp/a8s7/x")] },
    head: { failed: [failure("adds", "timed out after 2017 ms at 0x81aa in /tmp/kk29/x")] },
    expected: ["same"],
  },
  {
    name: "a test with the same name in another suite is new",
    base: { failed: [failure("adds")] },
    head: { failed: [failure("adds", "no tea", { suites: ["basket"] }), failure("adds")] },
    expected: ["new", "same"],
  },
  {
    name: "a test with the same name in another class is new, and one of another tool is moved",
    base: { failed: [failure("adds", "no", { className: "A" })], passed: [otherTest] },
    head: {
      failed: [
        failure("adds", "yes", { className: "B" }),
        failure("adds", "no", { tool: "jest", className: "A" }),
      ],
    },
    expected: ["new", "moved"],
  },
  {
    name: "of three failures with the same name, the one with another message is new if two failed before",
    base: { failed: [failure("adds", "a"), failure("adds", "b")] },
    head: { failed: [failure("adds", "c"), failure("adds", "b"), failure("adds", "a")] },
    expected: ["new", "same", "same"],
  },
  {
    name: "one of two tests with the same name is fixed if it passes now",
    base: { failed: [failure("adds"), failure("adds")] },
    head: { failed: [failure("adds")], passed: [testCase("adds")] },
    expected: ["same"],
    fixed: 1,
  },
  {
    name: "a test is known if its parameters change from run to run",
    base: {
      failed: [
        failure("loads[/tmp/pytest-1/a]"),
        failure("seed=8123"),
        failure("id 123e4567-e89b-12d3-a456-426614174000"),
      ],
    },
    head: {
      failed: [
        failure("loads[/tmp/pytest-2/a]"),
        failure("seed=77"),
        failure("id 00000000-e89b-12d3-a456-426614174999"),
      ],
    },
    expected: ["edited", "edited", "edited"],
  },
  {
    name: "tests with other values as parameters are different tests",
    base: { failed: [failure("adds[1-2]", "a")] },
    head: { failed: [failure("adds[1-3]", "b")], passed: [testCase("adds[1-2]")] },
    expected: ["new"],
    fixed: 1,
  },
  {
    name: "a test with another parameter is new if the test with the old one still runs",
    base: { failed: [failure("port 50001", "a")] },
    head: { failed: [failure("port 50002", "b")], passed: [testCase("port 50001")] },
    expected: ["new"],
    fixed: 1,
  },
  {
    name: "a test in a renamed class or file is known",
    base: { failed: [failure("adds", "no", { className: "CartTest", suites: ["cart.test.ts"] })] },
    head: {
      failed: [failure("adds", "no", { className: "BasketTest", suites: ["basket.test.ts"] })],
    },
    expected: ["moved"],
  },
  {
    name: "a test in a renamed class is new if two classes had a test with this name",
    base: {
      failed: [
        failure("adds", "no", { className: "A" }),
        failure("adds", "no", { className: "B" }),
      ],
    },
    head: { failed: [failure("adds", "no", { className: "C" })] },
    expected: ["new"],
    notRun: 2,
  },
  {
    name: "a test that passed before isn't taken for a renamed one if a test with the same name was removed",
    base: {
      failed: [failure("adds", "no", { className: "A" })],
      passed: [testCase("adds", { className: "B" })],
    },
    head: { failed: [failure("adds", "no", { className: "B" })] },
    expected: ["new"],
    notRun: 1,
  },
  {
    name: "a test that passes now is fixed",
    base: { failed: [failure("adds")] },
    head: { passed: [testCase("adds")] },
    expected: [],
    fixed: 1,
  },
  {
    name: "a test that is skipped now isn't fixed",
    base: { failed: [failure("adds")] },
    head: { skipped: [testCase("adds")], passed: [otherTest] },
    expected: [],
    notRun: 1,
  },
  {
    name: "a test that isn't in the reports now isn't fixed",
    base: { failed: [failure("adds"), failure("pays")] },
    head: { failed: [failure("pays")] },
    expected: ["same"],
    notRun: 1,
  },
  {
    name: "a test that was flaky and fails now is new",
    base: { flaky: [failure("adds")] },
    head: { failed: [failure("adds")] },
    expected: ["new"],
  },
  {
    name: "a test that failed and is flaky now is known and isn't fixed",
    base: { failed: [failure("adds")] },
    head: { flaky: [failure("adds")] },
    expected: ["same"],
  },
  {
    name: "a test that was flaky and is flaky now is known",
    base: { flaky: [failure("adds")] },
    head: { flaky: [failure("adds")] },
    expected: ["same"],
  },
  {
    name: "a test that is flaky for the first time is new",
    base: { passed: [testCase("adds")] },
    head: { flaky: [failure("adds")] },
    expected: ["new"],
  },
  {
    name: "a test that was flaky and passes now isn't fixed",
    base: { flaky: [failure("adds")] },
    head: { passed: [testCase("adds")] },
    expected: [],
  },
];

test.each(rows)("$name", ({ base, head, expected, fixed = 0, notRun = 0 }) => {
  const matched = compare(base, head);
  expect(describeMatches(matched)).toEqual(expected);
  expect(matched.fixed.reduce((sum, { count }) => sum + count, 0)).toBe(fixed);
  expect(matched.notRun).toBe(notRun);
});

describe("the legs of a matrix", () => {
  const failOn = (leg: string, name = "adds") => failure(name, "no", { leg });
  const passOn = (leg: string) => testCase("adds", { leg });

  test("are compared separately, and a new failure lists the legs in which the base failed", () => {
    const base = { failed: [failOn("windows")], passed: [passOn("linux")] };
    const { failed } = compare(base, { failed: [failOn("linux"), failOn("windows")] });
    expect(failed).toMatchObject([
      { state: "new", alsoFailedIn: ["windows"] },
      { state: "known", by: "same" },
    ]);
  });

  test("have new failures if the leg is new", () => {
    const base = { failed: [failOn("linux")], passed: [passOn("windows")] };
    const { failed } = compare(base, {
      failed: [failOn("linux"), failOn("mac")],
      passed: [passOn("windows")],
    });
    expect(failed.map(({ state }) => state)).toEqual(["known", "new"]);
  });

  test("have as many known failures as the base if that had only one leg", () => {
    const base = { failed: [failOn("")] };
    const { failed } = compare(base, { failed: [failOn("linux"), failOn("windows")] });
    expect(failed.map(({ state }) => state)).toEqual(["known", "new"]);
  });

  test("are all compared with if only one leg ran", () => {
    const base = { failed: [failOn("linux")], passed: [passOn("windows")] };
    expect(describeMatches(compare(base, { failed: [failOn("")] }))).toEqual(["same"]);
    expect(compare(base, { passed: [passOn("")] }).fixed).toMatchObject([{ count: 1 }]);
  });

  test("are the folders below the common folder of all reports", () => {
    const legs = legsOf([
      "reports/linux/a/junit.xml",
      "reports/windows/junit.xml",
      "reports/x.xml",
    ]);
    expect([...legs.values()]).toEqual(["linux", "windows", ""]);
    expect([...legsOf(["reports/linux/a.xml", "reports/linux/b.xml"]).values()]).toEqual(["", ""]);
    expect(legsOf([]).size).toBe(0);
  });
});

describe("the history of a test", () => {
  /** Returns the digest after these runs, oldest first: "x" failed, "f" was flaky, "." passed, " " didn't run. */
  function digestAfter(runs: string): Digest | undefined {
    let digest: Digest | undefined;
    for (const run of runs) {
      const outcome: Run = {
        x: { failed: [failure("adds")] },
        f: { flaky: [failure("adds")] },
        ".": { passed: [testCase("adds")] },
        " ": { passed: [otherTest] },
      }[run] as Run;
      digest = makeDigest(outcome, digest);
    }
    return digest;
  }
  const getHistory = (runs: string) =>
    compare(digestAfter(runs) as Digest, { failed: [failure("adds")] }).failed[0]?.history;

  test("counts the runs in which it failed or was flaky", () => {
    expect(getHistory("x..f.")).toEqual({ failed: 2, runs: 5 });
    expect(getHistory(".....")).toBeUndefined();
    expect(getHistory("x")).toEqual({ failed: 1, runs: 1 });
  });

  test("covers the last 32 runs", () => {
    expect(getHistory(`x${".".repeat(31)}`)).toEqual({ failed: 1, runs: 32 });
    expect(getHistory(`x${".".repeat(32)}`)).toBeUndefined();
    expect(getHistory("x".repeat(40))).toEqual({ failed: 32, runs: 32 });
  });

  test("continues if the test didn't run", () => {
    expect(getHistory("xx  .")).toEqual({ failed: 2, runs: 5 });
  });

  test("is stored once, and only while it has a failure", () => {
    const countEntries = (runs: string) => {
      const [leg] = digestAfter(runs)?.tests.legs ?? [];
      return [leg?.failed.length, leg?.flaky.length, leg?.steady.length];
    };
    expect(countEntries("xfx")).toEqual([1, 0, 0]);
    expect(countEntries("xf")).toEqual([0, 1, 0]);
    expect(countEntries("xf.")).toEqual([0, 0, 1]);
    expect(countEntries(`x${".".repeat(32)}`)).toEqual([0, 0, 0]);
  });

  test("doesn't make a failure known if the test passed in the last run", () => {
    const { failed } = compare(digestAfter("x.") as Digest, { failed: [failure("adds")] });
    expect(failed[0]?.state).toBe("new");
  });

  test("continues if a parameter changes from run to run", () => {
    const first = makeDigest({ failed: [failure("port 50001")] });
    const second = makeDigest({ failed: [failure("port 50002")] }, first);
    const { failed } = compare(second, { failed: [failure("port 50003")] });
    expect(failed[0]).toMatchObject({ by: "edited", history: { failed: 2, runs: 2 } });
  });
});

test("a failure of a new test is distinguished from one of a test that passed", () => {
  const { failed } = compare(
    { passed: [testCase("adds")] },
    { failed: [failure("adds"), failure("was just written")] },
  );
  expect(failed.map(({ isNewTest }) => isNewTest === true)).toEqual([false, true]);
});

test("no test is taken for a renamed one without the set of tests that the base ran", () => {
  const base = makeDigest({
    failed: [failure("adds", "no", { className: "A" })],
    passed: [testCase("adds", { className: "B" })],
  });
  const { ran: _, ...tests } = base.tests;
  const head = { failed: [failure("adds", "no", { className: "B" })] };
  expect(compare({ ...base, tests }, head)).toMatchObject({
    failed: [{ state: "new" }],
    notRun: 1,
  });
});
