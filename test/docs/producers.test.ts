import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { readText, root } from "./pages.ts";

interface Row {
  readonly tool: string;
  readonly option: string;
  /** Folders of fixtures and the texts of their links. */
  readonly tried: readonly { readonly text: string; readonly fixture: string }[];
}

const rows = readText("docs/producers.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (Tool|---)/.test(line))
  .map(readRow);

const tried = rows.flatMap((row) => row.tried.map((link) => ({ ...row, ...link })));

test.each(tried)(
  "$tool: the fixture $fixture was made with $text and the documented option",
  ({ text, fixture, option }) => {
    const { tool, command } = JSON.parse(readText(`${fixture}/case.json`));
    // Parentheses contain the runtime of the tool.
    expect(tool.replace(/ \([^()]*\)/g, "")).toBe(text);
    const project = command + readProject(fixture);
    const codeSpans = [...option.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    const unknown = codeSpans.filter((span) => !project.includes(span) && !/^[\w-]+: /.test(span));
    // Only the first of several fixtures has to use the documented option.
    if (fixture === tried.find((other) => other.option === option)?.fixture) {
      expect(unknown).toEqual([]);
    }
  },
);

test("every fixture is in the table", () => {
  const folders = readdirSync(join(root, "__fixtures__")).filter(
    // These tools can't be run everywhere, so most of their fixtures are written from documentation.
    (name) => !["other", "trx", "nunit", "xunit-net", "dart"].includes(name),
  );
  const fixtures = folders.flatMap((format) =>
    readdirSync(join(root, "__fixtures__", format)).map((name) => `__fixtures__/${format}/${name}`),
  );
  expect(fixtures.filter((fixture) => !tried.some((row) => row.fixture === fixture))).toEqual([]);
});

test("the table is as long as the README says", () => {
  const tools = new Set(rows.map(({ tool }) => tool.replace(/,? (?:by|with|without|as) .*/, "")));
  expect(readText("README.md")).toContain("about a hundred tools");
  expect(tools.size).toBeGreaterThan(95);
});

function readRow(line: string): Row {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
  const [, tool = "", option = "", , links = ""] = cells;
  return {
    tool,
    option,
    tried: [...links.matchAll(/\[([^\]]+)\]\(\.\.\/([^)]+)\/workspace\)/g)].map(
      ([, text = "", fixture = ""]) => ({ text, fixture }),
    ),
  };
}

/** Returns the text of all files of a fixture's project except large ones, which are reports. */
function readProject(fixture: string): string {
  const folder = join(root, fixture, "workspace");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size < 20_000)
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}
