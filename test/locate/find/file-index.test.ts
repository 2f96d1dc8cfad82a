import fc from "fast-check";
import { expect, test } from "vitest";
import { indexFiles } from "../../../src/locate/find/file-index.ts";

const segment = fc.constantFrom("a", "b", "A", "src", "ß", "cart.ts", "Cart.ts", "x");
const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"));

/** The reference implementation, which compares with every file. */
function findLongestEnding(files: readonly string[], wanted: string) {
  const segmentsOf = (file: string) => file.toLowerCase().split("/").reverse();
  const shared = (file: string) => {
    const [own, others] = [segmentsOf(file), segmentsOf(wanted)];
    const end = own.findIndex((part, i) => part !== others[i]);
    return end < 0 ? own.length : end;
  };
  const segments = Math.max(0, ...files.map(shared));
  return {
    segments,
    files: segments === 0 ? [] : files.filter((file) => shared(file) === segments),
  };
}

test("an index finds the same longest common endings as a search through all files", () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 30 }), fc.array(path), (files, wanted) => {
      const index = indexFiles(files);
      for (const each of wanted)
        expect(index.endingLike(each)).toEqual(findLongestEnding(files, each));
    }),
    { seed: 7 },
  );
});

test("an index finds a file by its path, in another case only if that is unique", () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 30 }), path, (files, wanted) => {
      const alike = files.filter((file) => file.toLowerCase() === wanted.toLowerCase());
      const only = alike.length === 1 ? alike[0] : undefined;
      expect(indexFiles(files).at(wanted)).toBe(files.includes(wanted) ? wanted : only);
    }),
    { seed: 7 },
  );
});

test("an index knows which base names exist", () => {
  const index = indexFiles(["src/Cart.ts"]);
  expect(index.hasName("cart.ts")).toBe(true);
  expect(index.hasName("src")).toBe(false);
});
