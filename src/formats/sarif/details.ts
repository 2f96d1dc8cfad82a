import { getCount, getList, getObject, getText, type JsonObject } from "../../json-value.ts";
import { joinParts } from "../../text.ts";
import { namePlace } from "../range.ts";
import { toOneLine } from "../text-budget.ts";
import type { RunContext } from "./context.ts";
import { logicalNameOf } from "./locations.ts";
import { messageText } from "./messages.ts";
import { hasName } from "./uris.ts";

/** How much of each list is shown: enough to follow a flow, but little enough for scans with thousands of results. */
const maxItems = 30;
const longestLine = 200;

/**
 * Returns a result's data besides its message: its logical location if it names no file (§3.33), related locations
 * (§3.27.22), the steps of its first code flow (§3.36) and its first stack (§3.44). Empty if there is none.
 */
export function resultDetails(result: JsonObject, hasPlace: boolean, context: RunContext): string {
  const surroundings = hasPlace
    ? ""
    : nameSurroundings(getList(result, "locations")[0], context.run);
  const steps = getList(getList(getList(result, "codeFlows")[0], "threadFlows")[0], "locations");
  return [
    surroundings,
    listSection("Related:", getList(result, "relatedLocations"), (item) => describe(item, context)),
    listSection("Flow:", steps, (step) => describe(locationOf(step, context.run), context)),
    stackLines(getList(result, "stacks")[0], context),
  ]
    .filter((section) => section !== "")
    .join("\n");
}

function nameSurroundings(location: unknown, run: JsonObject): string {
  const artifact = getObject(getObject(location, "physicalLocation"), "artifactLocation");
  const uri = getText(artifact, "uri") ?? "";
  const name = logicalNameOf(location, run) ?? (hasName(uri.replace(/^file:/i, "")) && uri);
  return name ? `In ${toOneLine(name)}` : "";
}

export function stackLines(stack: unknown, context: RunContext): string {
  return listSection("Stack:", getList(stack, "frames"), (frame) => {
    const module = getText(frame, "module");
    const described = describe(getObject(frame, "location"), context);
    return described && module ? `${described} (${toOneLine(module)})` : described;
  });
}

/** Returns a step's own location, or the shared one at its index (§3.38.2). */
function locationOf(step: unknown, run: JsonObject): unknown {
  const shared = getList(run, "threadFlowLocations")[getCount(step, "index", 0) ?? -1];
  return getObject(step, "location") ?? getObject(shared, "location");
}

function describe(location: unknown, { run, readPlace }: RunContext): string {
  const place = readPlace(location);
  const name = place ? namePlace(place) : logicalNameOf(location, run);
  const message = messageText(getObject(location, "message"), longestLine);
  return joinParts([name && toOneLine(name), toOneLine(message)], ": ");
}

function listSection(
  heading: string,
  items: readonly unknown[],
  toText: (item: unknown) => string,
): string {
  if (items.length === 0) return "";
  const lines = items
    .slice(0, maxItems)
    .map(toText)
    .filter((line) => line !== "");
  if (lines.length === 0) return "";
  const left = items.length - maxItems;
  return [
    heading,
    ...lines.map((line) => `  ${line}`),
    ...(left > 0 ? [`  … and ${left} more`] : []),
  ].join("\n");
}
