import { describe, expect, test } from "vitest";
import type { Finding, Part } from "../../src/model/finding.ts";
import type { LocatedFinding } from "../../src/model/located.ts";
import { lintFinding, locateFindings, testFinding, toRepository } from "./repository.ts";

const repository = toRepository({
  "src/a.ts": "line\n".repeat(30),
  "src/b.ts": "line\n".repeat(30),
  "test/cart.test.ts": "line\n".repeat(30),
});

function listPlaces(finding: Finding): readonly string[] {
  const [located] = locateFindings(repository, [finding]).findings as [LocatedFinding];
  if (located.kind === "unplaced") return [located.reason];
  return [located, ...located.further].map(
    ({ location }) => `${location.path}:${location.startLine}`,
  );
}

const frame = (line: number): Part => ({
  places: [],
  message: "x",
  details: `Error: x\n    at add (/app/test/cart.test.ts:${line}:3)`,
});

describe("a finding with several parts", () => {
  test("has the place of each part", () => {
    const parts = [
      { places: [{ path: "src/a.ts", line: 3 }] },
      { places: [{ path: "src/b.ts", line: 4 }] },
    ];
    const finding = { ...lintFinding({ path: "src/a.ts", line: 3 }), parts };
    expect(listPlaces(finding)).toEqual(["src/a.ts:3", "src/b.ts:4"]);
  });

  test("has each line once", () => {
    const details = "Error: x\n    at add (/app/test/cart.test.ts:7:3)";
    const finding = { ...testFinding({}, details), parts: [frame(7), frame(9), frame(7)] };
    expect(listPlaces(finding)).toEqual(["test/cart.test.ts:7", "test/cart.test.ts:9"]);
  });

  test("has no place for a part with only the test's definition", () => {
    const start = { path: "test/cart.test.ts", line: 2, isDefinition: true } as const;
    const parts = [frame(7), { places: [start], message: "no frame" }];
    expect(listPlaces({ ...testFinding({}, "", start), parts })).toEqual(["test/cart.test.ts:7"]);
  });

  test("has the test's definition if no part has a place", () => {
    const start = { path: "test/cart.test.ts", line: 2, isDefinition: true } as const;
    const parts = [
      { places: [], message: "a" },
      { places: [], message: "b" },
    ];
    expect(listPlaces({ ...testFinding({}, "", start), parts })).toEqual(["test/cart.test.ts:2"]);
  });
});

test("a part is in the file that the test is named after, like a finding without parts", () => {
  const details = "Error: x\n    at help (/app/src/a.ts:4:3)\n    at add (cart.test.ts:7:3)";
  const finding = testFinding({ suites: ["test/cart.test.ts"], name: "adds" }, details);
  const parts = [{ places: [], message: "x", details }, frame(9)];
  const at = (startLine: number) => ({ location: { path: "test/cart.test.ts", startLine } });
  const { findings } = locateFindings(repository, [finding, { ...finding, parts }]);
  expect(findings).toMatchObject([
    { ...at(7), further: [] },
    { ...at(7), further: [at(9)] },
  ]);
});
