import type { ReadOptions } from "../format.ts";
import type { OpenSuite } from "./suite.ts";
import type { OpenCase } from "./walk.ts";

/**
 * All that tells a test from others. Never shortened: different tests must not become attempts of one. The host is part
 * of it because Playwright writes its browsers there; other tools write the machine, and an attempt in another file may
 * be on another one.
 */
export function identityOf(
  { names, tool, hostname = "" }: OpenSuite,
  testCase: OpenCase,
  { attempts, mergeRetries }: ReadOptions,
): string {
  const host = mergeRetries === "all" && tool !== "Playwright" ? "" : hostname;
  const own = ["file", "classname", "name"].map((name) => testCase.attribute(name) ?? "");
  return [attempts?.pathNumber(names), host, ...own].join("\0");
}
