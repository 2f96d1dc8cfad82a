import type { ReadOptions } from "../format.ts";
import type { OpenSuite } from "./suite.ts";
import type { OpenCase } from "./walk.ts";

/**
 * All that tells a test from others; undefined where its suites are too many to be told apart. Never shortened: different tests must not become attempts of one. The host is part
 * of it within a file; an attempt in another file may have run on another machine.
 */
export function identityOf(
  { names, hostname = "", isCut }: OpenSuite,
  testCase: OpenCase,
  { attempts, mergeRetries }: ReadOptions,
): string | undefined {
  if (isCut) return undefined;
  const host = mergeRetries === "all" ? "" : hostname;
  const own = ["file", "classname", "name"].map((name) => testCase.attribute(name) ?? "");
  return [attempts?.pathNumber(names), host, ...own].join("\0");
}
