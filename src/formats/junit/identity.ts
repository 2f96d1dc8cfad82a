import type { ReadOptions } from "../format.ts";
import type { OpenSuite } from "./suite.ts";
import type { OpenCase } from "./walk.ts";

/**
 * Returns the identity of a test. Undefined if its suites are too many to be distinguished. Identities are never
 * shortened, because different tests must not become attempts of one test. The host is part of it within a file, but an
 * attempt in another file may have run on another machine.
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
