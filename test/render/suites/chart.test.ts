import { parse } from "@mermaid-js/parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toTimeChart } from "../../../src/render/suites/chart.ts";
import { fileSuite, suite, toPage } from "../build.ts";
import { hostile } from "../hostile.ts";

const chart = (...suites: readonly ReturnType<typeof suite>[]) =>
  toTimeChart(toPage([{ file: "r.xml", suites }]))[0]?.intro ?? "";

/** The slices, as Mermaid's own parser reads them. */
async function slices(markdown: string) {
  const source = /^```mermaid\n([\s\S]*)\n```\n$/.exec(markdown)?.[1] ?? "";
  const { sections } = await parse("pie", source);
  return sections.map(({ label, value }) => [label.replaceAll("\u00a0", " "), value]);
}

test("the time of the slowest suites is drawn, and the rest as one slice", async () => {
  const many = Array.from({ length: 10 }, (_, n) =>
    suite(`suite ${n}`, { passed: 1 }, 10 * (n + 1)),
  );
  const drawn = await slices(chart(...many));
  expect(drawn).toHaveLength(8);
  expect(drawn[0]).toEqual(["1 suite 9, 1 min 40 s", 100]);
  expect(drawn.at(-1)).toEqual(["3 others, 1 min", 60]);
});

test("a suite has a slice by what tells it in the table", async () => {
  const drawn = await slices(
    chart(
      suite("shop > cart > CartTest", { passed: 1 }, 50),
      fileSuite("packages/cart/src/cart.test.ts", { passed: 1 }, 40),
      { ...suite("", { passed: 1 }, 30), names: [] },
      // Two of one name are one.
      ...Array.from({ length: 2 }, () => suite("Till", { passed: 1 }, 10)),
    ),
  );
  expect(drawn.map(([label]) => label)).toEqual([
    "1 CartTest, 50.0 s",
    "2 src/cart.test.ts, 40.0 s",
    "3 no suite, 30.0 s",
    "4 Till, 20.0 s",
  ]);
});

test("nothing is drawn if there is nothing to compare, or no time to win", () => {
  expect(chart(suite("a", { passed: 1 }, 100), suite("b", { passed: 1 }, 50))).toBe("");
  expect(chart(...["a", "b", "c"].map((name) => suite(name, { passed: 1 }, 10)))).toBe("");
});

test("any names make a chart that Mermaid reads", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 3, maxLength: 5 }), async (names) => {
      const markdown = chart(
        ...names.map((name, n) => ({ ...suite("", { passed: 1 }, 50), names: [`${n}`, name] })),
      );
      expect(await slices(markdown)).toHaveLength(names.length);
    }),
    { numRuns: 50, seed: 20260105 },
  );
});
