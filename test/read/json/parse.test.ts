import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DecodedText } from "../../../src/read/decode.ts";
import { readJson } from "../../../src/read/json/parse.ts";
import { decodeInPieces } from "../decode-in-pieces.ts";

const keptLists = new Set(["results"]);
const read = (text: string) => readJson(decodeInPieces(text), keptLists);

describe("text around a JSON document", () => {
  test("has no note if there is none", () => {
    expect(read('{"a": [1, "b\\n", null]}\n')).toEqual({
      documents: [{ a: [1, "b\n", null] }],
      notes: [],
    });
  });

  test("has no note if it is a byte order mark", () => {
    expect(read("\uFEFF[]")).toEqual({ documents: [[]], notes: [] });
  });

  test("can be npm's banner, which is skipped with a note", () => {
    const { documents, notes } = read("\n> shop@1.0.0 lint\n> eslint . -f json\n\n[{}]\n");
    expect(documents).toEqual([[{}]]);
    expect(notes).toEqual(["Skipped text that isn't JSON, from line 2: “> shop@1.0.0 lint”."]);
  });

  test("can be log lines in brackets and braces", () => {
    const log = "[12:00:01] Starting\n[info] go\n[1/4] Fetching\n{ ok\n";
    expect(read(`${log}{"a": 1}`).documents).toEqual([{ a: 1 }]);
  });

  test("can follow the document", () => {
    const { documents, notes } = read('{"a": 1}\nDone in 3 s.\nnpm notice\n');
    expect(documents).toEqual([{ a: 1 }]);
    expect(notes).toEqual(["Skipped text that isn't JSON, from line 2: “Done in 3 s.”."]);
  });

  test("has no note if it is terminal sequences", () => {
    expect(read("\x1b[0m\x1b[1;32m[{}]\x1b[0m\n")).toEqual({ documents: [[{}]], notes: [] });
  });

  test("can be the end of a longer file that was overwritten", () => {
    expect(read('{"a": 1}\n  ]\n}').documents).toEqual([{ a: 1 }]);
  });

  test("has three notes at most", () => {
    expect(read("x\n{}\n".repeat(50)).notes).toHaveLength(3);
  });
});

test("consecutive JSON documents are all read", () => {
  expect(read('[{"a": 1}]\n[{"a": 2}]{"a": 3}').documents).toEqual([
    [{ a: 1 }],
    [{ a: 2 }],
    { a: 3 },
  ]);
});

test.each([["42"], ['"text"'], ["[1, 2]"], ["null"]])("a JSON document can be %s", (text) => {
  expect(read(text)).toEqual({ documents: [JSON.parse(text)], notes: [] });
});

describe("text that isn't JSON", () => {
  test.each([
    ["", "It is empty."],
    [" \n\t", "It is empty."],
    [
      "Oops! Something\nwent wrong",
      "It is neither XML nor JSON: it begins with “Oops! Something”.",
    ],
  ])("is named: %j: %s", (text, problem) => {
    expect(read(text)).toEqual({ documents: [], notes: [], problem });
  });

  test.each([
    ['{"a" 1}', 'expected a colon, found "1"', "line 1, column 6"],
    ['{"a": 1,\n  }', 'expected a property name in double quotes, found "}"', "line 2, column 3"],
    ['{"a": nope}', 'expected a value, found "nope"', "line 1, column 7"],
    ['{"a": 01}', 'expected a value, found "01"', "line 1, column 7"],
    ["[{} {}]", 'expected a comma or the end of the list, found "{"', "line 1, column 5"],
    ['{"a": "x"y"}', 'expected a comma or the end of the object, found "y"', "line 1, column 10"],
    ['{"a": "x\ny"}', "a line break or control character inside a string", "line 1, column 9"],
    [
      '{"a": "\\q"}',
      "a backslash in a string with something that JSON can't escape",
      "line 1, column 9",
    ],
    ['{"a": 1, // why\n"b": 2}', "a comment, which JSON does not have", "line 1, column 10"],
    ['{"a": 😀}', 'expected a value, found "😀"', "line 1, column 7"],
    ['[{}]\n[{"a": }]', 'expected a value, found "}"', "line 2, column 8"],
  ])("is an error with its position: %j: %s, at %s", (text, reason, place) => {
    expect(read(text).broken).toEqual({ reason, place, isCutOff: false });
  });

  test.each([
    ['{"a": 1', "it ends inside an object", "line 1, column 8"],
    ['[\n{"a": 1},\n', "it ends inside a list", "line 3, column 1"],
    ['{"a": tr', "it ends inside an object", "line 1, column 9"],
    ['[{"a": [1, -', "it ends inside a list", "line 1, column 13"],
    ['{"a": "b', "it ends inside a string", "line 1, column 9"],
    ['{"a": "b\\', "it ends inside a string", "line 1, column 10"],
    ['{"a": "b\\u00', "it ends inside a string", "line 1, column 13"],
    ['{"a": 1, "b', "it ends inside a string", "line 1, column 12"],
  ])("is recognized as cut off: %j: %s, at %s", (text, reason, place) => {
    expect(read(text).broken).toEqual({ reason, place, isCutOff: true });
  });
});

describe("the content before a JSON error", () => {
  test("is kept as the complete elements of the outermost list and the known lists", () => {
    expect(read('[{"a": 1}, {"a": 2}, {"a": ').documents).toEqual([[{ a: 1 }, { a: 2 }]]);
    const text = '{"tool": {"x": [1]}, "results": [{"a": [1, 2]}, {"a": [3, ';
    expect(read(text).documents).toEqual([{ tool: { x: [1] }, results: [{ a: [1, 2] }] }]);
  });

  test("isn't kept if it is part of an element", () => {
    expect(read('{"results": [{"level": "error"').documents).toEqual([]);
  });

  test("is kept up to the end of the last list", () => {
    expect(read('{"results": [{}], "tool": {"name": "x"}, "b": ').documents).toEqual([
      { results: [{}] },
    ]);
  });

  test("is kept wherever a list is cut off, with an error", () => {
    const item = fc.record({ text: fc.string({ unit: "grapheme" }), list: fc.array(fc.integer()) });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.nat(), (items, cut) => {
        const whole = JSON.stringify({ version: "2.1.0", results: items });
        const { documents, broken, problem } = read(whole.slice(0, cut % whole.length));
        expect(broken ?? problem).toBeDefined();
        expect(broken?.isCutOff ?? true).toBe(true);
        const results = documents.flatMap(
          (document) => (document as { results: object[] }).results,
        );
        expect(results).toEqual(items.slice(0, results.length));
      }),
      { seed: 1 },
    );
  });
});

test("every document in pieces of any size is read like JSON.parse", () => {
  fc.assert(
    fc.property(fc.json(), fc.integer({ min: 1, max: 40 }), (text, size) => {
      expect(readJson(decodeInPieces(text, size), keptLists)).toEqual({
        documents: [JSON.parse(text)],
        notes: [],
      });
    }),
    { seed: 2 },
  );
});

describe("hostile JSON", () => {
  test.each([
    ["lists", "[".repeat(100_000)],
    ["closed lists", "[".repeat(100_000) + "]".repeat(100_000)],
    ["objects", '{"a":'.repeat(100_000)],
    ["objects in lists", `[{"a": ${'[{"a":'.repeat(100_000)}`],
  ])("is an error at the nesting limit: 100,000 nested %s", (_name, text) => {
    expect(read(text).broken?.reason).toBe("nested more than 1000 levels deep");
  });

  test("is read up to the nesting limit", () => {
    expect(read("[".repeat(1000) + "]".repeat(1000)).broken).toBeUndefined();
  });

  test("doesn't count brackets inside strings as nesting", () => {
    expect(read(JSON.stringify([["[".repeat(5000), "\\", '\\"[{'], {}])).broken).toBeUndefined();
  });

  test("is rejected before it exceeds the maximum string length", () => {
    let pieces = 0;
    const endless: DecodedText = {
      encoding: "utf-8",
      notes: [],
      *chunks() {
        for (;;) {
          pieces++;
          yield " ".repeat(1 << 20);
        }
      },
    };
    expect(readJson(endless, keptLists).problem).toBe(
      "It has more than 536870888 characters, which is the limit for JSON. Write one report per part of the project.",
    );
    expect(pieces).toBe(512);
  });

  test("can have a property named __proto__", () => {
    const { documents } = read('[{"__proto__": {"polluted": true}, "constructor": 1}]');
    expect(Object.hasOwn((documents[0] as object[])[0] as object, "__proto__")).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    ["blank lines", "\n".repeat(2_000_000)],
    ["opening lines", "[ \n".repeat(500_000)],
    ["lines that almost begin a document", `${"[\n\n\n\nx\n".repeat(300_000)}`],
    ["quotes", `["${'\\"'.repeat(1_000_000)}`],
    ["backslashes", `["${"\\".repeat(2_000_000)}`],
    ["documents", "{}\n".repeat(200_000)],
    ["elements, cut off", `[${'{"a":[1]},'.repeat(200_000)}`],
  ])("is read in linear time: megabytes of %s", (_name, text) => {
    const { documents, problem, broken } = read(text);
    expect(documents.length > 0 || (problem ?? broken) !== undefined).toBe(true);
  });
});
