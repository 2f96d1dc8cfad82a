import { describe, expect, test } from "vitest";
import { locate } from "../../src/locate/index.ts";
import { readPathRules } from "../../src/locate/path-rules.ts";
import type { Repository } from "../../src/locate/repository.ts";
import type { Suite } from "../../src/model/report.ts";
import { toRepository, toRepositoryFromPaths } from "./repository.ts";

function makeSuite(names: readonly string[], file?: string, failed = 0): Suite {
  const counts = { tests: 1, passed: 1 - failed, failed, skipped: 0, flaky: 0 };
  return { names, ...(file !== undefined && { file }), counts, seconds: 0, cases: [] };
}

/** Returns the tracked file of each suite of a report. */
function findSuiteFiles(
  repository: Repository,
  suites: readonly Suite[],
  file = "reports/junit.xml",
  stripPrefix = "",
): readonly (string | undefined)[] {
  const numbers = { suppressed: 0, known: 0 };
  const report = { file, tool: "a tool", suites, findings: [], notes: [], ...numbers };
  const { suiteFiles } = locate([report], repository, {
    workingFolder: "",
    stripPrefix: readPathRules("strip-prefix", stripPrefix),
    pathPrefix: [],
  });
  return suites.map((suite) => suiteFiles.get(suite));
}

describe("the file of a suite", () => {
  const repository = toRepositoryFromPaths("src/cart.test.ts", "src/till.test.ts");

  test.each([
    ["by its path", "src/cart.test.ts", "src/cart.test.ts"],
    ["by its absolute path", "/home/runner/work/shop/shop/src/cart.test.ts", "src/cart.test.ts"],
    ["by the path rules", "/build/x/till.test.ts", "src/till.test.ts"],
    ["unless it is a library's", "/usr/lib/node/internal/x.js", undefined],
  ])("is found %s", (_, path, found) => {
    expect(
      findSuiteFiles(repository, [makeSuite(["Cart"], path)], undefined, "/build/x/ => src/"),
    ).toEqual([found]);
  });

  test("is found by the class or module in its name, nearest to the report", () => {
    const modules = toRepositoryFromPaths(
      "core/src/test/java/shop/CartTest.java",
      "web/src/test/java/shop/CartTest.java",
      "web/tests/test_till.py",
    );
    const suites = [
      makeSuite(["shop.CartTest"]),
      makeSuite(["shop.CartTest", "a full cart"]),
      makeSuite(["tests.test_till.TestTill"]),
    ];
    expect(findSuiteFiles(modules, suites, "web/target/TEST-shop.CartTest.xml")).toEqual([
      "web/src/test/java/shop/CartTest.java",
      "web/src/test/java/shop/CartTest.java",
      "web/tests/test_till.py",
    ]);
  });

  test("isn't found by a name that isn't a class", () => {
    const python = toRepository({ "tests/test_cart.py": "class Cart:\n" });
    expect(findSuiteFiles(python, [makeSuite(["Cart"]), makeSuite([])])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("is found for suites with failures first if there are very many", () => {
    const suites = Array.from({ length: 6000 }, (_, n) =>
      makeSuite(["s"], "src/cart.test.ts", n === 5999 ? 1 : 0),
    );
    const files = findSuiteFiles(repository, suites);
    expect(files.at(-1)).toBe("src/cart.test.ts");
    expect(files.at(-2)).toBeUndefined();
  });
});
