import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { pages, readText, root } from "./pages.ts";

const links = pages.flatMap(({ path, text }) =>
  [...new Set([...removeCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? ""))]
    .filter((target) => !/^https?:/.test(target))
    .map((target) => ({ path, target })),
);

test.each(links)("$path: the link target $target exists", ({ path, target }) => {
  const [file = "", anchor] = target.split("#");
  const page = file === "" ? path : posix.join(posix.dirname(path), file);
  expect(existsSync(join(root, page)), page).toBe(true);
  if (anchor !== undefined) expect(listAnchors(readText(page))).toContain(anchor);
});

test("npm scripts that the docs name exist", () => {
  const { scripts } = JSON.parse(readText("package.json"));
  for (const { path, text } of pages) {
    for (const [, name = ""] of text.matchAll(/`npm run ([\w:-]+)/g)) {
      // These pages are about other projects.
      if (!["docs/recipes.md", "docs/producers.md"].includes(path))
        expect(scripts).toHaveProperty(name);
    }
  }
});

/** Returns the anchors of a page's headings as GitHub makes them: in lower case, without punctuation, with hyphens. */
function listAnchors(text: string): readonly string[] {
  return [...removeCode(text).matchAll(/^#{1,6} (.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function removeCode(text: string): string {
  return text.replace(/^```.*?^```$/gms, "");
}
