import { hashOf } from "../../hash.ts";
import { fileNameOf } from "../../paths.ts";
import type { DecodedText } from "../../read/decode.ts";
import { detach } from "../../read/plain-text.ts";
import type { XmlVisitor } from "../../read/xml/elements.ts";
import { rootPattern } from "../../read/xml/outside.ts";
import { scanXml } from "../../read/xml/scan.ts";
import { keepName } from "../text-budget.ts";
import { newClassTable } from "./class-table.ts";
import { outsideResults } from "./outside-results.ts";

interface TestClass {
  /** "Shop.Tests.CartTests", without the assembly. */
  readonly className: string | undefined;
  /** The file name of the tests' assembly. */
  readonly assembly: string | undefined;
}

export type Definitions = ReturnType<typeof readFrom>;

/**
 * Reads the class of each test, which results reference by an id. Results can come first, so the file is read once only
 * for the classes. Ids are stored as numbers, and tests of a class share its names.
 */
export function readDefinitions(text: DecodedText): Definitions {
  const outside = outsideResults(text.chunks());
  const definitions = readFrom({ chunks: outside.chunks });
  // Tags that are text, in an attribute for example, leave no whole document either.
  return outside.isSure && definitions.isWhole ? definitions : readFrom(text);
}

function readFrom(text: Pick<DecodedText, "chunks">) {
  const table = newClassTable();
  const classes = classList();
  let id: number | undefined;
  let storage: string | undefined;
  let hasResults = false;

  const visitor: XmlVisitor = {
    keeps: { elements: new Set(), attributes: [] },
    start(tag, depth) {
      const { name } = tag;
      if (depth === 1 && (name === "Results" || name === "ResultSummary")) hasResults = true;
      if (name === "TestMethod" && id !== undefined) {
        // VSTest writes `storage` in lower case.
        const own = tag.attribute("codeBase") || storage;
        table.set(id, classes.add(tag.attribute("className"), own));
      } else if (depth === 2) {
        id = hashOf(tag.attribute("id") ?? "");
        storage = tag.attribute("storage");
      }
      return depth < 3 && (depth !== 1 || name === "TestDefinitions") ? "enter" : "skip";
    },
    end() {},
    cut() {},
    limit: () => 0,
    shorten: (kept) => kept,
  };
  const { broken } = scanXml(text, rootPattern(["TestRun"]), () => visitor);
  return {
    isWhole: broken === undefined,
    /** Returns undefined for a test that the file doesn't define. */
    classOf(testId: string | undefined): TestClass | undefined {
      const number = testId === undefined ? undefined : table.get(hashOf(testId));
      return number === undefined ? undefined : classes.get(number);
    },
    /** The file has an element that only TRX has. */
    hasResults,
  };
}

function classList() {
  const classes: TestClass[] = [];
  const numbers = new Map<string, number>();
  // Tests of a class are usually adjacent.
  let last = { className: "", storage: "", number: -1 };
  return {
    get: (number: number) => classes[number],
    add(className = "", storage = ""): number {
      if (className === last.className && storage === last.storage && last.number >= 0) {
        return last.number;
      }
      const key = `${className}\0${storage}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = classes.push(toClass(className, storage)) - 1;
        numbers.set(detach(key), number);
      }
      last = { className: detach(className), storage: detach(storage), number };
      return number;
    },
  };
}

function toClass(className: string, storage: string): TestClass {
  return {
    className: keepName(withoutAssembly(className)) || undefined,
    assembly: keepName(fileNameOf(storage)) || undefined,
  };
}

/**
 * Returns the name up to the first comma outside brackets: ``Shop.Cart`1[[System.String, mscorlib]], Shop,
 * Version=1.0``.
 */
function withoutAssembly(name: string): string {
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === "[") depth++;
    else if (name[at] === "]") depth--;
    else if (name[at] === "," && depth === 0) return name.slice(0, at);
  }
  return name;
}
