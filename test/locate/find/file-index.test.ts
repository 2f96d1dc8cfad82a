import fc from "fast-check";
import { expect, test } from "vitest";
import { indexFiles } from "../../../src/locate/find/file-index.ts";

const segment = fc.constantFrom("a", "b", "A", "src", "ß", "cart.ts", "Cart.ts", "x");
const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"));

/** The reference implementation: compares with every file. */
function endingLike(files: readonly string[], wanted: string) {
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

test("the files with the longest common ending are those that a search through all would find", () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 30 }), fc.array(path), (files, wanted) => {
      const index = indexFiles(files);
      for (const each of wanted) expect(index.endingLike(each)).toEqual(endingLike(files, each));
    }),
    { seed: 7 },
  );
});

test("a file is found by its path, and by that path in another case if no other has it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 30 }), path, (files, wanted) => {
      const alike = files.filter((file) => file.toLowerCase() === wanted.toLowerCase());
      const only = alike.length === 1 ? alike[0] : undefined;
      expect(indexFiles(files).at(wanted)).toBe(files.includes(wanted) ? wanted : only);
    }),
    { seed: 7 },
  );
});

test("a base name is known or not", () => {
  const index = indexFiles(["src/Cart.ts"]);
  expect(index.hasName("cart.ts")).toBe(true);
  expect(index.hasName("src")).toBe(false);
});
