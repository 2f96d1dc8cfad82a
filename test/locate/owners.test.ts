import { describe, expect, test } from "vitest";
import { openOwners } from "../../src/locate/owners/owners.ts";
import { lintFinding, locateFindings, toRepository } from "./repository.ts";

function findOwners(codeowners: string, path: string): string {
  return openOwners((name) => (name === "CODEOWNERS" ? codeowners : undefined))(path).join(" ");
}

describe("the owners of a file", () => {
  // https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#example-of-a-codeowners-file
  test.each([
    ["*", "src/a/b.ts", true],
    ["*.js", "deep/down/a.js", true],
    ["*.js", "a.jsx", false],
    ["/build/logs/", "build/logs/a/b.log", true],
    ["/build/logs/", "src/build/logs/a.log", false],
    ["/build/logs/", "build/logs", false],
    ["docs/*", "docs/getting-started.md", true],
    ["docs/*", "docs/build-app/troubleshooting.md", false],
    ["apps/", "src/apps/a.ts", true],
    ["apps/", "apps", false],
    ["/docs/", "docs/a/b.md", true],
    ["/scripts", "scripts/a.sh", true],
    ["/scripts", "a/scripts/b.sh", false],
    ["**/logs", "a/b/logs/c.txt", true],
    ["**/logs", "logs/c.txt", true],
    ["/apps/github", "apps/github/x/y.ts", true],
    ["src/**/test", "src/a/b/test/c.ts", true],
    ["src/**/test", "src/test/c.ts", true],
    ["src/**", "src/a.ts", true],
    ["/*", "README.md", true],
    ["/*", "src/a.ts", false],
    ["cart-?.ts", "src/cart-1.ts", true],
    ["cart-?.ts", "src/cart-12.ts", false],
    ["a\\ b.ts", "src/a b.ts", true],
    ["src/Cart.ts", "src/cart.ts", false],
    ["/src/*.ts", "src/cart.ts", true],
    ["/src/*.ts", "src/a/cart.ts", false],
  ])("are found by the pattern %s for %s: %j", (pattern, path, fits) => {
    expect(findOwners(`${pattern} @octo-org/cart`, path)).toBe(fits ? "@octo-org/cart" : "");
  });

  test("are those of the last matching line, even if it has none", () => {
    const text = "* @all\n/src/ @src a@example.org # two of them\n/src/made/\n";
    expect(findOwners(text, "README.md")).toBe("@all");
    expect(findOwners(text, "src/a.ts")).toBe("@src a@example.org");
    expect(findOwners(text, "src/made/a.ts")).toBe("");
  });

  test.each(["!src/ @b", "[a-z]/ @b", "* not-an-owner", "# * @b", "* @b`x"])(
    "aren't affected by an invalid line: %s",
    (line) => {
      expect(findOwners(`* @a\n${line}`, "src/a.ts")).toBe("@a");
    },
  );

  test("are read only from the first of three CODEOWNERS files", () => {
    const requested: string[] = [];
    const files: Readonly<Record<string, string>> = {
      CODEOWNERS: "* @root",
      "docs/CODEOWNERS": "* @docs",
    };
    const owners = openOwners((path) => {
      requested.push(path);
      return files[path];
    });
    expect(owners("a.ts")).toEqual(["@root"]);
    expect(owners("b.ts")).toEqual(["@root"]);
    expect(requested).toEqual([".github/CODEOWNERS", "CODEOWNERS"]);
  });

  test("are unknown when hostile patterns have used up the work limit", () => {
    const text = `* @a\n${`*${"a".repeat(400)}b @b\n`.repeat(500)}`;
    const owners = openOwners((path) => (path === "CODEOWNERS" ? text : undefined));
    expect(owners(`${"a".repeat(2000)}.ts`)).toEqual([]);
  });

  test("are unknown when a giant pattern has used up the work limit", () => {
    const text = `* @a\n*${"a".repeat(1_000_000)}b @b\n`;
    const owners = openOwners((path) => (path === "CODEOWNERS" ? text : undefined));
    const named = Array.from({ length: 30 }, (_, i) => owners(`${i}.ts`).join());
    expect(named).toEqual([...named].sort().reverse());
    expect(new Set(named)).toEqual(new Set(["@a", ""]));
  });

  test("need no more work when the work limit is used up, however many files and patterns there are", () => {
    const giant = `*${"a".repeat(1_000_000)}b @b\n`;
    const text = `${"x @a\n".repeat(100_000)}${giant}`;
    const owners = openOwners((path) => (path === "CODEOWNERS" ? text : undefined));
    for (let i = 0; i < 100_000; i++) owners(`${i}.ts`);
    expect(owners("x")).toEqual([]);
  });
});

test("a placed finding has the owners of its file, from the base commit if that is known", () => {
  const finding = lintFinding({ path: "src/cart.ts", line: 1 });
  const files = { "src/cart.ts": "x\n", CODEOWNERS: "* @head" };
  const locateFinding = (more: object) =>
    locateFindings(toRepository(files, more), [finding]).findings[0];
  expect(locateFinding({})).toMatchObject({ owners: ["@head"] });
  const readBaseText = (path: string) => (path === "CODEOWNERS" ? "* @base" : undefined);
  expect(locateFinding({ readBaseText })).toMatchObject({ owners: ["@base"] });
  expect(locateFinding({ readBaseText: () => undefined })).not.toHaveProperty("owners");
});
