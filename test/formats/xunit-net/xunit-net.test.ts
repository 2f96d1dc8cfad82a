import { describe, expect, test } from "vitest";
import { countsOf, findingsOf, readXml, reportOf } from "../junit/read-xml.ts";

const assembly = (content: string, attributes = "", errors = "") =>
  `<assembly name="C:\\w\\Shop.Tests.dll" ${attributes}><errors>${errors}</errors><collection name="c">${content}</collection></assembly>`;
const assemblies = (...all: readonly string[]) => `<assemblies>${all.join("")}</assemblies>`;
const fact = (attributes: string, content = "") =>
  `<test name="Shop.CartTests.Adds(x: 1)" type="Shop.CartTests" ${attributes}>${content}</test>`;

describe("the outcome of a test", () => {
  test.each([
    ['result="Pass"', "1 passed"],
    ['result="Fail"', "1 failed"],
    ['result="Skip"', "1 skipped"],
    ['result="NotRun"', "1 skipped"],
    ['result="Blocked"', "1 failed"],
    ["", "1 failed"],
  ])("%s is %s, in v1, v2 and v3", (attributes, counts) => {
    expect(countsOf(assemblies(assembly(fact(attributes))))).toBe(counts);
    expect(countsOf(assembly(fact(attributes)))).toBe(counts);
    const v1 = `<assembly name="a.dll"><class name="Shop.CartTests">${fact(attributes)}</class></assembly>`;
    expect(countsOf(v1)).toBe(counts);
  });

  test("has a word that isn't known in the message", () => {
    expect(findingsOf(assembly(fact('result="Blocked"')))).toMatchObject([
      { message: 'The outcome of the test is "Blocked".' },
    ]);
  });

  test("has the reason of a skip, in the text or in a separate element", () => {
    const skips = [
      fact('result="Skip"', "<reason>no printer</reason>"),
      fact('result="Skip"', "<reason><message>no printer</message></reason>"),
    ];
    const { suites } = reportOf(assembly(skips.join("")));
    expect(suites[0]?.cases.map(({ reason }) => reason)).toEqual(["no printer", "no printer"]);
  });
});

test("a failing test has its assembly, class, name, message and where it begins", () => {
  const failure =
    '<failure exception-type="Xunit.Sdk.EqualException"><message>Expected: 1</message><stack-trace>at A()</stack-trace></failure>';
  const place = 'source-file="/w/CartTests.cs" source-line="12"';
  const xml = assemblies(assembly(fact(`result="Fail" ${place}`, failure)));
  expect(findingsOf(xml)).toMatchObject([
    {
      message: "Expected: 1",
      test: { suites: ["Shop.Tests.dll"], className: "Shop.CartTests", name: "Adds(x: 1)" },
      places: [{ path: "/w/CartTests.cs", line: 12, isDefinition: true }],
    },
  ]);
});

describe("what fails outside of a test", () => {
  test("is each error, by what was cleaned up", () => {
    const errors =
      '<error type="test-class-cleanup" name="Shop.CartTests"><failure><message>lost</message></failure></error><error type="fatal"/>';
    const xml = assemblies(assembly(fact('result="Pass"'), 'errors="2"', errors));
    expect(findingsOf(xml).map(({ title, message }) => [title, message])).toEqual([
      ["Shop.Tests.dll > Shop.CartTests: the clean-up of the class failed", "lost"],
      ["Shop.Tests.dll: failed outside of a test", "Failed without a message."],
    ]);
  });

  test("is what only the totals claim", () => {
    const xml = assembly(fact('result="Pass"'), 'failed="0" errors="1"');
    expect(findingsOf(xml)).toMatchObject([{ title: "Failures that the report doesn't show" }]);
  });
});

test("other documents with the root assembly aren't taken for a report", () => {
  const maven = '<assembly xmlns="http://maven.apache.org/ASSEMBLY/2.2.0"><id>bin</id></assembly>';
  expect(readXml(maven)).toMatchObject({ notReport: expect.stringContaining("Maven") });
});

test("a file that ends inside a failing test counts it", () => {
  const xml = assembly(fact('result="Fail"', "<failure><message>no</message></failure>"));
  expect(countsOf(xml.slice(0, xml.indexOf("</message>")))).toBe("1 failed");
});
