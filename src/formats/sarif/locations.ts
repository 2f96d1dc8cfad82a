import {
  getCount,
  getList,
  getObject,
  getText,
  getValue,
  type JsonObject,
} from "../../json-value.ts";
import { maxParts, type Part } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { oncePer } from "../../once.ts";
import { readRange } from "../range.ts";
import { uriResolver } from "./uris.ts";

/** Reads the file and lines of a run's location (§3.28). Returns undefined if it names no file. */
export type PlaceReader = (location: unknown) => Place | undefined;

/** Each file is resolved once and its strings are shared by all results. */
export function placeReader(run: JsonObject): PlaceReader {
  const artifacts = getList(run, "artifacts");
  const bases = getObject(run, "originalUriBaseIds");
  // A relative path without a base is probably relative to the tool's working directory.
  const workingDirectory = getObject(getList(run, "invocations")[0], "workingDirectory");
  const resolveUri = uriResolver(bases, workingDirectory);
  const resolve = oncePer((baseId: string | undefined) =>
    oncePer((uri: string) => resolveUri(uri, baseId)),
  );

  const fileOf = (artifactLocation: JsonObject): Place | undefined => {
    const uri = getText(artifactLocation, "uri");
    if (!uri) {
      // §3.4.5: the index identifies the file.
      const artifact = artifacts[getCount(artifactLocation, "index", 0) ?? -1];
      const location = getObject(artifact, "location");
      return getText(location, "uri") && location ? fileOf(location) : undefined;
    }
    return resolve(getText(artifactLocation, "uriBaseId"))(uri);
  };

  return (location) => {
    const physical = getObject(location, "physicalLocation");
    const artifactLocation = getObject(physical, "artifactLocation");
    const file = artifactLocation && fileOf(artifactLocation);
    return file && { ...file, ...readRegion(getObject(physical, "region")) };
  };
}

/** Reads the places of a result or notification. Places that all must be changed (§3.27.12) become parts. */
export function readPlaces(
  bearer: JsonObject,
  { tool, readPlace }: { readonly tool: string; readonly readPlace: PlaceReader },
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

/** Returns the name of the function, type or resource of a location (§3.33), for results without a file. */
export function logicalNameOf(location: unknown, run: JsonObject): string | undefined {
  const logical = getList(location, "logicalLocations")[0];
  const shared = getList(run, "logicalLocations")[getCount(logical, "index", 0) ?? -1];
  for (const source of [logical, shared]) {
    const name = getText(source, "fullyQualifiedName") || getText(source, "name");
    if (name) return name;
  }
  const address = getObject(getValue(location, "physicalLocation"), "address");
  return getText(address, "fullyQualifiedName") || getText(address, "name");
}

/** Reads a region (§3.30) as lines, or else as an offset into the file. */
function readRegion(region: JsonObject | undefined): Omit<Place, "path" | "base"> {
  const range = readRange(region, "startLine", "startColumn");
  if (range.line !== undefined) return range;
  const character = getCount(region, "charOffset", 0);
  if (character !== undefined) return { offset: { unit: "character", start: character } };
  const byte = getCount(region, "byteOffset", 0);
  return byte === undefined ? {} : { offset: { unit: "byte", start: byte } };
}
