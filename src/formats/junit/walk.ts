import { fileNameOf } from "../../paths.ts";
import { readElement, type XmlElement } from "../../read/xml/element.ts";
import type { Handling, XmlVisitor } from "../../read/xml/elements.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import { readAttributes } from "../test-cases/attributes.ts";
import { shortenTexts, type TextBudget } from "../text-budget.ts";
import { isDecisive, isProblem, keptAttributes, keptElements } from "./case.ts";
import { outcomeAttributes, outcomeByAttributes } from "./outcome.ts";
import { keepPlaceAttributes, placeAttributeNames } from "./place-attributes.ts";
import { closeSuite, noSuite, type OpenSuite, openSuite } from "./suite.ts";

/** A case in the report. It must be read before the walk continues. */
export interface OpenCase {
  attribute(name: string): string | undefined;
  /** Returns its children if any of them is needed, else none. */
  children(): readonly XmlElement[];
}

export interface JunitEvents {
  readSuite(suite: OpenSuite): void;
  /** The suite was read completely. */
  endSuite(suite: OpenSuite): void;
  readCase(suite: OpenSuite, testCase: OpenCase): void;
  /** An element directly in a suite that JUnit XML doesn't have. */
  readUnknown(name: string): void;
  /** A failure or error directly in a suite. */
  readSuiteProblem(suite: OpenSuite, problem: XmlElement): void;
  /** The output of a suite that claims failures. */
  readSuiteOutput(suite: OpenSuite, output: XmlElement): void;
}

export const junitRoots = ["testsuites", "testsuite", "testcase", "testrun"] as const;

const suiteElements: ReadonlySet<string> = new Set(["testsuites", "testsuite", "testrun"]);

/** Other elements of a suite. */
const hasNoTest: ReadonlySet<string> = new Set(["properties", "property"]);

/** All attributes of a case that are used. */
const caseAttributes = [
  ...["name", "classname", "time", "duration", "flaky"],
  ...outcomeAttributes,
  ...placeAttributeNames,
];

/** Per output, in UTF-16 units. It is shown only if a failure has no text. */
const outputLimit = 8 * 1024;

interface PendingCase {
  readonly attributes: ReadonlyMap<string, string>;
  /** The markup of its children. */
  readonly children: string[];
  isDecided: boolean;
}

const noChildren: readonly XmlElement[] = [];

/** Visits suites and cases at any depth and in any order, and passes on each case at its end. */
export function junitVisitor(events: JunitEvents, budget: TextBudget): XmlVisitor {
  /** The kind of each open element. */
  const kinds: ("suite" | "case" | "other")[] = [];
  const cases: PendingCase[] = [];
  let suite = noSuite();
  let isOutput = false;
  const { shorten, limit } = shortenTexts(budget, fileNames);
  /** Shared, because most cases have no children. */
  const childless = {
    tag: undefined as StartTag | undefined,
    attribute: (name: string) => childless.tag?.attribute(name),
    children: () => noChildren,
  };

  return {
    keeps: { elements: keptElements, attributes: keptAttributes },
    start(tag) {
      const { name } = tag;
      if (name === "testcase") return startCase(tag);
      if (suiteElements.has(name)) {
        kinds.push("suite");
        suite = openSuite(suite, tag);
        events.readSuite(suite);
        return "enter";
      }
      isOutput = name === "system-out" || name === "system-err";
      if (name === "property") readProperty(tag);
      const handling = handlingOf(name);
      if (handling === "enter") {
        if (kinds.at(-1) === "suite" && !hasNoTest.has(name)) events.readUnknown(name);
        kinds.push("other");
      }
      return handling;
    },
    end() {
      const kind = kinds.pop();
      if (kind === "suite") {
        events.endSuite(suite);
        suite = closeSuite(suite);
      }
      if (kind === "case") endCase(cases.pop() as PendingCase);
    },
    cut(markup) {
      if (kinds.at(-1) === "case") cases.at(-1)?.children.push(markup);
      else if (isOutput) events.readSuiteOutput(suite, readElement(markup));
      else events.readSuiteProblem(suite, readElement(markup));
    },
    shorten,
    limit: () => Math.min(limit(), isOutput ? outputLimit : Number.POSITIVE_INFINITY),
  };

  function startCase(tag: StartTag): Handling {
    suite.isEmpty = false;
    if (tag.selfClosing) {
      childless.tag = tag;
      events.readCase(suite, childless);
      return "skip";
    }
    kinds.push("case");
    const attributes = readAttributes(tag, caseAttributes);
    cases.push({ attributes, children: [], isDecided: false });
    return "enter";
  }

  /** Returns the words in the important lines of a trace. */
  function fileNames(): readonly string[] {
    const attributes = cases.at(-1)?.attributes;
    const names = [attributes?.get("classname"), attributes?.get("file")].map(baseName);
    return names.filter((name) => name.length > 2);
  }

  function endCase({ attributes, children, isDecided }: PendingCase): void {
    const attribute = (name: string) => attributes.get(name);
    const matters = isDecided || outcomeByAttributes({ attribute }) === "failed";
    events.readCase(suite, {
      attribute,
      children: () => (matters ? children.map(readElement) : noChildren),
    });
  }

  /** WebdriverIO writes the file of a suite as one of its properties. */
  function readProperty(tag: StartTag): void {
    if (tag.attribute("name") !== "file" || kinds.at(-2) !== "suite") return;
    const file = tag.attribute("value");
    if (file && !suite.place) suite.place = keepPlaceAttributes({ file });
  }

  function handlingOf(name: string): Handling {
    const parent = kinds.at(-1);
    if (parent === "case") {
      if (isDecisive(name)) {
        (cases.at(-1) as PendingCase).isDecided = true;
        return "cut";
      }
      if (keptElements.has(name)) return "cut";
    }
    if (parent === "suite") {
      if (isProblem(name)) return "cut";
      if (isOutput && suite.claimed > 0) return "cut";
    }
    return isOutput ? "skip" : "enter";
  }
}

/** Returns `CartTest` for `shop.cart.CartTest`, `cart_test.py` for `tests/cart_test.py`. */
function baseName(name = ""): string {
  const last = fileNameOf(name);
  return last === name ? name.slice(name.lastIndexOf(".") + 1) : last;
}
