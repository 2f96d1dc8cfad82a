import { describe, expect, test } from "vitest";
import type { Digest } from "../../src/compare/digest/digest.ts";
import { decodeDigest, encodeDigest } from "../../src/compare/digest/encode.ts";
import { toDigest } from "../../src/compare/digest/to-digest.ts";
import { legsOf } from "../../src/compare/legs.ts";
import { type MatchedTests, matchTests } from "../../src/compare/match/match-tests.ts";
import { type ComparedTest, toFailureKey } from "../../src/compare/test-key.ts";
import { record, testCase, toTestKey } from "./run.ts";

interface Failed {
  readonly test: ComparedTest;
  readonly message: string;
}

/** Tests of one run, by how they ended. */
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

function namesOfLegs({ failed = [], flaky = [], passed = [], skipped = [] }: Run) {
  const tests = [...passed, ...skipped, ...[...failed, ...flaky].map(({ test }) => test)];
  return [...new Set(tests.map(({ leg }) => leg))];
}

const toKeys = (failed: readonly Failed[] = []) =>
  failed.map(({ test, message }) => toFailureKey(test, message));

function digestOf(run: Run, previous?: Digest): Digest {
  const { failed = [], flaky = [], passed = [], skipped = [] } = run;
  const ran = [...passed, ...skipped, ...[...failed, ...flaky].map(({ test }) => test)];
  const digest = toDigest(
    record({
      legs: namesOfLegs(run),
      failed: toKeys(failed),
      flaky: toKeys(flaky),
      ran: new Set(ran.map((each) => toTestKey(each).id)),
    }),
    previous,
  );
  return decodeDigest(encodeDigest(digest)) as Digest;
}

function compare(base: Run | Digest, head: Run): MatchedTests {
  const { tests } = "tests" in base ? base : digestOf(base);
  const id = (each: ComparedTest) => JSON.stringify(toTestKey(each));
  const passed = head.passed?.map(id) ?? [];
  const skipped = head.skipped?.map(id) ?? [];
  return matchTests(
    {
      legs: namesOfLegs(head),
      failed: toKeys(head.failed),
      flaky: toKeys(head.flaky),
      passes: (key) => passed.filter((each) => each === JSON.stringify(key)).length,
      isSkipped: (key) => skipped.includes(JSON.stringify(key)),
    },
    tests,
  );
}

const words = ({ failed, flaky }: MatchedTests) =>
  [...failed, ...flaky].map(({ state, by, failsDifferently }) =>
    [by ?? state, ...(failsDifferently ? ["differently"] : [])].join(" "),
  );

const passed = testCase("other");

interface Row {
  readonly name: string;
  readonly base: Run;
  readonly head: Run;
  readonly comesOut: readonly string[];
  readonly fixed?: number;
  readonly notRun?: number;
}

const rows: readonly Row[] = [
  {
    name: "a test that fails again",
    base: { failed: [failure("adds")] },
    head: { failed: [failure("adds")] },
    comesOut: ["same"],
  },
  {
    name: "a test that broke",
    base: { passed: [testCase("adds")] },
    head: { failed: [failure("adds")] },
    comesOut: ["new"],
  },
  {
    name: "a test that fails with another message",
    base: { failed: [failure("adds")] },
    head: { failed: [failure("adds", "no such table")] },
    comesOut: ["same differently"],
  },
  {
    name: "a message in which only a time, an address and a path differ",
    base: { failed: [failure("adds", "timed out after 2003 ms at 0x7f12 in /tmp/a8s7/x")] },
    head: { failed: [failure("adds", "timed out after 2017 ms at 0x81aa in /tmp/kk29/x")] },
    comesOut: ["same"],
  },
  {
    name: "equal names in other suites",
    base: { failed: [failure("adds")] },
    head: { failed: [failure("adds", "no tea", { suites: ["basket"] }), failure("adds")] },
    comesOut: ["new", "same"],
  },
  {
    name: "equal names in other classes, and of other tools",
    base: { failed: [failure("adds", "no", { className: "A" })], passed: [passed] },
    head: {
      failed: [
        failure("adds", "yes", { className: "B" }),
        failure("adds", "no", { tool: "jest", className: "A" }),
      ],
    },
    comesOut: ["new", "moved"],
  },
  {
    name: "three of one name where two failed: the one with another message is new",
    base: { failed: [failure("adds", "a"), failure("adds", "b")] },
    head: { failed: [failure("adds", "c"), failure("adds", "b"), failure("adds", "a")] },
    comesOut: ["new", "same", "same"],
  },
  {
    name: "one of one name where two failed, and one passed",
    base: { failed: [failure("adds"), failure("adds")] },
    head: { failed: [failure("adds")], passed: [testCase("adds")] },
    comesOut: ["same"],
    fixed: 1,
  },
  {
    name: "parameters that change from run to run",
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
    comesOut: ["edited", "edited", "edited"],
  },
  {
    name: "parameters that are values are tests of their own",
    base: { failed: [failure("adds[1-2]", "a")] },
    head: { failed: [failure("adds[1-3]", "b")], passed: [testCase("adds[1-2]")] },
    comesOut: ["new"],
    fixed: 1,
  },
  {
    name: "a changing parameter whose old value is still tested",
    base: { failed: [failure("port 50001", "a")] },
    head: { failed: [failure("port 50002", "b")], passed: [testCase("port 50001")] },
    comesOut: ["new"],
    fixed: 1,
  },
  {
    name: "a renamed class or file",
    base: { failed: [failure("adds", "no", { className: "CartTest", suites: ["cart.test.ts"] })] },
    head: {
      failed: [failure("adds", "no", { className: "BasketTest", suites: ["basket.test.ts"] })],
    },
    comesOut: ["moved"],
  },
  {
    name: "a renamed class with two methods of one name: nobody knows which is which",
    base: {
      failed: [
        failure("adds", "no", { className: "A" }),
        failure("adds", "no", { className: "B" }),
      ],
    },
    head: { failed: [failure("adds", "no", { className: "C" })] },
    comesOut: ["new"],
    notRun: 2,
  },
  {
    name: "a test that broke while its namesake was removed is no renamed one",
    base: {
      failed: [failure("adds", "no", { className: "A" })],
      passed: [testCase("adds", { className: "B" })],
    },
    head: { failed: [failure("adds", "no", { className: "B" })] },
    comesOut: ["new"],
    notRun: 1,
  },
  {
    name: "a test that passes now",
    base: { failed: [failure("adds")] },
    head: { passed: [testCase("adds")] },
    comesOut: [],
    fixed: 1,
  },
  {
    name: "a test that was skipped",
    base: { failed: [failure("adds")] },
    head: { skipped: [testCase("adds")], passed: [passed] },
    comesOut: [],
    notRun: 1,
  },
  {
    name: "a subset of the tests, or a run that crashed",
    base: { failed: [failure("adds"), failure("pays")] },
    head: { failed: [failure("pays")] },
    comesOut: ["same"],
    notRun: 1,
  },
  {
    name: "flaky before, failed now",
    base: { flaky: [failure("adds")] },
    head: { failed: [failure("adds")] },
    comesOut: ["new"],
  },
  {
    name: "failed before, flaky now: not fixed",
    base: { failed: [failure("adds")] },
    head: { flaky: [failure("adds")] },
    comesOut: ["same"],
  },
  {
    name: "flaky before and now",
    base: { flaky: [failure("adds")] },
    head: { flaky: [failure("adds")] },
    comesOut: ["same"],
  },
  {
    name: "flaky for the first time",
    base: { passed: [testCase("adds")] },
    head: { flaky: [failure("adds")] },
    comesOut: ["new"],
  },
  {
    name: "flaky before, passed now: nothing that failed was fixed",
    base: { flaky: [failure("adds")] },
    head: { passed: [testCase("adds")] },
    comesOut: [],
  },
];

test.each(rows)("$name", ({ base, head, comesOut, fixed = 0, notRun = 0 }) => {
  const matched = compare(base, head);
  expect(words(matched)).toEqual(comesOut);
  expect(matched.fixed.reduce((sum, { count }) => sum + count, 0)).toBe(fixed);
  expect(matched.notRun).toBe(notRun);
});

describe("several legs", () => {
  const on = (leg: string, name = "adds") => failure(name, "no", { leg });
  const passes = (leg: string) => testCase("adds", { leg });

  test("fail each for itself, and say where else the base failed", () => {
    const base = { failed: [on("windows")], passed: [passes("linux")] };
    const { failed } = compare(base, { failed: [on("linux"), on("windows")] });
    expect(failed).toMatchObject([
      { state: "new", alsoFailedIn: ["windows"] },
      { state: "known", by: "same" },
    ]);
  });

  test("failures in a new leg are new", () => {
    const base = { failed: [on("linux")], passed: [passes("windows")] };
    const { failed } = compare(base, {
      failed: [on("linux"), on("mac")],
      passed: [passes("windows")],
    });
    expect(failed.map(({ state }) => state)).toEqual(["known", "new"]);
  });

  test("if there was one: as many as failed are known", () => {
    const base = { failed: [on("")] };
    const { failed } = compare(base, { failed: [on("linux"), on("windows")] });
    expect(failed.map(({ state }) => state)).toEqual(["known", "new"]);
  });

  test("if only one leg ran, its failures are compared with all legs", () => {
    const base = { failed: [on("linux")], passed: [passes("windows")] };
    expect(words(compare(base, { failed: [on("")] }))).toEqual(["same"]);
    expect(compare(base, { passed: [passes("")] }).fixed).toMatchObject([{ count: 1 }]);
  });

  test("are the folders below the one that all reports share", () => {
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
  /** Digests of runs one after the other, oldest first; "x" failed, "f" was flaky, "." passed, " " didn't run. */
  function digestAfter(runs: string): Digest | undefined {
    let digest: Digest | undefined;
    for (const run of runs) {
      const ended: Run = {
        x: { failed: [failure("adds")] },
        f: { flaky: [failure("adds")] },
        ".": { passed: [testCase("adds")] },
        " ": { passed: [passed] },
      }[run] as Run;
      digest = digestOf(ended, digest);
    }
    return digest;
  }
  const history = (runs: string) =>
    compare(digestAfter(runs) as Digest, { failed: [failure("adds")] }).failed[0]?.history;

  test("counts the runs in which it failed or was flaky", () => {
    expect(history("x..f.")).toEqual({ failed: 2, runs: 5 });
    expect(history(".....")).toBeUndefined();
    expect(history("x")).toEqual({ failed: 1, runs: 1 });
  });

  test("looks back on 32 runs and no further", () => {
    expect(history(`x${".".repeat(31)}`)).toEqual({ failed: 1, runs: 32 });
    expect(history(`x${".".repeat(32)}`)).toBeUndefined();
    expect(history("x".repeat(40))).toEqual({ failed: 32, runs: 32 });
  });

  test("goes on if the test didn't run", () => {
    expect(history("xx  .")).toEqual({ failed: 2, runs: 5 });
  });

  test("is stored once, and no longer than there is something in it", () => {
    const stored = (runs: string) => {
      const [leg] = digestAfter(runs)?.tests.legs ?? [];
      return [leg?.failed.length, leg?.flaky.length, leg?.steady.length];
    };
    expect(stored("xfx")).toEqual([1, 0, 0]);
    expect(stored("xf")).toEqual([0, 1, 0]);
    expect(stored("xf.")).toEqual([0, 0, 1]);
    expect(stored(`x${".".repeat(32)}`)).toEqual([0, 0, 0]);
  });

  test("excuses nothing: a test that failed before the last run is new", () => {
    const { failed } = compare(digestAfter("x.") as Digest, { failed: [failure("adds")] });
    expect(failed[0]?.state).toBe("new");
  });

  test("goes on if a parameter changes from run to run", () => {
    const first = digestOf({ failed: [failure("port 50001")] });
    const second = digestOf({ failed: [failure("port 50002")] }, first);
    const { failed } = compare(second, { failed: [failure("port 50003")] });
    expect(failed[0]).toMatchObject({ by: "edited", history: { failed: 2, runs: 2 } });
  });
});

test("a new test is distinguished from a broken one", () => {
  const { failed } = compare(
    { passed: [testCase("adds")] },
    { failed: [failure("adds"), failure("was just written")] },
  );
  expect(failed.map(({ isNewTest }) => isNewTest === true)).toEqual([false, true]);
});

test("without the set of tests that the base ran, no test is another one's new name", () => {
  const base = digestOf({
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
