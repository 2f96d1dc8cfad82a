import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { openFailureReader } from "../../src/failure/read-failure.ts";
import { formats } from "../../src/formats/registry.ts";
import { locate } from "../../src/locate/index.ts";
import type { Mark } from "../../src/model/mark.ts";
import { makeResults, type Results } from "../../src/model/results.ts";
import { countReport, toTotals } from "../../src/model/totals.ts";
import { renderJson } from "../../src/render/json-file.ts";
import { makePage } from "../../src/render/page.ts";
import { readReports } from "../../src/reports/read-reports.ts";
import {
  findFixtureReports,
  listFixtures,
  mergeRetriesOf,
  toRepository,
} from "../fixtures/fixture.ts";
import { source, toPage } from "./build.ts";
import { allThree, monorepo, samplePages, singleFailure } from "./sample-pages.ts";

const schema: AnySchemaObject = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../schema/result.schema.json"), "utf8"),
);

test("the schema lists the formats of the registry", () => {
  const { format } = schema.$defs;
  expect(format.enum).toEqual(formats.map(({ name }) => name));
});

function render(results: Results) {
  const digest = results.comparison && "1:AAAA";
  return JSON.parse([...renderJson(makePage(results, source, "failed"), digest)].join(""));
}

/** Reports of real tools that have rarely used fields. */
const fixtures = [
  "junit/bun",
  "junit/gotestsum",
  "junit/jasmine",
  "junit/pytest-rerunfailures",
  "junit/surefire-rerun",
  "eslint/eslint-9-metadata",
  "sarif/detekt",
  "sarif/gosec",
  "sarif/semgrep",
  "sarif/clang",
  "sarif/cppcheck",
];

async function readFixture(name: string): Promise<Results> {
  const fixture = listFixtures().find((one) => one.name === name);
  if (!fixture) throw new Error(`There is no fixture ${name}`);
  const patterns = fixture.reports.split("\n").filter((line) => line !== "");
  const { files, notes } = await findFixtureReports(fixture, patterns);
  const { reports } = readReports(files, {
    format: undefined,
    mergeRetries: mergeRetriesOf(fixture),
    listTests: "all",
  });
  const repository = await toRepository(fixture, patterns);
  const located = locate(reports, repository, {
    workingFolder: "",
    stripPrefix: [],
    pathPrefix: [],
  });
  const { findings, suiteFiles } = located;
  const counted = reports.map(countReport);
  return makeResults(
    { counted, findings, suiteFiles, failureOf: openFailureReader(), notes },
    { minLevel: "notice", maxAnnotations: 5, failOn: "failure" },
  );
}

/** Adds every field that comparing can set. */
function addComparison(results: Results): Results {
  const mark: Mark = {
    ...{ state: "known", by: "same", isUntouched: true, failsDifferently: true, isNewTest: true },
    ...{ alsoFailedIn: ["windows"], history: { failed: 4, runs: 32 } },
  };
  const setAside = { mark, isOutside: true, isSetAside: true } as const;
  const findings = results.findings.map((located) => ({ ...located, ...setAside }));
  const comparison = {
    comparedWith: {
      sha: source.sha,
      url: "https://github.com/octo-org/shop/runs/7",
      behind: 2,
      branch: "main",
    },
    why: "In real results there is only one of both.",
    fixedTests: [{ test: { suites: ["cart"], name: "adds" }, leg: "linux", count: 1 }],
    fixedFindings: [{ path: "src/cart.ts", count: 2 }],
    notRun: 1,
    notes: ["A note."],
  };
  const totals = toTotals(results.totals.reports, findings, comparison);
  return { ...results, findings, totals, comparison };
}

/** Returns the schema without additional properties. */
function toStrict(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(toStrict);
  if (typeof part !== "object" || part === null) return part;
  const strict = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, toStrict(value)]),
  );
  return "properties" in strict ? { ...strict, additionalProperties: false } : strict;
}

let results: readonly (readonly [name: string, results: Results])[];
beforeAll(async () => {
  const real = fixtures.map(async (name) => [name, await readFixture(name)] as const);
  const made = Object.entries(samplePages).map(([name, page]) => [name, page.results] as const);
  const lint = { file: "l.sarif", format: "sarif", tool: "Lint", incomplete: true } as const;
  const compared = ["compared", addComparison(singleFailure.results)] as const;
  results = [
    ...made,
    compared,
    ["incomplete", toPage([lint]).results],
    ...(await Promise.all(real)),
  ];
});

describe("the schema", () => {
  test("accepts every result, and results have no additional properties", () => {
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
      toStrict(schema) as AnySchemaObject,
    );
    for (const [name, result] of results) {
      validate(render(result));
      expect(validate.errors ?? [], name).toEqual([]);
    }
  });

  test("has only fields that are in some result", () => {
    const used = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, field] of Object.entries(value)) {
        if (!Array.isArray(value)) used.add(key);
        collect(field);
      }
    };
    for (const [, result] of results) collect(render(result));
    const named = new Set<string>();
    const name = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      for (const [key, value] of Object.entries(part)) {
        if (key === "properties") for (const field of Object.keys(value)) named.add(field);
        name(value);
      }
    };
    name(schema);
    expect([...named].filter((field) => !used.has(field))).toEqual([]);
  });

  test("has a description for every field", () => {
    const undescribed: string[] = [];
    const walk = (part: unknown, path: string): void => {
      if (typeof part !== "object" || part === null) return;
      const { properties = {} } = part as { properties?: Record<string, object> };
      for (const [key, value] of Object.entries(properties)) {
        if (!("description" in value) && !("$ref" in value)) undescribed.push(`${path}/${key}`);
      }
      for (const [key, value] of Object.entries(part)) walk(value, `${path}/${key}`);
    };
    walk(schema, "");
    expect(undescribed).toEqual([]);
  });
});

test("the JSON file has the same totals as the page", () => {
  expect(render(allThree.results)).toMatchObject({
    version: 1,
    sha: source.sha,
    conclusion: "failure",
    title: "1 of 214 tests failed, 2 skipped · lint and scans: 6 errors, 8 warnings, 1 notice",
    totals: {
      tests: 214,
      failed: 1,
      failures: 7,
      warnings: 8,
      notices: 1,
      suppressed: 3,
      known: 4,
    },
  });
});

test("each report and each finding has its own line in the JSON file", () => {
  const lines = [...renderJson(monorepo)].join("").split("\n");
  const { reports, findings } = monorepo.results;
  expect(lines.filter((line) => line.startsWith('{"file"'))).toHaveLength(reports.length);
  expect(lines.filter((line) => line.startsWith('{"kind"'))).toHaveLength(findings.length);
});
