import type { StartTag } from "../../read/xml/tag.ts";
import type { ReadContext, XmlFormat, XmlReader } from "../format.ts";
import { collectJunit } from "./collect.ts";
import { junitRoots, junitVisitor } from "./walk.ts";

/**
 * JUnit XML of any dialect. There is no standard; https://github.com/testmoapp/junitxml describes what the dialects
 * have in common. Counts are of the cases that were read.
 */
export const junit: XmlFormat = {
  name: "junit",
  title: "JUnit XML",
  what: "a JUnit report",
  tool: "JUnit XML",
  syntax: "xml",
  finds: "tests",
  roots: junitRoots,
  matches: isJunit,
  open: openJunit,
};

/**
 * Check, a framework for C, has the same root but other elements in its namespace. Eclipse exports a `testrun` of suites
 * with its totals, IntelliJ IDEA one of other elements.
 */
function isJunit(root: StartTag): boolean {
  if (root.attribute("xmlns")?.includes("check.sourceforge.net")) return false;
  return root.name !== "testrun" || root.attribute("tests") !== undefined;
}

function openJunit({ options, budget }: ReadContext): XmlReader {
  const { events, finish } = collectJunit(options, budget);
  return { visitor: junitVisitor(events, budget), finish };
}
