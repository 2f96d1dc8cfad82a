import { describe, expect, test } from "vitest";
import { cutAround } from "../../src/failure/cut-around.ts";
import { markDiff } from "../../src/failure/diff.ts";
import { openFailureReader } from "../../src/failure/read-failure.ts";

/** Returns the lines of a text, each with a prefix for its mark: `*` changed, `=` equal. */
const markLines = (text: string) => {
  const lines = text.split("\n");
  const signs = { changed: "*", equal: "=" };
  return markDiff(lines).map((mark, i) => `${mark ? signs[mark] : " "}${lines[i]}`);
};

describe("the lines of a diff", () => {
  const keys = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `  key${from + i}`).join("\n");

  test("are marked as equal, except for one on each side of a change", () => {
    const text = `no\n- Expected\n+ Received\n${keys(0, 4)}\n- a\n+ b\n${keys(4, 8)}\n- c\n${keys(8, 10)}\nat x`;
    expect(markLines(text)).toEqual([
      " no",
      "*- Expected",
      "*+ Received",
      ...["=  key0", "=  key1", "=  key2", "*  key3", "*- a", "*+ b", "*  key4"],
      ...["=  key5", "=  key6", "*  key7", "*- c", "*  key8", "   key9", " at x"],
    ]);
  });

  test("are recognized after pytest's E", () => {
    const text = `> assert a == b\nE  Full diff:\nE    {\nE    1,\nE    2,\nE  - 3\nE  ? ^\nE  + 4`;
    expect(
      markLines(text)
        .map(([mark]) => mark)
        .join(""),
    ).toBe(" *==****");
  });

  test("aren't marked without a legend, because lists have dashes too", () => {
    expect(markLines("- tea\n- cup\n  pot\n- can").join("")).not.toMatch(/[*=]/);
  });
});

describe("two long values", () => {
  const same = "x".repeat(300);

  test("are shortened to the part that differs", () => {
    const [one, other] = cutAround(`"${same}A tail"`, `"${same}B"`, 100);
    expect(one).toBe(`"…${"x".repeat(16)}A tail"`);
    expect(other).toBe(`"…${"x".repeat(16)}B"`);
  });

  test("keep the opening quote only if both have a closing one", () => {
    expect(cutAround(`'${same}A`, `'${same}B'`, 100)[0]).toBe(`…${"x".repeat(16)}A`);
    expect(cutAround(`${same}A`, `${same}B`, 100)[0]).toBe(`…${"x".repeat(16)}A`);
  });

  test("aren't shortened if they are short, are equal or differ from the start", () => {
    expect(cutAround(`a${same}`, `b${same}`, 100)).toEqual([`a${same}`, `b${same}`]);
    expect(cutAround(same, same, 100)).toEqual([same, same]);
    expect(cutAround("tea", "ten", 100)).toEqual(["tea", "ten"]);
  });

  test("aren't cut inside a character", () => {
    const [one] = cutAround(`${"🫖".repeat(100)}a`, `${"🫖".repeat(100)}b`, 50);
    expect(one.isWellFormed()).toBe(true);
  });
});

test.each([
  [
    "expected { a: 1, …(119) } to deeply equal { a: 1, …(119) }\n\n- Expected\n+ Received\n\n  a: 1\n- b: 2\n+ b: 3",
    {
      line: "",
      values: {
        left: { label: "Expected", value: "b: 2" },
        right: { label: "Actual", value: "b: 3" },
      },
    },
  ],
  [
    "assert 'a\\n...b' == 'a\\n...b'\n  Skipping 385 identical leading characters in diff, use -v to show\n    e 49\n  - line 50\n  + LINE 50",
    {
      line: "",
      values: {
        left: { label: "Left", value: "LINE 50" },
        right: { label: "Right", value: "line 50" },
      },
    },
  ],
  [
    "assert {'a': 1, ...} == {'a': 1, ...}\n  Omitting 9 identical items, use -vv to show\n  Differing items:\n  {'b': 2} != {'b': 3}",
    { line: "b: 2 ≠ 3" },
  ],
])("the headline has the difference if both values are cut before it: %j", (message, headline) => {
  const finding = {
    kind: "test",
    outcome: "failed",
    level: "failure",
    title: "t",
    test: { suites: [], name: "t" },
    places: [],
    message,
  } as const;
  const read = openFailureReader()(finding);
  expect(read.headline).toEqual(headline);
  expect(read.lacksPoint).toBe(true);
});
