/** Generates pages with hostile texts in all shapes that the model allows. */
import fc from "fast-check";
import { levels } from "../../src/model/finding.ts";
import type { Page } from "../../src/render/page.ts";
import { type FindingInput, suite, testCase, toPage } from "./build.ts";
import { hostile } from "./hostile.ts";

const name = hostile;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Removes undefined fields, which the model doesn't have. */
function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as never;
}

export const helpUrl = "https://example.com/rules?a=1&b=2";

const rule = fc
  .record({
    id: name,
    name: maybe(name),
    helpUrl: maybe(fc.constantFrom(helpUrl, "javascript:alert(1)", "//e.vil")),
    tags: maybe(fc.array(name, { maxLength: 12 })),
    securitySeverity: maybe(fc.constantFrom(0, 3.9, 7.5, 9.8)),
  })
  .map(compact);

/** A path that git can track: it isn't empty and has no NUL. */
const path = name.map((text) => `src/${text.replaceAll("\0", "")}x`.toWellFormed());

const finding: fc.Arbitrary<FindingInput> = fc
  .record({
    kind: fc.constantFrom("test", "suite", "rule", "tool", "report"),
    level: fc.constantFrom(...levels),
    title: name,
    message: fc.oneof(
      name.map((text) => text || "x"),
      fc.constant("the same error"),
    ),
    details: maybe(fc.array(name, { maxLength: 8 }).map((lines) => lines.join("\n"))),
    rule: maybe(rule),
    test: maybe(fc.record({ suites: fc.array(name, { maxLength: 3 }), name })),
    attempts: maybe(fc.integer({ min: 2, max: 9 })),
    failures: maybe(fc.integer({ min: 2, max: 9 })),
    isParent: maybe(fc.constant(true as const)),
    places: fc.array(
      fc.record({ path: name, line: maybe(fc.integer({ min: 1, max: 999 })) }).map(compact),
      { maxLength: 2 },
    ),
    place: maybe(fc.record({ path, line: fc.integer({ min: 1, max: 9999 }) })),
    unlocated: name,
    lookedFor: maybe(
      fc
        .record({
          path: name,
          line: maybe(fc.integer({ min: 1, max: 999 })),
          files: maybe(fc.array(path, { minLength: 2, maxLength: 3 })),
        })
        .map(compact),
    ),
  })
  .map(
    ({ place, ...fields }) =>
      compact({
        ...fields,
        ...(fields.kind === "test" && {
          test: fields.test ?? { suites: [], name: fields.title },
          outcome: fields.level === "failure" ? "failed" : "flaky",
        }),
        at: place && `${place.path.replace(/[\n\r\u2028\u2029]/g, " ")}:${place.line}`,
      }) as FindingInput,
  );

const count = fc.integer({ min: 0, max: 3 });
const oneSuite = fc
  .record({
    names: fc.array(name, { maxLength: 3 }),
    file: maybe(path),
    counts: fc.record({ passed: count, failed: count, skipped: count, flaky: count }),
    seconds: fc.constantFrom(0, 0.01, 2.5, 65, 4000),
    cases: fc.array(
      fc.record({
        name,
        outcome: fc.constantFrom("passed" as const, "failed" as const, "skipped" as const),
        seconds: fc.constantFrom(0, 0.5, 12),
        reason: maybe(name),
        flaky: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ names, file, counts, seconds, cases }) => ({
    ...suite("", counts, seconds, []),
    names,
    ...(file !== undefined && { file }),
    cases: cases.map(({ name, outcome, seconds, reason, flaky }) =>
      testCase(name, outcome, seconds, {
        ...(reason !== undefined && { reason }),
        ...(flaky && { flaky: true as const }),
      }),
    ),
  }));

const report = fc
  .record({
    file: path,
    format: maybe(fc.constantFrom("junit" as const, "eslint" as const, "sarif" as const)),
    tool: name,
    suites: fc.array(oneSuite, { maxLength: 3 }),
    found: fc.array(finding, { maxLength: 6 }),
    suppressed: count,
    known: count,
    notes: fc.array(name, { maxLength: 2 }),
  })
  .map(compact);

export const anyPage: fc.Arbitrary<Page> = fc
  .record({
    reports: fc.array(report, { maxLength: 4 }),
    notes: fc.array(name, { maxLength: 3 }),
    hint: maybe(
      fc.record({
        input: fc.constantFrom("strip-prefix" as const, "path-prefix" as const),
        line: name,
      }),
    ),
    listTests: fc.constantFrom("failed" as const, "all" as const, "none" as const),
    nothingFound: fc.option(
      fc.record({
        reports: fc.array(name, { minLength: 1, maxLength: 3 }),
        title: fc.constant("SARIF"),
      }),
      { nil: undefined, freq: 6 },
    ),
  })
  .map(({ reports, ...more }) => toPage(reports, compact(more)));
