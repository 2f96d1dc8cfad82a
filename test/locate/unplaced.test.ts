import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { UnplacedFinding } from "../../src/model/located.ts";
import {
  lintFinding,
  locateFindings,
  type Settings,
  testFinding,
  toRepository,
  toRepositoryFromPaths,
} from "./repository.ts";

/** Returns the reason why a finding has no place, and what was looked for. */
function explain(
  repository: ReturnType<typeof toRepository>,
  finding: Finding,
  settings?: Settings,
) {
  const [located] = locateFindings(repository, [finding], settings).findings;
  const { reason: unlocated, lookedFor } = located as UnplacedFinding;
  return { unlocated, lookedFor };
}

describe("a path that wasn't found", () => {
  const shop = toRepositoryFromPaths("src/cart.ts", "test/cart.test.ts");

  test("is shown as written in the report", () => {
    const place = { path: "C:\\build\\src\\till.ts", line: 7 };
    expect(explain(shop, lintFinding(place))).toEqual({
      unlocated: "outside of the repository",
      lookedFor: place,
    });
    expect(explain(shop, lintFinding({ path: "src/till.ts" })).lookedFor).toEqual({
      path: "src/till.ts",
    });
  });

  test("is that of the frame that looks like the test", () => {
    const trace = [
      "    at fail (/app/node_modules/expect/index.js:3:1)",
      "    at take (/app/lib/stock.ts:4:9)",
      "    at Object.<anonymous> (/app/spec/till.test.ts:30:5)",
      "    at run (/app/node_modules/runner/index.js:100:3)",
    ].join("\n");
    expect(explain(shop, testFinding({}, trace))).toEqual({
      unlocated: "outside of the repository",
      lookedFor: { path: "/app/spec/till.test.ts", line: 30 },
    });
  });

  test("is shown without line 0", () => {
    const { lookedFor } = explain(shop, testFinding({}, "    at f (/app/lib/stock.ts:0:0)"));
    expect(lookedFor).toEqual({ path: "/app/lib/stock.ts" });
  });

  test("is that of the file that the test is named after", () => {
    expect(explain(shop, testFinding({ suites: ["spec/till.test.ts"] }))).toEqual({
      unlocated: "no such file in the repository",
      lookedFor: { path: "spec/till.test.ts" },
    });
  });

  test("isn't shown if the report names no file", () => {
    expect(explain(shop, testFinding({}))).toEqual({
      unlocated: "the report names no file",
      lookedFor: undefined,
    });
  });
});

describe("if several files match,", () => {
  const modules = ["core", "shop", "till", "web"].map((name) => `${name}/src/cart.py`);

  test("the first of them are named", () => {
    expect(
      explain(toRepositoryFromPaths(...modules), lintFinding({ path: "src/cart.py" })),
    ).toEqual({
      unlocated: "several files of the repository fit",
      lookedFor: { path: "src/cart.py", files: modules.slice(0, 3) },
    });
  });

  test("vendored ones aren't named", () => {
    const files = ["build/src/cart.py", ...modules.slice(0, 2)];
    const { lookedFor } = explain(
      toRepositoryFromPaths(...files),
      lintFinding({ path: "src/cart.py" }),
    );
    expect(lookedFor?.files).toEqual(modules.slice(0, 2));
  });

  const frames = [
    "org.opentest4j.AssertionFailedError: expected: <1> but was: <2>",
    ...["build", "buildAndThrow"].map(
      (name) =>
        `org.junit.jupiter.api.AssertionFailureBuilder.${name}(AssertionFailureBuilder.java:1)`,
    ),
    ...["failNotEqual", "failNotEqual", "assertEquals", "assertEquals"].map(
      (name) => `org.junit.jupiter.api.AssertEquals.${name}(AssertEquals.java:2)`,
    ),
    "org.junit.jupiter.api.Assertions.assertEquals(Assertions.java:3)",
    "shop.MathTest.adds(MathTest.java:12)",
    "java.base/java.lang.reflect.Method.invoke(Method.java:569)",
  ];
  const trace = frames.join("\n\tat ");

  test("a Java frame is named with its package at any depth", () => {
    const files = ["core", "web"].map((name) => `${name}/src/test/java/shop/MathTest.java`);
    expect(explain(toRepositoryFromPaths(...files), testFinding({}, trace))).toEqual({
      unlocated: "several files of the repository fit",
      lookedFor: { path: "shop/MathTest.java", line: 12, files },
    });
  });

  test("files with that name in other packages don't count", () => {
    const files = ["src/shop/Method.java", "src/till/Method.java"];
    expect(explain(toRepositoryFromPaths(...files), testFinding({}, trace))).toEqual({
      unlocated: "no such file in the repository",
      lookedFor: { path: "shop/MathTest.java", line: 12 },
    });
  });

  test("files that only declare the package count", () => {
    const files = ["core/MathTest.kt", "web/MathTest.kt"];
    const repository = toRepository(
      Object.fromEntries(files.map((file) => [file, "package shop\n"])),
    );
    const kotlin = trace.replaceAll("MathTest.java", "MathTest.kt");
    expect(explain(repository, testFinding({}, kotlin)).lookedFor?.files).toEqual(files);
  });
});

describe("a path of another machine whose file isn't tracked here", () => {
  const repository = toRepository(
    { "src/cart.ts": "" },
    {
      submodules: ["libs/money"],
      existsUntracked: (path) => ["dist/cart.js", "dist/index.js"].includes(path),
    },
  );

  test.each([
    ["/home/me/shop/dist/cart.js", "not tracked by git"],
    ["C:\\Users\\me\\shop\\dist\\cart.js", "not tracked by git"],
    ["/home/me/shop/libs/money/src/coin.ts", "in a submodule"],
    // Only a common name matches, or only the base name.
    ["/opt/tool/dist/index.js", "outside of the repository"],
    ["/opt/tool/cart.js", "outside of the repository"],
    ["/usr/lib/node/dist/cart.js", "outside of the repository"],
  ])("is explained: %s is %s", (path, reason) => {
    expect(explain(repository, lintFinding({ path, line: 1 })).unlocated).toBe(reason);
  });
});
