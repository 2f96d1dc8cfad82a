import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newTextBudget } from "../../../src/formats/text-budget.ts";
import { readCounts, readFindings, readReport, readXml, suite, testCase } from "./read-xml.ts";

describe("a hostile file is read in bounded time and memory:", () => {
  const megabyte = 1024 * 1024;

  test("an entity bomb isn't expanded", () => {
    const entities = Array.from(
      { length: 20 },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    );
    const doctype = `<!DOCTYPE testsuites [<!ENTITY e0 "boom">${entities.join("")}]>`;
    const xml = `${doctype}${suite(testCase("<failure>&e20;</failure>"))}`;
    expect(readFindings(xml)).toMatchObject([{ message: "&e20;" }]);
  });

  test("an external entity isn't fetched", () => {
    const xml = `<!DOCTYPE testsuites [<!ENTITY secret SYSTEM "file:///etc/hostname">]>${suite(testCase("<failure>&secret;</failure>"))}`;
    expect(readFindings(xml)).toMatchObject([{ message: "&secret;" }]);
  });

  test("a hundred thousand nested suites are read", () => {
    const levels = 100_000;
    const open = '<testsuite name="deep">'.repeat(levels);
    const report = readReport(`${open}<testcase name="a"/>${"</testsuite>".repeat(levels)}`);
    expect(report.suites).toMatchObject([{ counts: { tests: 1 } }]);
    expect(report.suites[0]?.names.length).toBeLessThan(100);
  });

  test("suites beyond 20,000 are counted as one", () => {
    const suites = '<testsuite name="s"><testcase name="a"/></testsuite>'.repeat(30_000);
    const report = readReport(`<testsuites>${suites}</testsuites>`);
    expect(report.suites).toHaveLength(20_001);
    expect(report.suites.at(-1)).toMatchObject({
      names: ["(further suites)"],
      counts: { tests: 10_000 },
    });
  });

  test("five hundred nested subtests in suites with long names are read", () => {
    const cases = Array.from({ length: 200 }, (_, n) =>
      testCase("<failure/>", `name="${n}${"/a".repeat(490)}"`),
    );
    const suites = Array.from(
      { length: 49 },
      (_, n) => `<testsuite name="${n}${"x".repeat(990)}">`,
    );
    const xml = `<testsuites>${suites.join("")}${cases.join("")}${"</testsuite>".repeat(49)}</testsuites>`;
    expect(readFindings(xml)).toHaveLength(200);
  });

  test("a failure without a message is read with a hundred thousand outputs of its suite", () => {
    const outputs = "<system-out>x</system-out>".repeat(100_000);
    const xml = suite(testCase("<failure/>") + outputs, 'name="Cart" failures="1"');
    expect(readFindings(xml)).toHaveLength(1);
  });

  test("a test with fifty thousand attempts has limited details", () => {
    const attempts = Array.from({ length: 50_000 }, (_, n) => `<rerunFailure>${n}</rerunFailure>`);
    const [finding] = readFindings(suite(testCase(`<failure/>${attempts.join("")}`)));
    expect(finding).toMatchObject({ attempts: 50_001 });
    expect(finding?.details?.length).toBeLessThan(megabyte);
  });

  test("a hundred thousand nested elements in a failure are read", () => {
    const deep = `${"<failure>".repeat(100_000)}no${"</failure>".repeat(100_000)}`;
    expect(readCounts(suite(testCase(deep)))).toBe("1 failed");
  });

  test("an attribute of ten megabytes is shortened", () => {
    const message = `&lt;${"x".repeat(10 * megabyte)}`;
    const xml = suite(
      testCase(`<failure message="${message}"/>`, `name="${message}" classname="${message}"`),
    );
    const report = readReport(xml, { size: 65_536 });
    expect(report.findings[0]?.message.startsWith("<xxx")).toBe(true);
    expect(JSON.stringify(report).length).toBeLessThan(200_000);
  });

  test("two hundred thousand attributes are read", () => {
    const attributes = Array.from({ length: 200_000 }, (_, index) => `a${index}="1"`).join(" ");
    expect(readCounts(suite(testCase(`<failure ${attributes}/>`)))).toBe("1 failed");
  });

  test("names of megabytes of elements, suites and cases are shortened", () => {
    const long = "n".repeat(megabyte);
    const xml = `<testsuite name="${long}" hostname="${long}" file="${long}"><${long}><testcase name="${long}" classname="${long}" file="${long}.js"><failure/></testcase></${long}></testsuite>`;
    const report = readReport(xml);
    expect(report.findings).toHaveLength(1);
    expect(JSON.stringify(report).length).toBeLessThan(20_000);
    const problem = readFindings(`<testsuite><${long}></testsuite>`)[0]?.message ?? "";
    expect(problem.length).toBeLessThan(500);
  });

  test("an output of megabytes isn't kept", () => {
    const output = `<system-out>${"line\n".repeat(megabyte)}</system-out>`;
    const report = readReport(suite(testCase(`${output}<failure message=""/>`) + testCase(output)));
    expect(JSON.stringify(report).length).toBeLessThan(20_000);
  });

  test("a text of megabytes keeps its start and end", () => {
    const trace = `Error: no\n${"    at x (cart.js:1:2)\n".repeat(200_000)}the end`;
    const [finding] = readFindings(suite(testCase(`<failure>${trace}</failure>`)), {
      size: 65_536,
    });
    expect(finding?.message).toBe("Error: no");
    expect(finding?.details?.length).toBeLessThanOrEqual(64 * 1024);
    expect(finding?.details).toMatch(/^Error: no\n.*left out.*the end$/s);
  });

  test.each([["__proto__"], ["constructor"], ["prototype"], ["hasOwnProperty"], ["toString"]])(
    "%s is an ordinary name",
    (name) => {
      const child = `<${name} ${name}="x">a</${name}>`;
      const xml = `<testsuite name="${name}" ${name}="x">${child}<testcase name="${name}" ${name}="x"><failure ${name}="x" message="m">${child}</failure>${child}</testcase></testsuite>`;
      expect(readFindings(xml)).toMatchObject([{ title: name, message: "m", details: "m\n\na" }]);
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    },
  );

  test.each([
    ["spaces", " "],
    ["colons", ":1"],
    ["parentheses", "(1"],
    ["slashes", "/a"],
    ["dots", ".a"],
    ["newlines", "\n"],
    ["brackets", "[31m"],
    ["pytest's marks", "\nE   "],
    ["arrows", "› "],
    ["dashes", "-"],
    ["frames", "\n    at a (b:1:2)"],
    ["amps", "&amp;"],
  ])("no pattern backtracks over fifty thousand %s", (_, text) => {
    const long = text.repeat(50_000);
    const attribute = long.replaceAll("\n", "&#10;");
    const xml = suite(
      testCase(
        `<failure message="${attribute}">${long}</failure>`,
        `name="${attribute}" classname="${attribute}" file="${attribute}" time="${attribute}"`,
      ) +
        testCase(`<skipped>${long}</skipped>`) +
        testCase(`<failure/><system-out>${long}</system-out>`),
      `name="${attribute}"`,
    );
    expect(readCounts(xml)).toBe("2 failed, 1 skipped");
  });
});

describe("the text budget of a run", () => {
  const trace = Array.from({ length: 60 }, (_, depth) =>
    depth === 30
      ? "\tat shop.CartTest.total(CartTest.java:42)"
      : `\tat org.junit.Runner.run${depth}(Runner.java:${depth})`,
  ).join("\n");
  const failing = testCase(
    `<failure message="1 is not 2">java.lang.AssertionError: 1 is not 2\n${trace}</failure>`,
    'name="total" classname="shop.CartTest"',
  );

  test("allows a complete trace until it is used up", () => {
    const [finding] = readFindings(suite(failing), { budget: { left: 1, namesLeft: 0 } });
    expect(finding?.details?.split("\n")).toHaveLength(61);
  });

  test("limits a failure to its names, message and frames of its class when it is used up", () => {
    const [finding] = readFindings(suite(failing), { budget: { left: 0, namesLeft: 0 } });
    expect(finding).toMatchObject({ title: "shop.CartTest > total", message: "1 is not 2" });
    expect(finding?.details).toContain("\tat shop.CartTest.total(CartTest.java:42)");
    expect(finding?.details?.length).toBeLessThan(1300);
  });

  test("shrinks with each text", () => {
    const budget = { left: 10_000, namesLeft: 0 };
    readFindings(suite(failing.repeat(100)), { budget });
    expect(budget.left).toBeLessThanOrEqual(0);
    const more = readFindings(suite(failing.repeat(100)), { budget });
    expect(JSON.stringify(more).length).toBeLessThan(100 * 1500);
  });
});

describe("the list of cases", () => {
  test("has the failed, flaky, skipped and slowest passed cases", () => {
    const cases = Array.from(
      { length: 50 },
      (_, index) => `<testcase name="${index}" time="${index}"/>`,
    );
    const report = readReport(suite(`<testcase name="s"><skipped/></testcase>${cases.join("")}`));
    expect(report.suites[0]?.cases.map(({ name }) => name)).toEqual([
      "s",
      "40",
      "41",
      "42",
      "43",
      "44",
      "45",
      "46",
      "47",
      "48",
      "49",
    ]);
  });

  test("has the slowest cases of the entire run", () => {
    const budget = newTextBudget();
    const file = (seconds: number) =>
      readReport(suite(`<testcase name="a" time="${seconds}"/>`.repeat(10)), { budget });
    expect(file(2).suites[0]?.cases).toHaveLength(10);
    expect(file(1).suites[0]?.cases).toHaveLength(0);
    expect(file(3).suites[0]?.cases).toHaveLength(10);
  });

  test("has all cases if requested, up to ten thousand per file", () => {
    const report = readReport(suite('<testcase name="a"/>'.repeat(10_003)), { listTests: "all" });
    expect(report.suites[0]?.cases).toHaveLength(10_000);
    expect(report.suites[0]?.counts.tests).toBe(10_003);
    expect(report.notes).toEqual(["Names 10,000 of its test cases and only counts the others, 3."]);
  });
});

test("any bytes are read into a report or a failure, the same with pieces of any size", () => {
  const start = fc.constantFrom(
    "",
    "<",
    "<testsuites>",
    '<?xml version="1.0"?><testsuite><testcase name="',
    "\ufeff<testcase",
    "[",
    "{",
    "PK\x03\x04",
    "\x1f\x8b\x08\0",
    "<testsuite><testcase><failure>",
  );
  fc.assert(
    fc.property(
      start,
      fc.array(
        fc.oneof(
          fc.uint8Array({ maxLength: 20 }),
          fc.string({ maxLength: 20 }).map((text) => Buffer.from(text)),
        ),
      ),
      fc.integer({ min: 1, max: 30 }),
      (head, parts, size) => {
        const bytes = Buffer.concat([Buffer.from(head, "latin1"), ...parts]);
        const reading = readXml(bytes, { size });
        expect(reading).toEqual(readXml(bytes, { size: bytes.length + 1 }));
        if ("notReport" in reading) return;
        for (const { findings, format } of reading.reports) {
          expect(format !== undefined || findings.length > 0).toBe(true);
        }
      },
    ),
    { seed: 23, numRuns: 500 },
  );
});

test("a report that is cut off at any byte is read up to there and is a failure", () => {
  const xml = `<?xml version="1.0"?>\n<testsuites><testsuite name="é"><testcase name="a"/>${testCase("<failure>x &lt; <![CDATA[y]]></failure>")}</testsuite></testsuites>`;
  const bytes = Buffer.from(xml);
  for (let end = 0; end < bytes.length; end++) {
    const found = readFindings(bytes.subarray(0, end));
    expect(found.at(-1)).toMatchObject({ kind: "report", level: "failure" });
  }
  expect(readCounts(bytes)).toBe("1 passed, 1 failed");
});

test("a gzip report is read", () => {
  expect(readCounts(gzipSync(suite(testCase(""))))).toBe("1 passed");
});

test("tests in suites beyond the depth limit aren't merged as attempts", () => {
  const open = Array.from({ length: 60 }, (_, i) => `<testsuite name="s${i}">`).join("");
  const close = "</testsuite>".repeat(60);
  const leaf = (name: string, content: string) =>
    `<testsuite name="${name}">${testCase(content)}</testsuite>`;
  const xml = open + leaf("a", "<failure/>") + leaf("b", "") + close;
  expect(readCounts(xml, { mergeRetries: true })).toBe("1 passed, 1 failed");
});
