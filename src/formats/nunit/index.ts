import { readElement } from "../../read/xml/element.ts";
import type { Handling, XmlVisitor } from "../../read/xml/elements.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import type { ReadContext, XmlFormat, XmlReader } from "../format.ts";
import { type OpenCase, openCase, readAttributes } from "../test-cases/attributes.ts";
import { openCases } from "../test-cases/cases.ts";
import { addHidden } from "../test-cases/claims.ts";
import { lastNames } from "../test-cases/class-names.ts";
import { describeClaim, sumClaims } from "../test-cases/suite-finding.ts";
import { shortenTexts } from "../text-budget.ts";
import { caseAttributes, toCase } from "./case.ts";
import { readOutcome } from "./outcome.ts";
import { endSuite, fixtureOf, type OpenSuite, openSuite } from "./suite.ts";

/**
 * NUnit 3, as written by its console, its engine, `NunitXml.TestLogger` and Unity, and NUnit 2.
 * https://docs.nunit.org/articles/nunit/technical-notes/usage/Test-Result-XML-Format.html
 */
export const nunit: XmlFormat = {
  name: "nunit",
  title: "NUnit XML",
  what: "an NUnit report",
  tool: "NUnit",
  syntax: "xml",
  finds: "tests",
  roots: ["test-run", "test-results", "test-suite"],
  // Allure 1 writes the name of its `test-suite` as an element, and no result.
  matches: (root) =>
    root.name !== "test-suite" ||
    root.attribute("name") !== undefined ||
    root.attribute("result") !== undefined,
  open: openNunit,
};

const keeps = {
  elements: new Set([
    ...["failure", "reason", "message", "stack-trace", "output"],
    ...["assertions", "assertion"],
  ]),
  attributes: ["result"],
};

function openNunit(context: ReadContext): XmlReader {
  const cases = openCases(context);
  /** The kind of each open element. */
  const kinds: ("suite" | "case" | "other")[] = [];
  let suite: OpenSuite | undefined;
  let testCase: OpenCase | undefined;
  let claimed = 0;
  let claimedTests = 0;
  let hasFailed = false;

  const visitor: XmlVisitor = {
    keeps,
    start,
    end() {
      const kind = kinds.pop();
      if (kind === "case") endCase();
      if (kind === "suite") closeSuite();
    },
    cut(markup) {
      const element = readElement(markup);
      if (kinds.at(-1) === "case") testCase?.children.push(element);
      else suite?.children.push(element);
    },
    ...shortenTexts(context.budget, () => lastNames(fixtureOf(suite)?.name)),
  };
  return { visitor, finish };

  function start(tag: StartTag): Handling {
    const { name } = tag;
    if (name === "test-suite") {
      suite = openSuite(suite, tag);
      return enter("suite");
    }
    if (name === "test-case") {
      testCase = openCase(tag, caseAttributes);
      return enter("case");
    }
    if (name === "test-run" || name === "test-results") {
      const totals = name === "test-run" ? ["failed"] : ["failures", "errors"];
      claimed += sumClaims(totals.map((total) => tag.attribute(total)));
      claimedTests += sumClaims([tag.attribute("total")]);
      if (readOutcome(readAttributes(tag, ["result"]), false).outcome === "failed")
        hasFailed = true;
      return enter("other");
    }
    if (name === "results" && kinds.at(-1) === "suite") return enter("other");
    return isKept(name) ? "cut" : "skip";
  }

  function enter(kind: (typeof kinds)[number]): Handling {
    kinds.push(kind);
    return "enter";
  }

  function isKept(name: string): boolean {
    if (name === "failure" || name === "reason") return true;
    return kinds.at(-1) === "case" && (name === "assertions" || name === "output");
  }

  function endCase(): void {
    if (!testCase) return;
    const result = toCase(testCase, suite);
    testCase = undefined;
    cases.add(result);
    if (result.outcome === "failed" && suite) suite.showsFailure = true;
  }

  function closeSuite(): void {
    if (!suite) return;
    const finding = endSuite(suite);
    if (finding) cases.addFinding(finding);
    suite = suite.parent;
  }

  function finish(isWhole: boolean) {
    // A file that was cut off can end inside a case. The case counts because its attributes were read.
    endCase();
    const says = hasFailed ? "The report says that the run failed" : undefined;
    if (isWhole) addHidden(cases, claimed > 0 ? describeClaim(claimed) : says, claimedTests);
    return cases.finish();
  }
}
