import type { Finding } from "../../model/finding.ts";
import { fileNameOf } from "../../paths.ts";
import type { XmlElement } from "../../read/xml/element.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import { readAttributes } from "../test-cases/attributes.ts";
import { childText } from "../test-cases/child-text.ts";
import { toSuiteFinding } from "../test-cases/suite-finding.ts";
import { keepName } from "../text-budget.ts";
import { readOutcome } from "./outcome.ts";

export interface OpenSuite {
  readonly parent: OpenSuite | undefined;
  /** "Assembly", "TestFixture", "ParameterizedMethod" and others. Absent before NUnit 2.5. */
  readonly type: string;
  /** For an assembly, without its folder. */
  readonly name: string;
  readonly fullName: string | undefined;
  readonly className: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its failure and reason. */
  readonly children: XmlElement[];
  /** A case in it failed, or an inner suite has a finding. */
  showsFailure: boolean;
}

const suiteAttributes = ["result", "label", "site", "success", "executed"];

export function openSuite(parent: OpenSuite | undefined, tag: StartTag): OpenSuite {
  const fullName = tag.attribute("fullname");
  const className = tag.attribute("classname");
  return {
    parent,
    type: tag.attribute("type") ?? "",
    name: keepName(fileNameOf(tag.attribute("name") ?? "")),
    fullName: fullName && keepName(fullName),
    className: className && keepName(className),
    attributes: readAttributes(tag, suiteAttributes),
    children: [],
    showsFailure: false,
  };
}

/** Returns true if the suite is a class, not a namespace, a parameterized method or an assembly. */
function isFixture(suite: OpenSuite | undefined): boolean {
  return suite?.type === "TestFixture" || suite?.type === "Fixture";
}

/** Returns the innermost class around a test. */
export function fixtureOf(suite: OpenSuite | undefined): OpenSuite | undefined {
  let one = suite;
  while (one && !isFixture(one)) one = one.parent;
  return one;
}

/** Returns the file name of the assembly around a test as a list, or an empty list. */
export function assemblyOf(suite: OpenSuite | undefined): readonly string[] {
  let outermost: OpenSuite | undefined;
  for (let one = suite; one; one = one.parent) {
    if (one.type === "Assembly") return [one.name];
    outermost = one;
  }
  return outermost && /\.(?:dll|exe|nunit)$/i.test(outermost.name) ? [outermost.name] : [];
}

/** Returns `Shop.Tests.CartTests` with the constructor's arguments. In NUnit 2 the outer suites are the namespaces. */
export function fullNameOf(fixture: OpenSuite): string {
  if (fixture.fullName) return fixture.fullName;
  const spaces: string[] = [];
  for (let one = fixture.parent; one; one = one.parent)
    if (one.type === "Namespace") spaces.unshift(one.name);
  const space = spaces.join(".");
  return space === "" || fixture.name.startsWith(`${space}.`)
    ? fixture.name
    : `${space}.${fixture.name}`;
}

/**
 * Closes a suite. Its failure becomes a finding if no failed case shows it, or if it says more than that cases failed:
 * a one-time tear-down, or a one-time set-up in NUnit 2, whose cases have no details.
 */
export function endSuite(suite: OpenSuite): Finding | undefined {
  const { attributes, children, parent } = suite;
  const failure = children.find(({ name }) => name === "failure");
  const message = childText(failure, "message").trim();
  const site = attributes.get("site")?.toLowerCase();
  const isFailed = readOutcome(attributes, failure !== undefined).outcome === "failed";
  const isNunit2 = attributes.has("success") || attributes.has("executed");
  const isOwn =
    site === "teardown" ||
    (isNunit2 && failure !== undefined && message !== "" && !isEcho(message));
  const isFinding = isFailed && site !== "parent" && (!suite.showsFailure || isOwn);
  if (parent && (suite.showsFailure || isFinding)) parent.showsFailure = true;
  if (!isFinding) return undefined;
  return toSuiteFinding({
    suites: namesOf(suite),
    className: isFixture(suite) ? (suite.className ?? fullNameOf(suite)) : undefined,
    what: describeSite(site, attributes),
    problems: [toProblem(suite, failure, message)],
  });
}

function toProblem({ children }: OpenSuite, failure: XmlElement | undefined, message: string) {
  const reason = children.find(({ name }) => name === "reason");
  const reported = (isEcho(message) ? "" : message) || childText(reason, "message").trim();
  return {
    message:
      reported ||
      "The report says that the suite failed, but not why. See the log of the test step.",
    text: childText(failure, "stack-trace"),
  };
}

function namesOf(suite: OpenSuite): readonly string[] {
  const assembly = assemblyOf(suite);
  if (suite.type === "Assembly") return assembly;
  const own = isFixture(suite) ? fullNameOf(suite) : (suite.fullName ?? suite.name);
  return own === "" || assembly.includes(own) ? assembly : [...assembly, own];
}

function describeSite(site: string | undefined, attributes: OpenSuite["attributes"]): string {
  if (site === "setup") return "the one-time set-up failed";
  if (site === "teardown") return "the one-time tear-down failed";
  const label = attributes.get("label")?.toLowerCase();
  return label === "invalid" ? "can't be run" : "failed outside of a test";
}

/** Matches messages that only say that something in the suite failed. */
function isEcho(message: string): boolean {
  return /^(?:One or more child tests had|Child test failed)/i.test(message);
}
