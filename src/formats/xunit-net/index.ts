import { fileNameOf } from "../../paths.ts";
import { readElement } from "../../read/xml/element.ts";
import type { Handling, XmlVisitor } from "../../read/xml/elements.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import type { ReadContext, XmlFormat, XmlReader } from "../format.ts";
import { type OpenCase, openCase } from "../test-cases/attributes.ts";
import { openCases } from "../test-cases/cases.ts";
import { addHidden } from "../test-cases/claims.ts";
import { lastNames } from "../test-cases/class-names.ts";
import { describeClaim, sumClaims } from "../test-cases/suite-finding.ts";
import { keepName, shortenTexts } from "../text-budget.ts";
import { caseAttributes, toCase, toErrorFinding } from "./case.ts";

/**
 * xUnit.net v1 (`assembly`, `class`), v2 and v3 (`assemblies`, `collection`), and Fixie.
 * https://xunit.net/docs/format-xml-v2, https://xunit.net/docs/format-xml-v3
 */
export const xunitNet: XmlFormat = {
  name: "xunit-net",
  title: "xUnit.net XML",
  what: "an xUnit.net report",
  tool: "xUnit.net",
  syntax: "xml",
  finds: "tests",
  roots: ["assemblies", "assembly"],
  // Descriptors of Maven's assembly plug-in and Windows manifests have the same root.
  matches: (root) => root.attribute("xmlns") === undefined,
  open: openXunit,
};

const keeps = {
  elements: new Set(["failure", "reason", "message", "stack-trace", "output", "error"]),
  attributes: ["exception-type", "type", "name"],
};

function openXunit(context: ReadContext): XmlReader {
  const cases = openCases(context);
  /** The local names of the open elements. */
  const open: string[] = [];
  let assembly = "";
  let testCase: OpenCase | undefined;
  let claimed = 0;
  let claimedTests = 0;

  const visitor: XmlVisitor = {
    keeps,
    start(tag) {
      const handling = start(tag);
      if (handling === "enter") open.push(tag.name);
      return handling;
    },
    end() {
      if (open.pop() === "test") endCase();
    },
    cut(markup) {
      const element = readElement(markup);
      if (open.at(-1) === "test") testCase?.children.push(element);
      else cases.addFinding(toErrorFinding(element, assembly));
    },
    ...shortenTexts(context.budget, () => lastNames(testCase?.attributes.get("type"))),
  };
  return { visitor, finish };

  function start(tag: StartTag): Handling {
    const { name } = tag;
    if (name === "test") {
      testCase = openCase(tag, caseAttributes);
      return "enter";
    }
    if (open.at(-1) === "test") return keeps.elements.has(name) ? "cut" : "skip";
    if (name === "error" && open.at(-1) === "errors") return "cut";
    if (name === "assembly") {
      assembly = keepName(fileNameOf(tag.attribute("name") ?? ""));
      claimed += sumClaims([tag.attribute("failed"), tag.attribute("errors")]);
      claimedTests += sumClaims([tag.attribute("total")]);
    }
    return "enter";
  }

  function endCase(): void {
    if (testCase) cases.add(toCase(testCase, assembly));
    testCase = undefined;
  }

  function finish(isWhole: boolean) {
    // A file that was cut off can end inside a test. The test counts because its attributes were read.
    endCase();
    if (isWhole) addHidden(cases, claimed > 0 ? describeClaim(claimed) : undefined, claimedTests);
    return cases.finish();
  }
}
