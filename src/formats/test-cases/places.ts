import type { Place } from "../../model/place.ts";

/** Returns the place where a test begins: a file, and a line if there is one. Empty without a file. */
export function placesOf(path: string | undefined, line?: number): readonly Place[] {
  if (path === undefined) return [];
  return [line === undefined ? { path } : { path, line, isDefinition: true }];
}
