import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { once, oncePer, oncePerKeys } from "../src/once.ts";

describe("a value that is made once", () => {
  test("is the same each time, even if it is undefined", () => {
    let calls = 0;
    const get = once(() => {
      calls++;
      return undefined;
    });
    expect([get(), get(), calls]).toEqual([undefined, undefined, 1]);
  });

  test("is made once for each key, even if it is undefined", () => {
    const made: string[] = [];
    const get = oncePer((key: string) => {
      made.push(key);
      return key === "none" ? undefined : { key };
    });
    expect(get("a")).toBe(get("a"));
    expect(get("none")).toBe(get("none"));
    expect(get("b")).toEqual({ key: "b" });
    expect(made).toEqual(["a", "none", "b"]);
  });

  test("is made once for all items with the same keys", () => {
    type Item = readonly [string, number];
    const items = fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.nat(3)));
    fc.assert(
      fc.property(items, (all) => {
        const made: Item[] = [];
        const get = oncePerKeys([([name]: Item) => name, ([, line]: Item) => line], (item) => {
          made.push(item);
          return { id: made.length, name: item.join(" ") };
        });
        for (const item of all) {
          expect(get(item).name).toBe(item.join(" "));
          expect(get(item)).toBe(get([...item]));
        }
        expect(made).toHaveLength(new Set(all.map((item) => item.join(" "))).size);
      }),
    );
  });
});
