import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupBy, groupByKeys } from "../src/group-by.ts";

type Item = readonly [string, number, string];

const items = fc.array(
  fc.tuple(fc.constantFrom("a", "b"), fc.nat(2), fc.constantFrom("x", "y", "")),
);
const keys = [(item: Item) => item[0], (item: Item) => item[1], (item: Item) => item[2]];

describe("grouping by several keys", () => {
  test("gives the same groups in the same order as grouping by one key that has all of them", () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(groupByKeys(all, keys)).toEqual(groupBy(all, (item) => item.join("\0")));
      }),
    );
  });

  test("asks for a key only if the keys before it are the same as an earlier item's", () => {
    const asked: string[] = [];
    const noted = (item: Item) => {
      asked.push(item[2]);
      return item[2];
    };
    const all: readonly Item[] = [
      ["a", 1, "first"],
      ["b", 1, "alone"],
      ["a", 2, "other line"],
      ["a", 1, "same line"],
    ];
    expect(groupByKeys(all, [...keys.slice(0, 2), noted])).toHaveLength(4);
    expect(asked).toEqual(["first", "same line"]);
  });

  test("keeps an item that occurs twice", () => {
    const item: Item = ["a", 1, "x"];
    expect(groupByKeys([item, item], keys)).toEqual([[item, item]]);
  });
});
