import { describe, expect, test } from "vitest";
import { locate } from "../../src/locate/index.ts";
import { readPathRules } from "../../src/locate/path-rules.ts";
import type { Repository } from "../../src/locate/repository.ts";
import type { Suite } from "../../src/model/report.ts";
import { toRepository, toRepositoryOf } from "./repository.ts";

function suiteOf(names: readonly string[], file?: string, failed = 0): Suite {
  const counts = { tests: 1, passed: 1 - failed, failed, skipped: 0, flaky: 0 };
  return { names, ...(file !== undefined && { file }), counts, seconds: 0, cases: [] };
}

/** The tracked file of each suite of a report. */
function filesOf(
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

describe("the file of a suite is searched in the repository", () => {
  const repository = toRepositoryOf("src/cart.test.ts", "src/till.test.ts");

  test.each([
    ["as it is", "src/cart.test.ts", "src/cart.test.ts"],
    [
      "as it is on the tool's machine",
      "/home/runner/work/shop/shop/src/cart.test.ts",
      "src/cart.test.ts",
    ],
    ["by the rules for paths", "/build/x/till.test.ts", "src/till.test.ts"],
    ["and is often none of it", "/usr/lib/node/internal/x.js", undefined],
  ])("%s", (_, path, found) => {
    expect(filesOf(repository, [suiteOf(["Cart"], path)], undefined, "/build/x/ => src/")).toEqual([
      found,
    ]);
  });

  test("by the class or module that it is called after, the one nearest to the report", () => {
    const modules = toRepositoryOf(
      "core/src/test/java/shop/CartTest.java",
      "web/src/test/java/shop/CartTest.java",
      "web/tests/test_till.py",
    );
    const suites = [
      suiteOf(["shop.CartTest"]),
      suiteOf(["shop.CartTest", "a full cart"]),
      suiteOf(["tests.test_till.TestTill"]),
    ];
    expect(filesOf(modules, suites, "web/target/TEST-shop.CartTest.xml")).toEqual([
      "web/src/test/java/shop/CartTest.java",
      "web/src/test/java/shop/CartTest.java",
      "web/tests/test_till.py",
    ]);
  });

  test("not by a name that isn't a class", () => {
    const python = toRepository({ "tests/test_cart.py": "class Cart:\n" });
    expect(filesOf(python, [suiteOf(["Cart"]), suiteOf([])])).toEqual([undefined, undefined]);
  });

  test("of very many suites for those with failures first", () => {
    const suites = Array.from({ length: 6000 }, (_, n) =>
      suiteOf(["s"], "src/cart.test.ts", n === 5999 ? 1 : 0),
    );
    const files = filesOf(repository, suites);
    expect(files.at(-1)).toBe("src/cart.test.ts");
    expect(files.at(-2)).toBeUndefined();
  });
});
