import fc from "fast-check";
import { expect, test } from "vitest";
import { idsOf, openFailureKeys, startHash } from "../../../src/compare/test-key.ts";
import { newEndedTally } from "../../../src/formats/test-cases/ended.ts";
import { toName } from "../../../src/formats/text-budget.ts";
import { hashOf } from "../../../src/hash.ts";
import { anyCharacter } from "../../any-character.ts";

const toFailureKey = openFailureKeys();

const budget = () => ({ namesLeft: 10 });

const names = fc.oneof(
  fc.constantFrom(
    "adds",
    "adds [1]",
    "a  b",
    " a",
    "\x1b[31mred",
    "[31mred",
    "x\ny",
    "é",
    "[1m 20s]",
  ),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: anyCharacter }),
  fc.nat(1200).map((length) => "n".repeat(length)),
);

test("a passed test has the same hash as the test has when it fails", () => {
  fc.assert(
    fc.property(
      fc.array(names),
      fc.option(names, { nil: undefined }),
      names,
      (outer, own, name) => {
        const suites = outer.map(toName);
        const className = own === undefined ? undefined : toName(own);
        const ended = newEndedTally(startHash, budget());
        ended.add("passed", { suites, className, name });
        const [hash = 0] = ended.finish().passed;
        const failed = {
          ...{ leg: "", tool: "pytest", suites, name: toName(name) },
          ...(className !== undefined && { className }),
        };
        expect(idsOf("pytest")(hash)).toBe(toFailureKey(failed, "").id);
      },
    ),
  );
});

test("names are kept on one line by suite and class, in the order of their hashes", () => {
  const ended = newEndedTally(startHash, { namesLeft: 4 });
  const suites = ["Shop"];
  ended.add("passed", { suites, className: "Cart", name: "adds" });
  ended.add("skipped", { suites, className: "Cart", name: "is skipped" });
  ended.add("passed", { suites, className: "Cart", name: "a  b\n" });
  ended.add("passed", { suites, className: "Order", name: "pays" });
  ended.add("passed", { suites: [], className: undefined, name: "alone" });
  ended.add("passed", { suites: [], className: undefined, name: "beyond the budget" });
  const { passed, skipped, names: kept } = ended.finish();
  expect([passed.length, skipped.length]).toEqual([5, 1]);
  expect(kept).toEqual([
    { suites: ["Shop"], className: "Cart", names: ["adds", "a b"] },
    { suites: ["Shop"], className: "Order", names: ["pays"] },
    { suites: [], names: ["alone"] },
  ]);
});

test("the hashes of many tests are in the order of the report", () => {
  const ended = newEndedTally(startHash, budget());
  const tests = Array.from({ length: 40_000 }, (_, n) => `adds ${n}`);
  for (const name of tests) ended.add("passed", { suites: [], className: undefined, name });
  const state = startHash({ suites: [], className: undefined });
  expect([...ended.finish().passed]).toEqual(tests.map((name) => hashOf(name, state)));
});
