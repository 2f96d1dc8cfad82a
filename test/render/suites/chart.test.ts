import { parse } from "@mermaid-js/parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toTimeChart } from "../../../src/render/suites/chart.ts";
import { fileSuite, suite, toPage } from "../build.ts";
import { hostile } from "../hostile.ts";

const renderChart = (...suites: readonly ReturnType<typeof suite>[]) =>
  toTimeChart(toPage([{ file: "r.xml", suites }]))[0]?.intro ?? "";

/** Reads the slices of a chart with Mermaid's own parser. */
async function readSlices(markdown: string) {
  const source = /^```mermaid\n([\s\S]*)\n```\n$/.exec(markdown)?.[1] ?? "";
  const { sections } = await parse("pie", source);
  return sections.map(({ label, value }) => [label.replaceAll("\u00a0", " "), value]);
}

test("the chart has a slice for each of the slowest suites, and one for the others", async () => {
  const many = Array.from({ length: 10 }, (_, n) =>
    suite(`suite ${n}`, { passed: 1 }, 10 * (n + 1)),
  );
  const slices = await readSlices(renderChart(...many));
  expect(slices).toHaveLength(8);
  expect(slices[0]).toEqual(["1 suite 9, 1 min 40 s", 100]);
  expect(slices.at(-1)).toEqual(["3 others, 1 min", 60]);
});

test("slices are named like the rows of the table of suites", async () => {
  const slices = await readSlices(
    renderChart(
      suite("shop > cart > CartTest", { passed: 1 }, 50),
      fileSuite("packages/cart/src/cart.test.ts", { passed: 1 }, 40),
      { ...suite("", { passed: 1 }, 30), names: [] },
      // Suites with the same name are one slice.
      ...Array.from({ length: 2 }, () => suite("Till", { passed: 1 }, 10)),
    ),
  );
  expect(slices.map(([label]) => label)).toEqual([
    "1 CartTest, 50.0 s",
    "2 src/cart.test.ts, 40.0 s",
    "3 no suite, 30.0 s",
    "4 Till, 20.0 s",
  ]);
});

test("there is no chart for fewer than three suites, or if little time could be saved", () => {
  expect(renderChart(suite("a", { passed: 1 }, 100), suite("b", { passed: 1 }, 50))).toBe("");
  expect(renderChart(...["a", "b", "c"].map((name) => suite(name, { passed: 1 }, 10)))).toBe("");
});

test("Mermaid can read a chart with any names", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 3, maxLength: 5 }), async (names) => {
      const markdown = renderChart(
        ...names.map((name, n) => ({ ...suite("", { passed: 1 }, 50), names: [`${n}`, name] })),
      );
      expect(await readSlices(markdown)).toHaveLength(names.length);
    }),
    { numRuns: 50, seed: 20260105 },
  );
});
