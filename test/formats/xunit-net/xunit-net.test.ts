import { describe, expect, test } from "vitest";
import { readCounts, readFindings, readReport, readXml } from "../junit/read-xml.ts";

const assembly = (content: string, attributes = "", errors = "") =>
  `<assembly name="C:\\w\\Shop.Tests.dll" ${attributes}><errors>${errors}</errors><collection name="c">${content}</collection></assembly>`;
const assemblies = (...all: readonly string[]) => `<assemblies>${all.join("")}</assemblies>`;
const fact = (attributes: string, content = "") =>
  `<test name="Shop.CartTests.Adds(x: 1)" type="Shop.CartTests" ${attributes}>${content}</test>`;

describe("the outcome of an xUnit.net test", () => {
  test.each([
    ['result="Pass"', "1 passed"],
    ['result="Fail"', "1 failed"],
    ['result="Skip"', "1 skipped"],
    ['result="NotRun"', "1 skipped"],
    ['result="Blocked"', "1 failed"],
    ["", "1 failed"],
  ])("is read in v1, v2 and v3 from %s: %s", (attributes, counts) => {
    expect(readCounts(assemblies(assembly(fact(attributes))))).toBe(counts);
    expect(readCounts(assembly(fact(attributes)))).toBe(counts);
    const v1 = `<assembly name="a.dll"><class name="Shop.CartTests">${fact(attributes)}</class></assembly>`;
    expect(readCounts(v1)).toBe(counts);
  });

  test("is shown in the message if it is unknown", () => {
    expect(readFindings(assembly(fact('result="Blocked"')))).toMatchObject([
      { message: 'The outcome of the test is "Blocked".' },
    ]);
  });

  test("has the reason of a skip from the text or a separate element", () => {
    const skips = [
      fact('result="Skip"', "<reason>no printer</reason>"),
      fact('result="Skip"', "<reason><message>no printer</message></reason>"),
    ];
    const { suites } = readReport(assembly(skips.join("")));
    expect(suites[0]?.cases.map(({ reason }) => reason)).toEqual(["no printer", "no printer"]);
  });
});

test("a failed xUnit.net test has its assembly, class, name, message and definition", () => {
  const failure =
    '<failure exception-type="Xunit.Sdk.EqualException"><message>Expected: 1</message><stack-trace>at A()</stack-trace></failure>';
  const place = 'source-file="/w/CartTests.cs" source-line="12"';
  const xml = assemblies(assembly(fact(`result="Fail" ${place}`, failure)));
  expect(readFindings(xml)).toMatchObject([
    {
      message: "Expected: 1",
      test: { suites: ["Shop.Tests.dll"], className: "Shop.CartTests", name: "Adds(x: 1)" },
      places: [{ path: "/w/CartTests.cs", line: 12, isDefinition: true }],
    },
  ]);
});

describe("a failure outside of xUnit.net tests", () => {
  test("is reported for each error with the kind of clean-up", () => {
    const errors =
      '<error type="test-class-cleanup" name="Shop.CartTests"><failure><message>lost</message></failure></error><error type="fatal"/>';
    const xml = assemblies(assembly(fact('result="Pass"'), 'errors="2"', errors));
    expect(readFindings(xml).map(({ title, message }) => [title, message])).toEqual([
      ["Shop.Tests.dll > Shop.CartTests: the clean-up of the class failed", "lost"],
      ["Shop.Tests.dll: failed outside of a test", "Failed without a message."],
    ]);
  });

  test("is reported if only the totals claim it", () => {
    const xml = assembly(fact('result="Pass"'), 'failed="0" errors="1"');
    expect(readFindings(xml)).toMatchObject([{ title: "Failures that the report doesn't show" }]);
  });
});

test("other documents with the root assembly aren't read as xUnit.net's", () => {
  const maven = '<assembly xmlns="http://maven.apache.org/ASSEMBLY/2.2.0"><id>bin</id></assembly>';
  expect(readXml(maven)).toMatchObject({ notReport: expect.stringContaining("Maven") });
});

test("an xUnit.net file that ends inside a failing test counts the test", () => {
  const xml = assembly(fact('result="Fail"', "<failure><message>no</message></failure>"));
  expect(readCounts(xml.slice(0, xml.indexOf("</message>")))).toBe("1 failed");
});
