import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderReadme } from "../dev/readme.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "..", path), "utf8");

test("the README's tables of inputs and outputs are those of action.yml", () => {
  expect(renderReadme(read("README.md"), read("action.yml"))).toBe(read("README.md"));
});
