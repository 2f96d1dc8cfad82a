import { expect, test } from "vitest";
import { newNameSample } from "../../../src/formats/test-cases/name-sample.ts";

const fill = (names: number, tests: number) => {
  const sample = newNameSample(5000);
  for (let i = 0; i < tests; i++) sample.add("Cart", `adds ${i % names}`);
  return sample;
};

test("a sample is full with 2,000 different names", () => {
  expect(fill(2000, 1999).isFull).toBe(false);
  expect(fill(2000, 2000).isFull).toBe(true);
});

test("a sample is full after 5,000 tests if their names repeat", () => {
  expect(fill(10, 4999).isFull).toBe(false);
  expect(fill(10, 5000).isFull).toBe(true);
  expect(fill(10, 5000).hashes.size).toBe(10);
});
