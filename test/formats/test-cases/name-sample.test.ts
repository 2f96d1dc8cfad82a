import { expect, test } from "vitest";
import { hashNames, newNameSample } from "../../../src/formats/test-cases/name-sample.ts";

const fill = (names: number, tests: number, maxTests = 5000) => {
  const sample = newNameSample(maxTests);
  for (let i = 0; i < tests && !sample.isFull; i++) sample.add("Cart", `adds ${i % names}`);
  return sample;
};

test("a sample is full after the given number of tests", () => {
  expect(fill(10, 4, 5).isFull).toBe(false);
  expect(fill(10, 6, 5).isFull).toBe(true);
  expect(fill(10, 6, 5).names).toHaveLength(5);
});

test("a sample has each different name once, and at most 2,000 of them", () => {
  expect(hashNames(fill(10, 5000).names).size).toBe(10);
  expect(hashNames(fill(2500, 5000).names).size).toBe(2000);
});

test("names are equal whatever class, spaces and quotes they have", () => {
  const hashes = (className: string | undefined, name: string) => {
    const sample = newNameSample(1);
    sample.add(className, name);
    return [...hashNames(sample.names)];
  };
  expect(hashes("Cart", 'Cart.Adds(x: "1")')).toEqual(hashes(undefined, "adds (x: 1)"));
  expect(hashes("Cart", "Cart.Adds")).not.toEqual(hashes(undefined, "Cart.Adds"));
  expect(hashes("Cart", "…")).toEqual([]);
});
