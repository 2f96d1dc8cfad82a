import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderCheck } from "../../../src/render/check-output.ts";
import { renderJobSummary } from "../../../src/render/job-summary.ts";
import { fitSections } from "../../../src/render/layout/fit.ts";
import type { Entry, Section } from "../../../src/render/layout/section.ts";
import { failedTest, ruleFinding, toPage } from "../build.ts";
import { expectBalanced, expectOnlyOwnMarkup } from "../hostile.ts";
import { anyPage } from "../page.arbitrary.ts";
import { thousandFailures } from "../sample-pages.ts";

const noun = "thing";

/** Returns an entry with a short version of its name and a long version with a text. */
const entry = (name: string, text: string): Entry => ({
  versions: [
    { rank: 1, form: "without text", render: () => `- ${name}\n` },
    { rank: 2, render: () => `- ${name}: ${text}\n` },
  ],
});

const things: Section = {
  title: "Things",
  entries: ["a", "b", "c"].map((name) => entry(name, name.repeat(20))),
  noun,
};

describe("if there is enough room", () => {
  test("everything is shown, without a note about omissions", () => {
    expect(fitSections([things], 1000)).toBe(
      `### Things\n\n- a: ${"a".repeat(20)}\n- b: ${"b".repeat(20)}\n- c: ${"c".repeat(20)}\n\n`,
    );
  });
});

describe("if there isn't enough room", () => {
  test("all names are shown before any text, and first texts before last ones", () => {
    expect(fitSections([things], 199)).toBe(
      `### Things\n\n- a: ${"a".repeat(20)}\n\n<b>2 more things, without text:</b>\n\n- b\n- c\n\n`,
    );
  });

  test("names that don't fit are counted", () => {
    expect(fitSections([things], 154)).toContain("- a\n\nand 2 more things\n");
  });

  test("room is left for the headings of later sections", () => {
    const later: Section = { title: "Late", entries: [entry("z", "z")], noun };
    const text = fitSections([things, later], 296);
    expect(text).toContain("### Late");
    expect(text).toContain("more things");
  });

  test("sections that don't fit without entries are named in a note", () => {
    const long: Section = { title: "Long", intro: `${"x".repeat(500)}\n`, entries: [] };
    expect(fitSections([things, long], 279)).toMatch(/_Left out for lack of room: Long\._\n\n$/);
  });

  test("a folded section has a note about what was shortened", () => {
    const long = entry("b", "b".repeat(200));
    const entries = [entry("a", "a"), long, entry("c", "c")];
    const folded: Section = { title: "Known (3)", fold: "not counted", entries, noun };
    expect(fitSections([folded], 300)).toBe(
      "<details><summary><b>Known (3)</b> · not counted</summary>\n\n- a: a\n- b\n- c: c\n\n" +
        "_Shortened for lack of room: 1 without text. The reports have everything._\n\n</details>\n\n",
    );
  });

  test("a table's head is shown only with at least one row", () => {
    const row: Entry = {
      versions: [{ rank: 1, render: () => `| ${"x".repeat(300)} |\n` }],
    };
    const table: Section = { title: "Table", open: "| a |\n| --- |\n", entries: [row], noun };
    expect(fitSections([table], 1000)).toContain("| a |\n| --- |\n| xxx");
    expect(fitSections([table], 200)).toBe("### Table\n\nand 1 more thing\n\n");
  });

  test("nothing is shown without any room", () => {
    expect(fitSections([things], 5)).toBe("");
    expect(fitSections([things], -5)).toBe("");
  });
});

test("only entries that may be shown are rendered", () => {
  let renders = 0;
  const render = () => {
    renders++;
    return `- ${"x".repeat(100)}\n`;
  };
  const versions = [
    { rank: 1, render },
    { rank: 2, render: () => `${render()}${"y".repeat(10_000)}\n` },
  ];
  const entries = Array.from({ length: 20_000 }, (): Entry => ({ versions }));
  const text = fitSections([{ title: "Many", entries, noun }], 65_535);
  expect(text).toContain("more things");
  expect(renders).toBeLessThan(1000);
});

test("a version that doesn't fit is rendered once, and fuller ones never", () => {
  const renders = [0, 0, 0];
  const versions = [10, 500, 1000].map((length, rank) => ({
    rank,
    render: () => {
      renders[rank] = (renders[rank] ?? 0) + 1;
      return `- ${"x".repeat(length)}\n`;
    },
  }));
  fitSections([{ title: "One", entries: [{ versions }], noun }], 300);
  expect(renders).toEqual([1, 1, 0]);
});

test("all locations and messages are shown before traces, except those of the first failures", () => {
  const trace = (n: number) =>
    Array.from({ length: 20 }, (_, i) => `${n}.${i} ${"x".repeat(80)}`).join("\n");
  const failed = Array.from({ length: 60 }, (_, n) =>
    failedTest(`t${n}`, `no ${n}`, { at: `src/a${n}.ts:1`, details: trace(n) }),
  );
  const rules = Array.from({ length: 60 }, (_, n) =>
    ruleFinding({ id: `rule-${n}` }, `never ${n}`, `src/b${n}.ts:1`),
  );
  const { summary } = renderCheck(toPage([{ file: "r.xml", found: [...failed, ...rules] }]));
  expect(summary).toMatch(/<b>\d+ more failed tests, without traces:<\/b>/);
  expect(summary).not.toMatch(/without places|names only/);
  for (let n = 0; n < 60; n++) {
    expect(summary).toContain(`src/a${n}.ts:1`);
    expect(summary).toContain(`[\`src/b${n}.ts:1\`]`);
  }
});

const text = fc.string({ unit: "grapheme", maxLength: 30 });
const anyVersion = fc
  .record({ rank: fc.nat(4), form: fc.constantFrom("without text", "names only"), text })
  .map(({ text, ...version }) => ({ ...version, render: () => `${text}\n` }));
const anyEntry: fc.Arbitrary<Entry> = fc.record({
  versions: fc.array(anyVersion, { minLength: 1, maxLength: 4 }),
  stands: fc.nat(1500),
});
const anySection: fc.Arbitrary<Section> = fc.record({
  title: text,
  intro: text,
  open: text,
  close: text,
  entries: fc.array(anyEntry, { maxLength: 12 }),
  beyond: fc.nat(2000),
  noun: fc.constant(noun),
});

test("any sections fit into any room", () => {
  fc.assert(
    fc.property(
      fc.array(anySection, { maxLength: 6 }),
      fc.integer({ min: 0, max: 1500 }),
      (sections, bytes) => {
        expect(Buffer.byteLength(fitSections(sections, bytes))).toBeLessThanOrEqual(bytes);
      },
    ),
    { numRuns: 300, seed: 20260105 },
  );
});

test("any page fits into any room and has balanced markup", () => {
  fc.assert(
    fc.property(anyPage, fc.integer({ min: 0, max: 6000 }), (page, bytes) => {
      const lead = "[The check run](https://github.com/octo-org/shop/runs/1) has the annotations.";
      const markdown = renderJobSummary(page, "Reports", { lead }, bytes);
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(bytes);
      expectBalanced(markdown);
      expectOnlyOwnMarkup(markdown, [/^https:\/\/(?:github\.com\/octo-org\/shop|example\.com)\//]);
    }),
    { numRuns: 30, seed: 20260105, endOnFailure: true },
  );
});

test("a thousand failures fill the summary of a check run up to its limit", () => {
  const { summary, text = "" } = renderCheck(thousandFailures);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
  expect(Buffer.byteLength(summary)).toBeGreaterThan(65_000);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535);
  expectBalanced(summary);
  expect(summary).toMatch(/<b>\d+ more failed tests, names only:<\/b>/);
});
