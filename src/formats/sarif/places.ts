import { getList, type JsonObject } from "../../json-value.ts";
import { maxParts, type Part } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import type { RunContext } from "./context.ts";

/** Reads the places of a result or notification. Places that all must be changed (§3.27.12) become parts. */
export function readPlaces(
  bearer: JsonObject,
  { tool, readPlace }: RunContext,
): { readonly places: readonly Place[]; readonly parts?: readonly Part[] } {
  const locations = getList(bearer, "locations");
  const isPath = primaryLast.has(tool.toLowerCase());
  const some = isPath ? locations.slice(-maxParts).reverse() : locations.slice(0, maxParts);
  const places = some.map(readPlace).filter((place) => place !== undefined);
  if (isPath || places.length < 2) return { places };
  return { places, parts: places.map((place) => ({ places: [place] })) };
}

/**
 * Tools that write the path to a problem, which ends at its place.
 * https://github.com/danmar/cppcheck/blob/main/lib/sarifreport.cpp
 */
const primaryLast = new Set(["cppcheck"]);
