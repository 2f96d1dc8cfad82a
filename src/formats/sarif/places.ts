import type { Place } from "../../model/report.ts";
import type { JsonObject } from "../../read/json/value.ts";
import { getList } from "../../read/json/value.ts";
import type { RunContext } from "./context.ts";

/**
 * A result or notification has several locations where all of them must be changed (§3.27.12): the first is annotated, the others stand
 * in for it where it can't be.
 */
export function readPlaces(bearer: JsonObject, { tool, readPlace }: RunContext): readonly Place[] {
  const locations = getList(bearer, "locations");
  const some = primaryLast.has(tool.toLowerCase())
    ? locations.slice(-mostPlaces).reverse()
    : locations.slice(0, mostPlaces);
  return some.map(readPlace).filter((place) => place !== undefined);
}

const mostPlaces = 10;

/**
 * Tools that write the path to a fault, which ends at its place.
 * https://github.com/danmar/cppcheck/blob/main/lib/sarifreport.cpp
 */
const primaryLast = new Set(["cppcheck"]);
