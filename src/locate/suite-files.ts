import type { Report, Suite } from "../model/report.ts";
import { unicodePattern } from "../unicode-pattern.ts";
import type { Finder } from "./finder.ts";

const qualified = unicodePattern(String.raw`^[\p{L}\p{N}_$.\\-]+$`);

/** The number of suites that are looked up. 5,000 paths take 50 ms, 500 unknown classes 150 ms. */
const limits = { paths: 5000, classes: 500 };

/** Finds the tracked files of suites by the reported path, or else by class or module. Failed suites come first. */
export function findSuiteFiles(
  finder: Finder,
  reports: readonly Report[],
): ReadonlyMap<Suite, string> {
  const files = new Map<Suite, string>();
  const left = { ...limits };
  const find = (report: Report, { file, names }: Suite): string | undefined => {
    if (file !== undefined) {
      const found = left.paths-- > 0 ? finder.findPath(report, file) : undefined;
      return found && "path" in found ? found.path : undefined;
    }
    const className = names.findLast(isQualified);
    return className !== undefined && left.classes-- > 0
      ? finder.findClass(report, className)
      : undefined;
  };
  for (const isFailing of [true, false]) {
    for (const report of reports) {
      for (const suite of report.suites) {
        if (suite.counts.failed > 0 !== isFailing) continue;
        const file = find(report, suite);
        if (file !== undefined) files.set(suite, file);
      }
    }
  }
  return files;
}

/** Matches `shop.cart.CartTest`, `tests.test_cart`, `Tests\Unit\CartTest`. Other names are rarely unique. */
function isQualified(name: string): boolean {
  return name.length <= 300 && qualified().test(name) && /[^.\\][.\\][^.\\]/.test(name);
}
