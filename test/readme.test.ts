import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { renderReadme } from "../dev/readme.ts";
import { formats } from "../src/formats/registry.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "..", path), "utf8");

test("the README's tables of inputs and outputs match action.yml", () => {
  expect(renderReadme(read("README.md"), read("action.yml"))).toBe(read("README.md"));
});

test("the description of the input format lists every format", () => {
  const { description } = parse(read("action.yml")).inputs.format;
  const missing = formats.filter(({ name }) => !description.includes(`\`${name}\``));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test("the README's table of formats has a row for each format", () => {
  const [, part = ""] = read("README.md").split("## What it reads\n");
  const [table = ""] = part.trimStart().split("\n\n");
  const [, , ...rows] = table.split("\n");
  expect(rows).toHaveLength(formats.length);
});

test("the README's table of levels names every linter format", () => {
  const [, part = ""] = read("README.md").split("## When the check fails\n");
  const table = part.split("\n\n").find((block) => block.startsWith("|")) ?? "";
  const linters = formats.filter(({ finds }) => finds === "findings");
  const missing = linters.filter(({ title }) => !table.includes(title.replace(/ JSON$/, "")));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
