/** Reports of any size, the same ones each time: what `npm run bench` measures on. */
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { sourcePath, testClass } from "./bench-sources.ts";

export interface BenchInput {
  readonly name: string;
  /** What is counted, in the plural. */
  readonly unit: string;
  /** How many of them, unless an argument says otherwise. */
  readonly count: number;
  /** Writes the reports below a folder, in pieces. */
  readonly write: (folder: string, count: number) => void;
}

export const benchInputs: readonly BenchInput[] = [
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

interface JunitSize {
  readonly failEach: number;
  /** Number of the first test. */
  readonly first?: number;
}

function writeJunit(path: string, tests: number, { failEach, first = 0 }: JunitSize): void {
  const random = seeded(first + tests);
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

function writeEslint(path: string, messages: number): void {
  const random = seeded(messages);
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
  const random = seeded(errors);
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
  const random = seeded(results);
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

/** A linear congruential generator: numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function writeFile(path: string, pieces: () => Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  let waiting = "";
  for (const piece of pieces()) {
    waiting += piece;
    if (waiting.length < 1024 * 1024) continue;
    writeSync(file, waiting);
    waiting = "";
  }
  writeSync(file, waiting);
  closeSync(file);
}
