import { describe, expect, test } from "vitest";
import { groupFailures } from "../../src/render/group-failures.ts";
import { failedTest, type ToldReport, toPage } from "./build.ts";

/** Groups as `tests × findings`, with the title of the first. */
const groups = (...reports: readonly ToldReport[]) =>
  groupFailures(toPage(reports).results.findings).map(
    ({ items, tests }) => `${items[0].finding.title}: ${tests} × ${items.length}`,
  );

const refused = (n: number) => failedTest(`test ${n}`, "connect ECONNREFUSED 127.0.0.1:5432");

describe("the same error", () => {
  test("in three tests or more is shown once, before all others", () => {
    const found = [failedTest("a", "no a"), refused(1), refused(2), refused(3)];
    expect(groups({ file: "r.xml", found })).toEqual(["test 1: 3 × 3", "a: 1 × 1"]);
  });

  test("in two tests is shown for each: two names say more than a number", () => {
    expect(groups({ file: "r.xml", found: [refused(1), refused(2)] })).toEqual([
      "test 1: 1 × 1",
      "test 2: 1 × 1",
    ]);
  });

  test("is the same whatever the port, the line, the address and the time", () => {
    const found = [
      failedTest("a", "app.ts:12 no answer from 127.0.0.1:5432 after 1,204 ms (0x7fc4)"),
      failedTest("b", "app.ts:40 no answer from 127.0.0.1:6000 after 998 ms (0x1a)"),
      failedTest("c", "app.ts:7 no answer from 127.0.0.1:80 after 3.5 ms (0xff)"),
    ];
    expect(groups({ file: "r.xml", found })).toEqual(["a: 3 × 3"]);
  });

  test("isn't the same where other values were compared", () => {
    const found = [1, 2, 3].map((n) => failedTest(`t${n}`, `expected ${n} to be ${n + 1}`));
    expect(groups({ file: "r.xml", found })).toHaveLength(3);
  });

  test("of more tests comes first", () => {
    const timeout = (n: number) => failedTest(`slow ${n}`, "timed out");
    const found = [...[1, 2, 3].map(timeout), ...[1, 2, 3, 4].map(refused)];
    expect(groups({ file: "r.xml", found })).toEqual(["test 1: 4 × 4", "slow 1: 3 × 3"]);
  });
});

describe("the same test", () => {
  test("in several reports of a matrix is shown once", () => {
    const files = ["a/junit.xml", "b/junit.xml"];
    expect(groups(...files.map((file) => ({ file, found: [refused(1)] })))).toEqual([
      "test 1: 1 × 2",
    ]);
  });

  test("with another error is shown again", () => {
    const found = [failedTest("t", "no a"), failedTest("t", "no b")];
    expect(groups({ file: "r.xml", found })).toEqual(["t: 1 × 1", "t: 1 × 1"]);
  });
});
