import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readCounts, readFindings, readReport, readXml, suite, testCase } from "./read-xml.ts";

describe("invalid XML", () => {
  test.each([
    [
      "a control character",
      suite(testCase('\n<failure message="red \x1b[31malert\x1b[0m"/>')),
      "1 failed",
      "Has control characters, which XML forbids, the first at line 2, column 23; they were taken out.",
    ],
    [
      "a control character in an ignored element",
      suite(testCase("<system-out>\0</system-out>")),
      "1 passed",
      "Has control characters, which XML forbids, the first at line 1, column 73; they were taken out.",
    ],
    [
      "a reference to a control character",
      suite(testCase('<failure message="&#27;[31malert&#x1b;[0m &#0;"/>')),
      "1 failed",
      "Has references to control characters, which XML forbids, the first at line 1, column 79; they were taken out.",
    ],
    [
      "]]> in a text",
      suite(testCase("<failure>a[b[0]]> 1</failure>")),
      "1 failed",
      'Has "]]>" in a text, which XML forbids, first at line 1, column 75; it was read as text.',
    ],
    [
      "a banner before it",
      `\n> shop@1.0.0 test\n> mocha <all>\n\n${suite(testCase(""))}`,
      "1 passed",
      "Has text around the report, first at line 2, column 1; it was skipped.",
    ],
    [
      "a Python warning before it that begins like a tag",
      `<string>:1: SyntaxWarning: invalid escape sequence\n<?xml version="1.0"?>${suite(testCase(""))}`,
      "1 passed",
      "Has text around the report, first at line 1, column 1; it was skipped.",
    ],
    [
      "a program's output after it",
      `${suite(testCase(""))}\nDone in 3 s <3`,
      "1 passed",
      "Has text around the report, first at line 2, column 1; it was skipped.",
    ],
    [
      "terminal sequences around it",
      `\x1b[0m<?xml version="1.0"?>${suite(testCase(""))}\x1b[0m`,
      "1 passed",
      "Has text around the report, first at line 1, column 2; it was skipped.",
    ],
    [
      "two reports in one file",
      `<?xml version="1.0"?>\n${suite(testCase(""))}\n<?xml version="1.0"?>\n${suite(testCase("<error/>"))}`,
      "1 passed, 1 failed",
      "Holds several reports one after the other, the second at line 4, column 13; all were read.",
    ],
    [
      "an entity that it declares",
      `<!DOCTYPE testsuite [<!ENTITY cart "Cart">]>\n${suite(testCase("", 'name="&cart;"'))}`,
      "1 passed",
      "Uses entities, the first at line 2, column 52; they are never expanded, but shown as they are written.",
    ],
    [
      "an undeclared entity",
      suite(testCase("<failure>a&nbsp;b</failure>")),
      "1 failed",
      "Uses entities, the first at line 1, column 71; they are never expanded, but shown as they are written.",
    ],
    [
      "a raw < in an attribute",
      suite(testCase("<failure message='expected a < b'/>", 'name="Cart<T>::total (line 12)"')),
      "1 failed",
      'Has "<" inside an attribute, which XML forbids, first at line 1, column 56; it was read as text.',
    ],
    [
      "a bare & in an attribute",
      suite(testCase("<error message='a && b'/>", 'name="Tom & Jerry & co"')),
      "1 failed",
      'Has "&" inside an attribute where XML wants "&amp;", first at line 1, column 56; it was read as text.',
    ],
  ])("is repaired with a note about the first position: %s", (_, xml, counts, note) => {
    expect(readCounts(xml)).toBe(counts);
    expect(readReport(xml).notes).toContain(note);
    expect(readFindings(xml).filter(({ kind }) => kind === "report")).toEqual([]);
  });

  test("terminal sequences are removed from a message completely", () => {
    const xml = suite(testCase('<failure message="&#27;[31mred&#27;[0m alert\x07"/>'));
    expect(readFindings(xml)).toMatchObject([{ message: "red alert" }]);
  });

  test("a raw < or & is kept in the name and the message", () => {
    const xml = suite(
      testCase('<failure message="expected <b> & &lt;i>"/>', 'name="<T> &amp; U & V"'),
    );
    expect(readFindings(xml)).toMatchObject([
      { message: "expected <b> & <i>", test: { name: "<T> & U & V" } },
    ]);
  });

  test("an entity is shown as written", () => {
    const xml = `<!DOCTYPE x [<!ENTITY cart "<error/>">]>${suite(testCase('<failure message="&cart; &eacute;"/>'))}`;
    expect(readFindings(xml)).toMatchObject([{ message: "&cart; &eacute;" }]);
  });

  test("valid XML has no note", () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<?xml-stylesheet href="a.xsl"?>
      <!-- made by hand --><!DOCTYPE testsuites SYSTEM "junit.dtd">
      ${suite(testCase("<failure><![CDATA[a <b> & ]] > ]]]]><![CDATA[>]]>&#9;&#x1F600;</failure>"))}
      <!-- the end -->\n`;
    expect(readReport(xml).notes).toEqual([]);
    expect(readCounts(xml)).toBe("1 failed");
  });

  test("a testcase without a suite is a report", () => {
    expect(readCounts('made by hand: <testcase name="a"/>')).toBe("1 passed");
  });
});

describe("broken XML", () => {
  const before =
    '<testsuites>\n<testsuite name="Cart">\n<testcase name="a"/>\n<testcase name="b"><failure/></testcase>\n';

  test.each([
    ["cut off between cases", before, "it ends inside <testsuite>, at line 5, column 1."],
    [
      "cut off in a tag",
      `${before}<testcase name="c" ti`,
      "it ends inside a tag, at line 5, column 1.",
    ],
    [
      "cut off in a text",
      `${before}<testcase><failure>no`,
      "it ends inside <failure>, at line 5, column 22.",
    ],
    [
      "cut off in a CDATA section",
      `${before}<testcase><failure><![CDATA[no`,
      "it ends inside a CDATA section,",
    ],
    ["cut off in a comment", `${before}<!-- no`, "it ends inside a comment,"],
    [
      "a wrong end tag",
      `${before}</testsuites>`,
      "the end tag </testsuites> where </testsuite> is expected, at line 5, column 1.",
    ],
    [
      "an end tag too many",
      `${before}</testsuite></testsuites></testsuites>`,
      "an end tag without a start tag,",
    ],
    [
      "an end tag with attributes",
      `${before}</testsuite a="b">`,
      "the end tag </testsuite> has no >,",
    ],
    [
      "a bare &",
      `${before}<testcase>a & b`,
      "a & that begins no reference (as text it is written &amp;), at line 5, column 13.",
    ],
    [
      "a bare <",
      `${before}<testcase>a < b`,
      "a < that begins no tag (as text it is written &lt;), at line 5, column 13.",
    ],
    [
      "an attribute that isn't closed",
      `${before}<testcase name="c/>\n<testcase name="d"/>`,
      "a < inside the tag <testcase>, where the quote that ends an attribute may be missing, at line 6, column 1.",
    ],
    [
      "an attribute without quotes",
      `${before}<testcase name=a/>`,
      "the attribute name of <testcase> has a value without quotes,",
    ],
    [
      "an attribute without a value",
      `${before}<testcase name />`,
      "the attribute name of <testcase> has no value,",
    ],
    [
      "an attribute twice",
      `${before}<testcase name="a" name="b"/>`,
      "the attribute name of <testcase> is given twice,",
    ],
    [
      "text other than attributes in a tag",
      `${before}<testcase "a"/>`,
      "the tag <testcase> contains something that isn't an attribute,",
    ],
    ["a / in a tag", `${before}<testcase / name="a"/>`, "a / inside the tag <testcase>,"],
    [
      "an entity that could stand for cases",
      `<!DOCTYPE x [<!ENTITY more SYSTEM "more.xml">]>\n${before.replace(/\n$/, "&more;\n")}`,
      "the entity &more; between elements, which could stand for any number of them and is never expanded, at line 5, column 41.",
    ],
    [
      "an entity that could stand for a failure",
      `${before}<testcase name="c">&details;</testcase>`,
      "the entity &details; between elements, which could stand for any number of them and is never expanded, at line 5, column 20.",
    ],
    [
      "a declaration in the middle",
      `${before}<?xml version="1.0"?>`,
      "a second XML declaration before the first document has ended,",
    ],
    [
      "an unknown section",
      `${before}<![IGNORE[]]>`,
      "a <! that begins neither a comment nor a CDATA section,",
    ],
  ])(
    "is a failure that gives the position and counts the cases before it: %s",
    (_, xml, problem) => {
      const [, finding] = readFindings(xml);
      expect(finding).toMatchObject({
        kind: "report",
        level: "failure",
        title: "Can't read out/junit.xml",
        places: [],
      });
      expect(finding?.message).toContain(`It isn't valid XML: ${problem}`);
      expect(finding?.message).toContain("Test cases counted before that point: 2.");
      expect(readCounts(xml)).toBe("1 passed, 1 failed");
    },
  );

  const whole = `${before}</testsuite></testsuites>\n`;

  test.each([
    ["its declaration", '<?xml version="1.0"', "it ends inside a processing instruction"],
    [
      "the prolog, after its declaration",
      '<?xml version="1.0"?>\n<!-- x -->\n',
      "it ends inside a further document, of which nothing but its declaration is there",
    ],
    ["the name of its root", "<testsui", "it ends inside the first tag of a further document"],
    ["its root's tag", "<testsuites", "it ends inside the first tag of a further document"],
    ["a root with a prefix", "<j:test", "it ends inside the first tag of a further document"],
    ["its root's attributes", '<testsuites name="a', "it ends inside a tag"],
    ["its content", "<testsuites>", "it ends inside <testsuites>"],
    ["its first letters, after noise", "Done.\n<?x", "it ends inside the first tag"],
  ])("is a failure if a second document is cut off inside %s", (_, second, problem) => {
    const [, finding] = readFindings(whole + second);
    expect(finding).toMatchObject({ kind: "report", level: "failure" });
    expect(finding?.message).toContain(`It isn't valid XML: ${problem}`);
    expect(finding?.message).toContain("It was cut off");
    expect(readCounts(whole + second)).toBe("1 passed, 1 failed");
  });

  test.each([["Done in 3 s <3"], ["<"], ["a <test> and <more"], ["<tests"], ["<!-- bye -->"]])(
    "text after the report is ignored unless it starts a document: %s",
    (words) => {
      const broken = readFindings(whole + words).filter(({ kind }) => kind === "report");
      expect(broken).toHaveLength(words === "<tests" ? 1 : 0);
    },
  );

  test("gzip data that lacks its last bytes counts what was read", () => {
    const packed = gzipSync(whole);
    for (let missing = 1; missing <= 8; missing++) {
      const cut = packed.subarray(0, packed.length - missing);
      expect(readCounts(cut)).toBe("1 passed, 1 failed");
      expect(readFindings(cut)).toMatchObject([
        { kind: "test" },
        {
          kind: "report",
          level: "failure",
          message: expect.stringMatching(
            /^The gzip data ends early\. What could be unpacked counts/,
          ),
        },
      ]);
    }
  });

  test("gzip data that ends within the text is one failure", () => {
    const text = whole + "<!-- all is well -->".repeat(9) + Math.PI;
    const packed = gzipSync(text, { level: 0 });
    const cut = packed.subarray(0, packed.length - 60);
    expect(readFindings(cut).filter(({ kind }) => kind === "report")).toHaveLength(1);
    expect(readReport(cut).notes).toEqual([expect.stringContaining("The gzip data ends early.")]);
  });

  test("an unknown encoding is a failure that counts what was read", () => {
    const text = `<?xml version="1.0" encoding="UTF-7"?>${suite(testCase("+ADw-failure/+AD4-"))}`;
    expect(readCounts(text)).toBe("1 passed");
    expect(readFindings(text)).toMatchObject([{ kind: "report", level: "failure" }]);
    expect(readFindings(text.replace(/\+/g, "~"))).toEqual([]);
  });

  test("the message says if no test case precedes the error", () => {
    expect(readFindings('<testsuites>\n<testsuite name="Cart">\n<testca')).toMatchObject([
      {
        message:
          "It isn't valid XML: it ends inside a tag, at line 3, column 1. It was cut off: the tool that writes it was stopped, or the disk was full. Test cases counted before that point: none.",
      },
    ]);
  });

  test("totals that claim failures aren't checked in a report that is cut off", () => {
    const kinds = readFindings('<testsuites failures="2"><testsuite name="a">').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["report"]);
  });
});

describe("a file that isn't a report", () => {
  test.each([
    ["nothing", "", "The file is empty."],
    ["white space", " \n\t\n", "The file is empty."],
    [
      "a log",
      "Tests: 3 passed\nDone\n",
      "It is neither XML nor JSON: it begins with “Tests: 3 passed”. Have the tool write",
    ],
    ["zeros", "\0".repeat(5000), "It is neither XML nor JSON: it begins with control characters."],
    [
      "gzip that was cut off",
      gzipSync("<testsuites/>").subarray(0, 10),
      "Its log may explain why. The gzip data ends early.",
    ],
    ["a ZIP archive", "PK\x03\x04\x14\x00", "It is a ZIP archive."],
    [
      "only a declaration",
      '<?xml version="1.0"?>\n',
      "It isn't valid XML: it contains no XML element,",
    ],
    ["only a comment", "<!-- no tests -->", "It isn't valid XML: it contains no XML element,"],
  ])("is a failure: %s", (_, text, problem) => {
    expect(readReport(text)).toMatchObject({ tool: "" });
    expect(readReport(text)).not.toHaveProperty("format");
    const found = readFindings(text);
    expect(found).toMatchObject([{ kind: "report", level: "failure", places: [] }]);
    expect(found[0]?.message).toContain(problem);
  });

  test("can't be a report without tests, which is read", () => {
    expect(readReport("<testsuites/>")).toMatchObject({
      format: "junit",
      suites: [],
      findings: [],
    });
  });

  test("is a failure if it is JSON but JUnit was requested, or XML but SARIF was requested", () => {
    expect(readFindings("[]", { format: "junit" })).toMatchObject([
      { kind: "report", message: "It is JSON, but the input format asks for junit." },
    ]);
    expect(readFindings(suite(""), { format: "sarif" })).toMatchObject([
      { kind: "report", message: "It is XML, but the input format asks for sarif." },
    ]);
  });
});

describe("XML of another format", () => {
  test.each([
    ['<project xmlns="http://maven.apache.org/POM/4.0.0">', "is a Maven POM, which isn't read."],
    ['<project name="shop" default="test">', "is a build file of Ant, which isn't read."],
    ['<coverage line-rate="0.5">', "is a coverage report of Cobertura, which isn't read."],
    [
      '<coverage generated="1" clover="3.2.0">',
      "is a coverage report of Clover, which isn't read.",
    ],
    [
      '<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="shop">',
      "is a coverage report of JaCoCo, which isn't read.",
    ],
    [
      '<assembly xmlns="http://maven.apache.org/ASSEMBLY/2.2.0">',
      "is a descriptor of Maven's assembly plug-in, which isn't read.",
    ],
    [
      '<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">',
      "is a manifest of Windows, which isn't read.",
    ],
    [
      "<testng-results>",
      "is TestNG's own report, which isn't read. TestNG writes JUnit XML beside it",
    ],
    [
      '<ns2:test-suite xmlns:ns2="urn:model.allure.qatools.yandex.ru" start="1">',
      "is a result of Allure 1, which isn't read. Have the test runner write JUnit XML.",
    ],
    ['<test-suite start="1" stop="2">', "is a result of Allure 1, which isn't read."],
    [
      '<testrun name="Shop" duration="12">',
      "is an export of IntelliJ IDEA, which isn't read. Have the build tool write JUnit XML.",
    ],
    [
      '<testsuites xmlns="http://check.sourceforge.net/ns">',
      "is Check's own XML, which isn't read. Have the tests write TAP",
    ],
    ["<pmd>", "is a PMD report, which isn't read."],
    [
      "<Site>",
      "is a dashboard file of CTest, which isn't read. Run ctest with --output-junit junit.xml.",
    ],
    [
      "<robot>",
      "is Robot Framework's own report, which isn't read. Run robot with --xunit junit.xml.",
    ],
    [
      '<h:execution xmlns:h="https://schemas.opentest4j.org/reporting/hierarchy/0.2.0">',
      "is a report in the Open Test Reporting format, which isn't read. The JUnit Platform's tools",
    ],
    [
      '<e:events xmlns:e="https://schemas.opentest4j.org/reporting/events/0.1.0">',
      "is a report in the Open Test Reporting format, which isn't read.",
    ],
    ['<execution name="a job">', 'is XML with the root "execution", which isn\'t read.'],
    [
      "<StyleCopViolations>",
      "is a report of StyleCop, which isn't read. Have the compiler write SARIF: dotnet build -p:ErrorLog=stylecop.sarif,version=2.1.",
    ],
    ["<BugCollection>", "is a SpotBugs report, which isn't read. Run SpotBugs with -sarif."],
    ['<issues format="6">', "is a report of Android Lint, which isn't read. Set sarifReport"],
    ["<!doctype html><html lang=en>", "is an HTML page, not a report."],
    ["<shop:list xmlns:shop='urn:shop'>", `is XML with the root "list", which isn't read.`],
  ])("is named: %s", (start, what) => {
    expect(readXml(start)).toEqual({
      notReport: expect.stringContaining(`out/junit.xml ${what}`),
    });
  });

  test("is a failure if its path or the format was requested", () => {
    const message = expect.stringContaining("It is an SVG image, which isn't read.");
    expect(readFindings("<svg/>", { explicit: true })).toMatchObject([{ message }]);
    expect(readFindings("<svg/>", { format: "junit" })).toMatchObject([{ message }]);
  });
});
