import { expect, test } from "vitest";
import { readDefinitions } from "../../../src/formats/trx/definitions.ts";

const definitions =
  '<TestDefinitions><UnitTest id="1"><TestMethod className="Shop.CartTests"/></UnitTest></TestDefinitions>';

test.each([
  ["as VSTest writes them", `<Results><UnitTestResult/></Results>${definitions}`],
  ["with a space in the end tag", `<Results><UnitTestResult/></Results >${definitions}`],
  ["with a nested list of results", `<Results><Results></Results></Results>${definitions}`],
  [
    "with an end tag in an attribute",
    `<Results><UnitTestResult testName="a</Results>b"/></Results>${definitions}`,
  ],
  [
    "after a start tag in an attribute",
    `<Times start="<Results>"/>${definitions}<Results></Results>`,
  ],
  ["after a start tag in an instruction", `<?a <Results> ?>${definitions}<Results></Results>`],
])("results %s don't hide the classes", (_, content) => {
  const text = `<TestRun>${content}</TestRun>`;
  const { classOf, hasResults } = readDefinitions({
    encoding: "utf-8",
    notes: [],
    chunks: () => [text],
  });
  expect(classOf("1")?.className).toBe("Shop.CartTests");
  expect(hasResults).toBe(true);
});
