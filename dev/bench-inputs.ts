/** Writes the reports of any size that `npm run bench` measures. They are the same each time. */
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { sourcePath, testClass } from "./bench-sources.ts";
import { seededRandom } from "./seeded-random.ts";

export interface BenchInput {
  readonly name: string;
  /** The counted things, in the plural. */
  readonly unit: string;
  /** The default number of them. */
  readonly count: number;
  /** Writes the reports below a folder, in pieces. */
  readonly write: (folder: string, count: number) => void;
}

export const benchInputs: readonly BenchInput[] = [
  {
    name: "junit-20000",
    unit: "tests, one of 2,000 failing",
    count: 20_000,
    write: (folder, count) => writeJunit(join(folder, "junit.xml"), count, { failEach: 2000 }),
  },
  {
    name: "junit",
    unit: "tests, one of 2,000 failing",
    count: 200_000,
    write: (folder, count) => writeJunit(join(folder, "junit.xml"), count, { failEach: 2000 }),
  },
  {
    name: "junit-million",
    unit: "tests, one of 2,000 failing",
    count: 1_000_000,
    write: (folder, count) => writeJunit(join(folder, "junit.xml"), count, { failEach: 2000 }),
  },
  {
    name: "junit-failing",
    unit: "failing tests with traces of 4 KB",
    count: 20_000,
    write: (folder, count) => writeJunit(join(folder, "junit.xml"), count, { failEach: 1 }),
  },
  {
    name: "junit-files",
    unit: "files of 20 tests",
    count: 10_000,
    write: (folder, count) => {
      for (let file = 0; file < count; file++) {
        const path = join(folder, `shop-${file % 40}`, `TEST-${file}.xml`);
        writeJunit(path, 20, { failEach: 2000, first: file * 20 });
      }
    },
  },
  {
    name: "trx",
    unit: "tests, one of 2,000 failing",
    count: 200_000,
    write: (folder, count) => writeTrx(join(folder, "shop.trx"), count),
  },
  {
    name: "nunit",
    unit: "tests, one of 2,000 failing",
    count: 200_000,
    write: (folder, count) => writeNunit(join(folder, "nunit.xml"), count),
  },
  {
    name: "go-test",
    unit: "tests of four events, one of 2,000 failing",
    count: 250_000,
    write: (folder, count) => writeGoTest(join(folder, "go.jsonl"), count),
  },
  {
    name: "eslint",
    unit: "messages",
    count: 50_000,
    write: (folder, count) => writeEslint(join(folder, "eslint.json"), count),
  },
  {
    name: "checkstyle",
    unit: "errors",
    count: 1_000_000,
    write: (folder, count) => writeCheckstyle(join(folder, "checkstyle.xml"), count),
  },
  {
    name: "sarif",
    unit: "results",
    count: 50_000,
    write: (folder, count) => writeSarif(join(folder, "results.sarif"), count),
  },
];

interface JunitOptions {
  /** Every nth test fails. */
  readonly failEach: number;
  /** Number of the first test. */
  readonly first?: number;
}

function writeJunit(path: string, tests: number, { failEach, first = 0 }: JunitOptions): void {
  const random = seededRandom(first + tests);
  writeFile(path, function* () {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
    for (let test = first; test < first + tests; test++) {
      const suite = Math.floor(test / 100);
      const className = testClass(suite);
      if (test % 100 === 0 || test === first) {
        if (test > first) yield "</testsuite>\n";
        yield `<testsuite name="${className}" tests="100" time="1.5" timestamp="2026-11-21T10:00:00">\n`;
      }
      yield junitCase(test, className, test % failEach === failEach - 1, random);
    }
    yield "</testsuite>\n</testsuites>\n";
  });
}

function junitCase(test: number, className: string, fails: boolean, random: () => number): string {
  const time = (random() * 0.2).toFixed(3);
  const name = `keeps the total of a cart right after ${Math.floor(random() * 90) + 10} changes of quantities, discounts and vouchers [row ${test}]`;
  const tag = `<testcase name="${name}" classname="${className}" time="${time}" assertions="3" file="${sourcePath(Math.floor(test / 100), "test")}"`;
  if (fails) return `  ${tag}>\n    ${junitFailure(test, className, random)}\n  </testcase>\n`;
  if (test % 50 === 0) return `  ${tag}><skipped message="not on this machine"/></testcase>\n`;
  return `  ${tag}/>\n`;
}

function junitFailure(test: number, className: string, random: () => number): string {
  const total = Math.floor(random() * 10_000);
  const message = `expected: &lt;${total}&gt; but was: &lt;${total - 1}&gt;`;
  const file = className.slice(className.lastIndexOf(".") + 1);
  const line = (test % 200) + 10;
  let trace = `org.opentest4j.AssertionFailedError: ${message}\n`;
  for (let depth = 0; depth < 20; depth++) {
    trace += `\tat org.junit.jupiter.engine.descriptor.TestMethodDescriptor.lambda$${depth}(TestMethodDescriptor.java:${depth + 200})\n`;
  }
  trace += `\tat ${className}.totals(${file}.java:${line})\n`;
  for (let depth = 0; depth < 17; depth++) {
    trace += `\tat java.base/jdk.internal.reflect.DirectMethodHandleAccessor.invoke(DirectMethodHandleAccessor.java:${depth + 100})\n`;
  }
  return `<failure message="${message}" type="org.opentest4j.AssertionFailedError">${trace}</failure>`;
}

const dotnetFailEach = 2000;

/** Returns the class, the name (escaped for an attribute), the outcome and the failure of a .NET test. */
function makeDotnetTest(test: number) {
  const className = testClass(Math.floor(test / 100));
  const name = `KeepsTheTotalRight(changes: ${test % 90}, voucher: &quot;row ${test}&quot;)`;
  const line = (test % 200) + 10;
  const own = `   at ${className}.KeepsTheTotalRight(Int32 changes, String voucher) in /home/runner/work/shop/shop/${sourcePath(Math.floor(test / 100), "test")}:line ${line}\n`;
  const trace = `${own}   at System.RuntimeMethodHandle.InvokeMethod(Object target, Void** arguments, Signature sig, Boolean isConstructor)`;
  return {
    ...{ className, name },
    outcome: test % dotnetFailEach === dotnetFailEach - 1 ? "Failed" : "Passed",
    failure: `<Message>Expected: ${test}, but was: ${test - 1}</Message><StackTrace>${trace}</StackTrace>`,
  };
}

function writeTrx(path: string, tests: number): void {
  const id = (test: number) => `${test.toString(16).padStart(8, "0")}-1111-4222-8333-444455556666`;
  writeFile(path, function* () {
    yield '<?xml version="1.0" encoding="utf-8"?>\n<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">\n<Results>\n';
    for (let test = 0; test < tests; test++) {
      const { className, name, outcome, failure } = makeDotnetTest(test);
      const tag = `<UnitTestResult executionId="${id(test)}" testId="${id(test)}" testName="${className}.${name}" computerName="runner" duration="00:00:00.0${(test % 90) + 10}0000" startTime="2026-11-27T10:00:00.0000000+00:00" endTime="2026-11-27T10:00:00.1000000+00:00" outcome="${outcome}" testListId="8c84fa94-04c1-424b-9868-57a2d4851a1d"`;
      yield outcome === "Passed"
        ? `${tag} />\n`
        : `${tag}><Output><ErrorInfo>${failure}</ErrorInfo></Output></UnitTestResult>\n`;
    }
    yield "</Results>\n<TestDefinitions>\n";
    for (let test = 0; test < tests; test++) {
      const { className, name } = makeDotnetTest(test);
      yield `<UnitTest name="${className}.${name}" storage="/w/shop.tests.dll" id="${id(test)}"><Execution id="${id(test)}" /><TestMethod codeBase="/w/Shop.Tests.dll" className="${className}" name="KeepsTheTotalRight" /></UnitTest>\n`;
    }
    yield '</TestDefinitions>\n<ResultSummary outcome="Failed" />\n</TestRun>\n';
  });
}

function writeNunit(path: string, tests: number): void {
  writeFile(path, function* () {
    yield '<?xml version="1.0" encoding="utf-8"?>\n<test-run id="0"><test-suite type="Assembly" name="Shop.Tests.dll">\n';
    for (let test = 0; test < tests; test++) {
      const { className, name, outcome, failure } = makeDotnetTest(test);
      if (test % 100 === 0) {
        if (test > 0) yield "</test-suite>\n";
        yield `<test-suite type="TestFixture" name="${className.slice(className.lastIndexOf(".") + 1)}" fullname="${className}" classname="${className}" result="${outcome}">\n`;
      }
      const tag = `<test-case id="0-${test}" name="${name}" fullname="${className}.${name}" methodname="KeepsTheTotalRight" classname="${className}" runstate="Runnable" result="${outcome}" duration="0.0${(test % 90) + 10}"`;
      const own = failure
        .replaceAll("Message>", "message>")
        .replaceAll("StackTrace>", "stack-trace>");
      yield outcome === "Passed" ? `${tag} />\n` : `${tag}><failure>${own}</failure></test-case>\n`;
    }
    yield "</test-suite>\n</test-suite></test-run>\n";
  });
}

function writeGoTest(path: string, tests: number): void {
  const random = seededRandom(tests);
  const perPackage = 100;
  writeFile(path, function* () {
    const Time = "2026-11-21T10:00:00.123456789Z";
    for (let first = 0; first < tests; first += perPackage) {
      const Package = `example.com/shop/internal/pkg${first / perPackage}`;
      const line = (event: object) => `${JSON.stringify({ Time, ...event })}\n`;
      yield line({ Action: "start", Package });
      let hasFailed = false;
      for (let test = first; test < Math.min(first + perPackage, tests); test++) {
        const fails = test % 2000 === 1999;
        hasFailed ||= fails;
        const Test = `TestKeepsTheTotalOfACartRight/after_changes_of_quantities_and_vouchers#${test}`;
        const Output = fails
          ? `    cart_test.go:${(test % 200) + 10}: total: got ${test}, want ${test + 1}\n`
          : `--- PASS: ${Test} (0.01s)\n`;
        yield line({ Action: "run", Package, Test }) +
          line({ Action: "output", Package, Test, Output: `=== RUN   ${Test}\n` }) +
          line({ Action: "output", Package, Test, Output }) +
          line({ Action: fails ? "fail" : "pass", Package, Test, Elapsed: random() * 0.2 });
      }
      yield line({ Action: hasFailed ? "fail" : "pass", Package, Elapsed: 2.5 });
    }
  });
}

function writeEslint(path: string, messages: number): void {
  const random = seededRandom(messages);
  const perFile = 20;
  writeFile(path, function* () {
    yield "[";
    for (let file = 0; file * perFile < messages; file++) {
      const list = Array.from({ length: Math.min(perFile, messages - file * perFile) }, () => ({
        ruleId: ["no-unused-vars", "eqeqeq", "prefer-const"][Math.floor(random() * 3)],
        severity: random() < 0.3 ? 2 : 1,
        message: `'value${Math.floor(random() * 1000)}' is assigned a value but never used.`,
        line: Math.floor(random() * 300) + 1,
        column: 5,
        nodeType: "Identifier",
        messageId: "unusedVar",
        endLine: 1,
        endColumn: 12,
      }));
      const source =
        "export const total = lines.reduce((sum, line) => sum + line.cents, 0);\n".repeat(80);
      const filePath = `/home/runner/work/shop/shop/${sourcePath(file, "main")}`;
      yield `${file > 0 ? "," : ""}${JSON.stringify({ filePath, messages: list, suppressedMessages: [], errorCount: 0, warningCount: perFile, source })}`;
    }
    yield "]\n";
  });
}

function writeCheckstyle(path: string, errors: number): void {
  const random = seededRandom(errors);
  const perFile = 20;
  writeFile(path, function* () {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="11.0.1">\n';
    for (let error = 0; error < errors; error++) {
      if (error % perFile === 0) {
        if (error > 0) yield "</file>\n";
        yield `<file name="/home/runner/work/shop/shop/${sourcePath(Math.floor(error / perFile), "main")}">\n`;
      }
      const check = ["coding.MagicNumber", "sizes.LineLength", "imports.UnusedImports"][error % 3];
      const severity = random() < 0.3 ? "error" : "warning";
      const number = Math.floor(random() * 1000);
      yield `<error line="${Math.floor(random() * 300) + 1}" column="5" severity="${severity}" message="&apos;${number}&apos; is a magic number." source="com.puppycrawl.tools.checkstyle.checks.${check}Check"/>\n`;
    }
    yield "</file>\n</checkstyle>\n";
  });
}

function writeSarif(path: string, results: number): void {
  const random = seededRandom(results);
  const rules = Array.from({ length: 50 }, (_, rule) => ({
    id: `shop/rule-${rule}`,
    shortDescription: { text: `Rule ${rule} of the shop` },
    helpUri: `https://rules.example/${rule}`,
    defaultConfiguration: { level: rule % 3 === 0 ? "error" : "warning" },
  }));
  writeFile(path, function* () {
    const driver = { name: "shopcheck", version: "1.0.0", rules };
    yield `{"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"results":[`;
    for (let result = 0; result < results; result++) {
      const ruleIndex = Math.floor(random() * rules.length);
      const startLine = Math.floor(random() * 300) + 1;
      const uri = sourcePath(result, "main");
      const physicalLocation = {
        artifactLocation: { uri },
        region: { startLine, startColumn: 5, endColumn: 20, snippet: { text: "sum + line.cents" } },
      };
      const text = `The total of line ${startLine} is computed from unchecked input.`;
      yield `${result > 0 ? "," : ""}${JSON.stringify({ ruleId: rules[ruleIndex]?.id, ruleIndex, message: { text }, locations: [{ physicalLocation }], partialFingerprints: { primaryLocationLineHash: `${result}:1` } })}`;
    }
    yield "]}]}\n";
  });
}

function writeFile(path: string, pieces: () => Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  let buffer = "";
  for (const piece of pieces()) {
    buffer += piece;
    if (buffer.length < 1024 * 1024) continue;
    writeSync(file, buffer);
    buffer = "";
  }
  writeSync(file, buffer);
  closeSync(file);
}
