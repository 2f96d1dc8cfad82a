/** Small pages with typical results, which every output is tested with. */

import type { Rule } from "../../src/model/finding.ts";
import type { Page } from "../../src/render/page.ts";
import {
  type FindingInput,
  failedTest,
  fileSuite,
  type ReportInput,
  ruleFinding,
  suite,
  testCase,
  toPage,
} from "./build.ts";

const work = "/home/runner/work/shop/shop";

const vitestReport: ReportInput = {
  file: "reports/vitest.xml",
  tool: "Vitest",
  suites: [
    fileSuite("packages/cart/src/cart.test.ts", { passed: 41, failed: 1 }, 1.84, [
      testCase("Cart > adds up", "failed", 0.012),
      testCase("Cart > survives a thousand lines", "passed", 1.31),
    ]),
    fileSuite("packages/price/src/price.test.ts", { passed: 170, skipped: 2 }, 0.61, [
      testCase("rounds to Rappen", "skipped", 0, { reason: "needs the currency table of 2027" }),
      testCase("rounds to öre", "skipped", 0, { reason: "needs the currency table of 2027" }),
    ]),
  ],
};

const addsUp = failedTest(
  "Cart > adds up",
  "AssertionError: expected 2400 to be 2500 // Object.is equality",
  {
    at: "packages/cart/src/cart.test.ts:29",
    details: `AssertionError: expected 2400 to be 2500 // Object.is equality

- Expected
+ Received

- 2500
+ 2400

 ❯ expectTotal packages/cart/test/helpers.ts:6:11
 ❯ packages/cart/src/cart.test.ts:29:5
 ❯ ${work}/node_modules/@vitest/runner/dist/index.js:146:14
 ❯ ${work}/node_modules/@vitest/runner/dist/index.js:533:11
 ❯ runWithTimeout ${work}/node_modules/@vitest/runner/dist/index.js:39:7
 ❯ runTest ${work}/node_modules/@vitest/runner/dist/index.js:1056:17
 ❯ processTicksAndRejections node:internal/process/task_queues:105:5`,
  },
);

/** One test of many failed. */
export const singleFailure: Page = toPage([{ ...vitestReport, found: [addsUp] }]);

const refusedConnection = (n: number): FindingInput =>
  failedTest(
    `shop.orders.OrderRepositoryTest > finds order ${n}`,
    "Connection to localhost:5432 refused. Check that the hostname and port are correct.",
    {
      at: `orders/src/test/java/shop/orders/OrderRepositoryTest.java:${20 + n}`,
      details: `org.postgresql.util.PSQLException: Connection to localhost:5432 refused. Check that the hostname and port are correct.
\tat org.postgresql.core.v3.ConnectionFactoryImpl.openConnectionImpl(ConnectionFactoryImpl.java:342)
\tat shop.orders.OrderRepository.open(OrderRepository.java:31)
\tat shop.orders.OrderRepositoryTest.findsOrder(OrderRepositoryTest.java:${20 + n})
\tat java.base/java.lang.reflect.Method.invoke(Method.java:580)
\tat java.base/java.util.ArrayList.forEach(ArrayList.java:1596)
Caused by: java.net.ConnectException: Connection refused
\tat java.base/sun.nio.ch.Net.pollConnect(Native Method)
\tat java.base/sun.nio.ch.Net.pollConnectNow(Net.java:682)`,
    },
  );

const wrongPrice = (n: number): FindingInput =>
  failedTest(
    `shop.price.PriceTest > price of article ${n} in every currency`,
    `article ${n} ==> expected: <${n}.90> but was: <${n}.09>`,
    {
      at: `price/src/test/java/shop/price/PriceTest.java:${10 + n}`,
      details: `org.opentest4j.AssertionFailedError: article ${n} ==> expected: <${n}.90> but was: <${n}.09>
\tat org.junit.jupiter.api.AssertionFailureBuilder.build(AssertionFailureBuilder.java:151)
\tat org.junit.jupiter.api.Assertions.assertEquals(Assertions.java:1156)
\tat shop.price.PriceTest.inEveryCurrency(PriceTest.java:${10 + n})
\tat java.base/java.lang.reflect.Method.invoke(Method.java:580)`,
    },
  );

/** A thousand failed tests, 400 of them for the same reason. */
export const thousandFailures: Page = toPage([
  {
    file: "orders/target/surefire-reports/TEST-shop.orders.OrderRepositoryTest.xml",
    tool: "Surefire",
    suites: [suite("shop.orders.OrderRepositoryTest", { passed: 4, failed: 400 }, 812.4)],
    found: Array.from({ length: 400 }, (_, n) => refusedConnection(n)),
  },
  {
    file: "price/target/surefire-reports/TEST-shop.price.PriceTest.xml",
    tool: "Surefire",
    suites: [suite("shop.price.PriceTest", { passed: 200, failed: 600 }, 3.2)],
    found: Array.from({ length: 600 }, (_, n) => wrongPrice(n)),
  },
]);

const noUnusedVars: Rule = {
  id: "no-unused-vars",
  name: "Disallow unused variables",
  helpUrl: "https://eslint.org/docs/latest/rules/no-unused-vars",
};
const eqeqeq: Rule = {
  id: "eqeqeq",
  name: "Require the use of === and !==",
  helpUrl: "https://eslint.org/docs/latest/rules/eqeqeq",
};
const noConsole: Rule = {
  id: "no-console",
  name: "Disallow the use of console",
  helpUrl: "https://eslint.org/docs/latest/rules/no-console",
};
const imagesHaveAlt: Rule = { id: "jsx-a11y/alt-text" };
const warning = { level: "warning" } as const;

const eslintReport: ReportInput = {
  file: "reports/eslint.json",
  format: "eslint",
  tool: "ESLint",
  suppressed: 2,
  found: [
    {
      kind: "tool",
      level: "failure",
      title: "Parsing error",
      message: 'Parsing error: Unexpected token, expected "}" (14:2)',
      places: [],
      at: "scripts/import-stock.js:14",
    },
    ruleFinding(eqeqeq, "Expected '===' and instead saw '=='.", "src/cart/cart.ts:12"),
    ruleFinding(eqeqeq, "Expected '===' and instead saw '=='.", "src/cart/cart.ts:40"),
    ruleFinding(eqeqeq, "Expected '!==' and instead saw '!='.", "src/price/round.ts:7"),
    ruleFinding(
      imagesHaveAlt,
      "img elements must have an alt prop.",
      "src/pages/[sku]/page.tsx:31",
    ),
    ...[3, 9, 27].map((line) =>
      ruleFinding(noConsole, "Unexpected console statement.", `src/cart/cart.ts:${line}`, warning),
    ),
    ...[5, 6].map((line) =>
      ruleFinding(
        noConsole,
        "Unexpected console statement.",
        `src/stock/stock.ts:${line}`,
        warning,
      ),
    ),
    ruleFinding(
      noUnusedVars,
      "'total' is assigned a value but never used.",
      "src/cart/cart.ts:22",
      warning,
    ),
  ],
};

/** Only a linter, with errors, warnings and a file that it couldn't parse. */
export const lintOnly: Page = toPage([eslintReport]);

const sqlInjection: Rule = {
  id: "js/sql-injection",
  name: "Database query built from user-controlled sources",
  helpUrl: "https://codeql.github.com/codeql-query-help/javascript/js-sql-injection/",
  tags: ["security", "external/cwe/cwe-089", "external/cwe/cwe-090"],
  securitySeverity: 8.8,
};
const weakHash: Rule = {
  id: "G401",
  name: "Use of weak cryptographic primitive",
  tags: ["gosec", "CWE-328"],
  severity: "MEDIUM",
};
const todo: Rule = { id: "go-todo" };

const codeqlReport: ReportInput = {
  file: "reports/codeql/javascript.sarif",
  format: "sarif",
  tool: "CodeQL",
  known: 4,
  found: [
    ruleFinding(
      sqlInjection,
      "This query string depends on a user-provided value.",
      "src/orders/search.ts:48-52",
      {
        details: `Related:
  src/orders/search.ts:31: user-provided value
Flow:
  src/orders/search.ts:31: req.query.name
  src/orders/search.ts:44: name
  src/orders/search.ts:48: "SELECT * … " + name`,
      },
    ),
  ],
};
const gosecReport: ReportInput = {
  file: "reports/gosec.sarif",
  format: "sarif",
  tool: "gosec",
  suppressed: 1,
  found: [
    ruleFinding(weakHash, "Use of weak cryptographic primitive", "stock/token.go:19", warning),
    ruleFinding(weakHash, "Use of weak cryptographic primitive", "stock/token.go:27", warning),
    ruleFinding(todo, "TODO: ask the warehouse", "stock/stock.go:61", { level: "notice" }),
  ],
};

/** Only scanners: one severe finding with its code flow, and some less severe ones. */
const scansOnly: Page = toPage([codeqlReport, gosecReport]);

/** Three formats in one check. */
export const allThree: Page = toPage([
  { ...vitestReport, found: [addsUp] },
  eslintReport,
  codeqlReport,
  gosecReport,
]);

const passingReport = {
  ...vitestReport,
  suites: [fileSuite("packages/cart/src/cart.test.ts", { passed: 42 }, 1.84)],
};

/** A page without any problem. */
export const allGreen: Page = toPage([
  passingReport,
  { file: "reports/eslint.json", format: "eslint", tool: "ESLint" },
  { file: "reports/codeql/javascript.sarif", format: "sarif", tool: "CodeQL" },
]);

/** The globs matched no report. */
export const nothingFound: Page = toPage([], {
  conclusion: "failure",
  nothingFound: {
    reports: ["build/test-results/**/*.xml", "!**/node_modules/**"],
    title: "test, lint or scan",
  },
  notes: [
    "build/test-results/pom.xml is a Maven POM (pom.xml), not a test report.",
    "build/test-results/coverage.xml is Cobertura's XML, not a test report.",
  ],
});

const unreadableReport = (file: string, message: string): ReportInput => ({
  file,
  tool: "",
  found: [
    {
      kind: "report",
      level: "failure",
      title: `Can't read ${file}`,
      message,
      places: [],
      unlocated: "a report is no source file",
    },
  ],
});

/** Two reports that can't be read, and one that can. */
const unreadable: Page = toPage([
  unreadableReport(
    "reports/TEST-shop.CartTest.xml",
    "The file ends at line 212 within <failure>: it was cut off. 41 test cases before that are counted.",
  ),
  unreadableReport(
    "reports/eslint.json",
    "The file is empty. The tool was stopped, or ended before it had anything to report. Its log may explain why.",
  ),
  passingReport,
]);

/** Tests that passed after retries, and one that didn't. */
export const flaky: Page = toPage([
  {
    file: "test-results/junit.xml",
    tool: "Playwright",
    suites: [
      fileSuite("e2e/checkout.spec.ts", { passed: 18, failed: 1, flaky: 2 }, 64.2, [
        testCase("checkout › pays by card", "passed", 12.4, { flaky: true }),
        testCase("checkout › shows the receipt", "passed", 8.1, { flaky: true }),
        testCase("checkout › ships abroad", "failed", 30.2),
      ]),
    ],
    found: [
      failedTest(
        "checkout.spec.ts > checkout › ships abroad",
        "Test timeout of 10000ms exceeded.",
        {
          attempts: 3,
          at: "e2e/checkout.spec.ts:61",
        },
      ),
      failedTest(
        "checkout.spec.ts > checkout › pays by card",
        'Error: expect(received).toBe(expected) // Object.is equality\n\nExpected: "paid"\nReceived: "pending"',
        { ...warning, attempts: 2, at: "e2e/checkout.spec.ts:22" },
      ),
      failedTest(
        "checkout.spec.ts > checkout › shows the receipt",
        "locator.click: Timeout 5000ms exceeded.",
        { ...warning, attempts: 3, at: "e2e/checkout.spec.ts:40" },
      ),
    ],
  },
]);

const packages = [
  "api",
  "billing",
  "cart",
  "mail",
  "orders",
  "price",
  "search",
  "stock",
  "users",
  "web",
];

/** Many report files of many tools; one test fails in every leg of a matrix. */
export const monorepo: Page = toPage([
  ...packages.flatMap((name, n) =>
    Array.from(
      { length: 4 },
      (_, k): ReportInput => ({
        file: `packages/${name}/reports/TEST-${name}-${k}.xml`,
        tool: "Surefire",
        suites: [
          suite(
            `shop.${name}.Suite${k}`,
            { passed: 20 + n, failed: n === 2 && k === 0 ? 1 : 0 },
            1.5 + k,
          ),
        ],
        found:
          n === 2 && k === 0
            ? [
                failedTest(
                  "shop.cart.CartTest > addsUp",
                  "total ==> expected: <25.00> but was: <24.00>",
                  {
                    at: "packages/cart/src/test/java/shop/cart/CartTest.java:29",
                  },
                ),
              ]
            : [],
      }),
    ),
  ),
  ...["22", "24", "26"].map(
    (version): ReportInput => ({
      file: `artifacts/node-${version}/vitest.xml`,
      tool: "Vitest",
      suites: [fileSuite("web/src/time.test.ts", { passed: 30, failed: 1 }, 2.5)],
      found: [
        failedTest(
          "time > formats the delivery day",
          "AssertionError: expected 'Sat, 1 Mar' to be 'Sun, 2 Mar' // Object.is equality",
          { at: "web/src/time.test.ts:17" },
        ),
      ],
    }),
  ),
]);

function unlocatedFinding(rule: Rule, message: string): FindingInput {
  const { at: _, ...finding } = ruleFinding(rule, message, "", warning);
  return finding;
}

/** Returns the fields of a finding whose file is outside of the repository. */
function outside(path: string, line?: number) {
  const place = { path, ...(line !== undefined && { line }) };
  return { places: [place], unlocated: "outside of the repository", lookedFor: place };
}

/** Findings in files outside of the repository, because the tools ran in a container. */
const noPlaces: Page = toPage(
  [
    {
      file: "reports/pytest.xml",
      tool: "pytest",
      suites: [suite("pytest", { passed: 12, failed: 2 }, 0.9)],
      found: [
        failedTest(
          "tests.test_cart > test_total",
          "AssertionError: assert 750 == 1500",
          outside("/build/tests/test_cart.py", 20),
        ),
        failedTest("tests.test_cart > test_empty", "IndexError: list index out of range"),
      ],
    },
    ...["17", "21"].map(
      (java): ReportInput => ({
        file: `artifacts/java-${java}/TEST-shop.MathTest.xml`,
        tool: "Surefire",
        suites: [suite("shop.MathTest", { passed: 3, failed: 1 }, 0.2)],
        found: [
          failedTest("shop.MathTest > s", "expected: <3> but was: <4>", {
            unlocated: "several files of the repository fit",
            lookedFor: {
              path: "shop/MathTest.java",
              line: 12,
              files: ["core", "price", "web"].map(
                (name) => `${name}/src/test/java/shop/MathTest.java`,
              ),
            },
          }),
        ],
      }),
    ),
    {
      file: "reports/ruff.sarif",
      format: "sarif",
      tool: "Ruff",
      found: [1, 2, 3].map((line) => ({
        ...unlocatedFinding({ id: "F401" }, "`os` imported but unused"),
        ...outside(`/build/src/shop/cart_${line}.py`, line),
      })),
    },
    {
      file: "reports/binskim.sarif",
      format: "sarif",
      tool: "BinSkim",
      found: [
        {
          ...unlocatedFinding({ id: "BA2008" }, "The binary was built without control flow guard."),
          ...outside("/build/bin/shop"),
          places: [{ path: "/build/bin/shop", offset: { unit: "byte", start: 4096 } }],
        },
      ],
    },
  ],
  { hint: { input: "strip-prefix", line: "/build/" } },
);

/** A scanner that ran in a folder of the repository and reported paths relative to that folder. */
const inFolder: Page = toPage(
  [
    {
      file: "reports/checkov.sarif",
      format: "sarif",
      tool: "Checkov",
      found: [
        {
          ...unlocatedFinding(
            { id: "CKV_AWS_18" },
            "Ensure the S3 bucket has access logging enabled",
          ),
          ...outside("main.tf", 4),
          unlocated: "several files of the repository fit",
          lookedFor: { path: "main.tf", line: 4, files: ["infra/main.tf", "other/main.tf"] },
        },
        {
          ...unlocatedFinding(
            { id: "CKV_AWS_21" },
            "Ensure all data in the S3 bucket is versioned",
          ),
          ...outside("lib.tf", 9),
          unlocated: "only the file's name fits",
          lookedFor: { path: "lib.tf", line: 9, files: ["infra/lib.tf"] },
        },
        {
          ...unlocatedFinding({ id: "10038" }, "Content Security Policy Header Not Set"),
          ...outside("http://localhost:3333/login"),
          unlocated: "a web address",
        },
      ],
    },
  ],
  { hint: { input: "path-prefix", line: "infra" } },
);

/** The same linter in each job of a matrix, one of them with another finding. */
const lintMatrix: Page = toPage(
  ["22", "24", "26"].map((version): ReportInput => {
    const found = (eslintReport.found ?? []).filter(({ kind }) => kind === "rule");
    const more = ruleFinding(
      imagesHaveAlt,
      "img elements must have an alt prop.",
      "dist/page.tsx:3",
    );
    return {
      ...eslintReport,
      file: `artifacts/node-${version}/eslint.json`,
      suppressed: 0,
      found: version === "26" ? [...found, more] : found,
    };
  }),
);

/** Lists every test, as with `list-tests: all`. */
export const everyTest: Page = toPage(
  [
    {
      ...vitestReport,
      found: [addsUp],
      suites: [
        fileSuite("packages/cart/src/cart.test.ts", { passed: 2, failed: 1 }, 1.84, [
          testCase("Cart > adds up", "failed", 0.012),
          testCase("Cart > survives a thousand lines", "passed", 1.31),
          testCase("Cart > is empty at first", "passed", 0.0001),
        ]),
        fileSuite("packages/price/src/price.test.ts", { passed: 1, skipped: 1 }, 0.61, [
          testCase("rounds up", "passed", 0.61, { flaky: true }),
          testCase("rounds to Rappen", "skipped", 0, {
            reason: "needs the currency table of 2027",
          }),
        ]),
      ],
    },
  ],
  { listTests: "all" },
);

export const samplePages: Readonly<Record<string, Page>> = {
  "single-failure": singleFailure,
  "thousand-failures": thousandFailures,
  "lint-only": lintOnly,
  "scans-only": scansOnly,
  "all-three": allThree,
  "all-green": allGreen,
  "nothing-found": nothingFound,
  unreadable,
  flaky,
  monorepo,
  "no-places": noPlaces,
  "in-folder": inFolder,
  "lint-matrix": lintMatrix,
  "every-test": everyTest,
};
