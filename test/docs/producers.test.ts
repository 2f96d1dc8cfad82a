import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { readText, root } from "./pages.ts";

interface Row {
  readonly tool: string;
  readonly option: string;
  /** Folders of fixtures, with what the link says. */
  readonly tried: readonly { readonly text: string; readonly fixture: string }[];
}

const rows = readText("docs/producers.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (Tool|---)/.test(line))
  .map(readRow);

const tried = rows.flatMap((row) => row.tried.map((link) => ({ ...row, ...link })));

test.each(tried)("$tool was tried: $text in $fixture", ({ text, fixture, option }) => {
  const { tool, command } = JSON.parse(readText(`${fixture}/case.json`));
  // Parentheses contain what the tool ran on.
  expect(tool.replace(/ \([^()]*\)/g, "")).toBe(text);
  const project = command + readProject(fixture);
  const spans = [...option.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
  const unknown = spans.filter((span) => !project.includes(span) && !/^[\w-]+: /.test(span));
  // One of several fixtures may have been run with another option; the first one is as it says.
  if (fixture === tried.find((other) => other.option === option)?.fixture) {
    expect(unknown).toEqual([]);
  }
});

test("every tool with a fixture is in the list", () => {
  const folders = readdirSync(join(root, "__fixtures__")).filter(
    // Their tools can't be run everywhere: most of these follow documented shapes.
    (name) => !["other", "trx", "nunit", "xunit-net", "dart"].includes(name),
  );
  const fixtures = folders.flatMap((format) =>
    readdirSync(join(root, "__fixtures__", format)).map((name) => `__fixtures__/${format}/${name}`),
  );
  expect(fixtures.filter((fixture) => !tried.some((row) => row.fixture === fixture))).toEqual([]);
});

test("the list is as long as the README says", () => {
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

/** All that was written by hand in a fixture's repository; reports are large and don't count. */
function readProject(fixture: string): string {
  const folder = join(root, fixture, "workspace");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size < 20_000)
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}
