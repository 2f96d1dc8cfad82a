import { oncePer } from "../../once.ts";
import { chooseNearest } from "./nearest.ts";
import type { SourceTree } from "./source-tree.ts";

/**
 * Finds the file that TAP::Formatter::JUnit names a suite after: `price_cart_t` is `t/price/cart.t`.
 * https://metacpan.org/pod/TAP::Formatter::JUnit
 */
export function findPerlTest(
  tree: SourceTree,
  name: string,
  anchors: readonly string[],
): string | undefined {
  if (!name.endsWith("_t")) return undefined;
  return chooseNearest(perlTests(tree).get(name) ?? [], anchors);
}

/** Indexes tests by their names in reports: their paths, starting at the folder `t` or before it. */
const perlTests = oncePer((tree: SourceTree): ReadonlyMap<string, readonly string[]> => {
  const byName = new Map<string, string[]>();
  for (const file of tree.files) {
    if (!file.endsWith(".t")) continue;
    const start = `/${file}`.lastIndexOf("/t/");
    for (const path of start < 0 ? [file] : [file, file.slice(start), file.slice(start + 2)]) {
      const name = path.replace(/[^-:\w]+/g, "_").replace(/^_/, "");
      const files = byName.get(name) ?? [];
      byName.set(name, files);
      if (files.at(-1) !== file) files.push(file);
    }
  }
  return byName;
}, new WeakMap());
