import type { Outcome } from "../../model/report.ts";
import { openQuotedWords } from "../quoted-words.ts";
import { isExpectedFailure, outcomeOfWord } from "./words.ts";

interface Attributes {
  attribute(name: string): string | undefined;
}

type ReadOutcome = Outcome | "unknown";

interface Reader {
  readonly name: string;
  read(text: string): ReadOutcome;
}

const readers: readonly Reader[] = [
  { name: "status", read: readWord },
  { name: "result", read: readWord },
  { name: "success", read: (text) => readFlag(text, "passed", "failed") },
  { name: "passed", read: (text) => readFlag(text, "passed", "failed") },
  { name: "failed", read: (text) => readFlag(text, "failed", "passed") },
];

/** The attributes that can say the outcome. An empty one says nothing. */
export const outcomeAttributes = readers.map(({ name }) => name);

function readWord(text: string): ReadOutcome {
  return outcomeOfWord(text) ?? (text.trim() === "" ? "passed" : "unknown");
}

const yes: ReadonlySet<string> = new Set(["true", "yes", "t", "y"]);
const no: ReadonlySet<string> = new Set(["false", "no", "f", "n"]);

/** Reads a truth value, or a number, which is false only if it is 0. */
function readFlag(text: string, ifTrue: Outcome, ifFalse: Outcome): ReadOutcome {
  const word = text.trim().toLowerCase();
  if (isCount(word)) return Number(word) > 0 ? ifTrue : ifFalse;
  if (yes.has(word)) return ifTrue;
  return no.has(word) ? ifFalse : readWord(word);
}

function isCount(text: string): boolean {
  return /^\s*\d+\s*$/.test(text);
}

/**
 * Reads the outcome from a case's attributes. GoogleTest, CTest, Ginkgo, NUnit and others have no child for some
 * outcomes. A word for a failure decides, then one for a skip.
 */
export function outcomeByAttributes(testCase: Attributes): ReadOutcome {
  let outcome: ReadOutcome = "passed";
  for (const { name, read } of readers) {
    const text = testCase.attribute(name);
    if (text === undefined) continue;
    const one = read(text);
    if (one === "failed") return "failed";
    if (one === "skipped" || (one === "unknown" && outcome === "passed")) outcome = one;
  }
  return outcome;
}

/** Numbers are totals: a suite in which all tests were skipped has `passed="0"`. */
export function saysThatItFailed(suite: Attributes): boolean {
  return readers.some(({ name, read }) => {
    const text = suite.attribute(name);
    return text !== undefined && !isCount(text) && read(text) === "failed";
  });
}

/** Qt counts the failures of blacklisted tests in its totals, but they don't fail a run and have no child. */
export function showsExpectedFailure(testCase: Attributes): boolean {
  return ["status", "result"].some((name) => isExpectedFailure(testCase.attribute(name) ?? ""));
}

/** Collects the unknown words of cases that passed otherwise. */
export function openUnknownWords() {
  const words = openQuotedWords();
  return {
    add(testCase: Attributes): void {
      for (const { name, read } of readers) {
        const text = testCase.attribute(name);
        if (text !== undefined && read(text) === "unknown") words.add(text);
      }
    },
    notes(): readonly string[] {
      const list = words.list();
      return list === ""
        ? []
        : [`Test cases counted as passed, because their status or result isn't known: ${list}.`];
    },
  };
}
