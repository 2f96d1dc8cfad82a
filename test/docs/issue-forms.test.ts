import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readText, root } from "./pages.ts";

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly value?: string };
  readonly validations?: { readonly required?: boolean };
}

const folder = ".github/ISSUE_TEMPLATE";
const files = readdirSync(join(root, folder));
const forms = files.filter((name) => name !== "config.yml");
const types = ["checkboxes", "dropdown", "input", "markdown", "textarea"];

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
test.each(forms)("%s is a valid issue form and asks for the report file", (name) => {
  const { body, ...head } = parse(readText(`${folder}/${name}`));
  expect(head).toEqual({ name: expect.any(String), description: expect.any(String) });
  const fields: readonly Field[] = body;
  for (const { type, attributes } of fields) {
    expect(types).toContain(type);
    expect(type === "markdown" ? attributes.value : attributes.label).toBeTruthy();
  }
  const questions = fields.filter(({ type }) => type !== "markdown");
  for (const key of [({ id }: Field) => id, ({ attributes }: Field) => attributes.label]) {
    expect(new Set(questions.map(key)).size).toBe(questions.length);
  }
  for (const { id } of questions) expect(id).toMatch(/^[\w-]+$/);
  expect(questions.find(({ id }) => id === "report")?.validations).toEqual({ required: true });
});

test("links in the forms lead to existing files of this repository or to its security page", () => {
  const text = files.map((name) => readText(`${folder}/${name}`)).join("\n");
  const links = [...text.matchAll(/https:\/\/github\.com\/report-to-check\/[^\s)]+/g)];
  expect(links.length).toBeGreaterThan(2);
  for (const [link] of links) {
    const path = link.replace("https://github.com/report-to-check/report-to-check/", "");
    if (path !== "security/advisories/new")
      expect(existsSync(join(root, path.replace("blob/main/", ""))), link).toBe(true);
  }
});
