import {
  getCount,
  getId,
  getList,
  getObject,
  getObjects,
  getText,
  getValue,
  type JsonObject,
} from "../../json-value.ts";
import type { Finding, Level, Rule } from "../../model/finding.ts";
import { once } from "../../once.ts";
import { namePlace } from "../range.ts";
import { textLimit, toOneLine } from "../text-budget.ts";
import type { RunContext } from "./context.ts";
import { type Descriptor, type Descriptors, indexDescriptors, toReference } from "./descriptors.ts";
import { resultDetails } from "./details.ts";
import { readFix } from "./fixes.ts";
import { indexOverrides, resolveLevel } from "./levels.ts";
import { type PlaceReader, readPlaces } from "./locations.ts";
import { messageText } from "./messages.ts";
import { readSeverity, ruleKeeper } from "./rules.ts";
import { withoutSampleNames } from "./sample-names.ts";
import { isAddress } from "./uris.ts";

/**
 * Reads the results of a run (§3.27) that report a problem and are neither suppressed, absent nor unchanged. Results of
 * kind informational without a level aren't findings and are counted.
 */
export function readResults(context: RunContext) {
  const descriptors = indexDescriptors(context.run, "rules");
  const override = indexOverrides(context.run, "ruleConfigurationOverrides", descriptors);
  const toRule = ruleKeeper();
  const findings: Finding[] = [];
  let suppressed = 0;
  let known = 0;
  let informational = 0;
  for (const result of context.broken.objectsOf(getList(context.run, "results"), "results")) {
    const baseline = getText(result, "baselineState");
    const { id, descriptor } = identify(result, descriptors);
    const level = resolveLevel(
      result,
      descriptor,
      (it) => override(getCount(getValue(result, "provenance"), "invocationIndex", 0), it),
      context.levelWords,
    );
    if (baseline === "absent" || level === "none") continue;
    if (level === "informational") {
      informational++;
      continue;
    }
    if (isSuppressed(result)) suppressed++;
    else if (baseline === "unchanged") known++;
    else {
      const rule =
        id === undefined ? undefined : toRule(id, descriptor?.object, readSeverity(result));
      findings.push(toFinding(result, level, rule, descriptor, context));
    }
  }
  return { findings: withoutSampleNames(findings), suppressed, known, informational };
}

/** `ruleId` and `ruleIndex` are short for the parts of `rule` (§3.27.5 to §3.27.7). */
function identify(
  result: JsonObject,
  descriptors: Descriptors,
): { readonly id: string | undefined; readonly descriptor: Descriptor | undefined } {
  const reference = toReference(getObject(result, "rule"));
  const id = getId(result, "ruleId") || reference.id || undefined;
  const index = reference.index ?? getCount(result, "ruleIndex", 0);
  const descriptor = descriptors.find({ ...reference, id, index });
  return { id: id ?? (getId(descriptor?.object, "id") || undefined), descriptor };
}

/**
 * Suppressions count unless one of them is under review or rejected (§3.27.23, §3.35.3). The draft rtm.5 calls the
 * status `state`. An unknown status isn't an acceptance.
 */
function isSuppressed(result: JsonObject): boolean {
  const suppressions = getObjects(result, "suppressions");
  return (
    suppressions.length > 0 &&
    suppressions.every((item) => {
      const status = getValue(item, "status") || getValue(item, "state") || "accepted";
      return String(status).toLowerCase() === "accepted";
    })
  );
}

function toFinding(
  result: JsonObject,
  level: Level,
  rule: Rule | undefined,
  descriptor: Descriptor | undefined,
  context: RunContext,
): Finding {
  const { toText, readPlace, budget } = context;
  const located = readPlaces(result, context);
  const nameLocation = locationNames(result, readPlace);
  const written = getValue(result, "message");
  const text = messageText(
    written,
    textLimit(budget),
    descriptor ?? context.undescribed,
    nameLocation,
  );
  const message =
    toText(text) ||
    toText(getText(getObject(descriptor?.object, "shortDescription"), "text") ?? "") ||
    rule?.name ||
    rule?.id ||
    "The tool gave no message.";
  // Beyond the budget, only the headings of the details would be left.
  const isInFile = located.places.some(({ path }) => !isAddress(path));
  const details = budget.left > 0 ? toText(resultDetails(result, isInFile, context)) : "";
  const fix = budget.left > 0 ? readFix(result, context) : undefined;
  const fingerprints = fingerprintsOf(result);
  return {
    kind: "rule",
    level,
    title: rule?.name || rule?.id || context.tool,
    message,
    ...(details && { details }),
    ...(rule && { rule }),
    ...(fix && { fix }),
    ...(fingerprints && { fingerprints }),
    ...located,
  };
}

/** Per result. Lengths are in UTF-16 units. Tools write one or two, each a hash. */
const maxFingerprints = 8;
const fingerprintLength = 300;

/** `partialFingerprints` (§3.27.17). */
function fingerprintsOf(result: JsonObject): Readonly<Record<string, string>> | undefined {
  const written = getObject(result, "partialFingerprints");
  if (!written) return undefined;
  const isShort = (name: string) => {
    const value = written[name];
    return typeof value === "string" && name.length + value.length <= fingerprintLength;
  };
  const names = Object.keys(written);
  // Nearly all results have one or two short ones, and there can be many results.
  if (names.length > 0 && names.length <= maxFingerprints && names.every(isShort)) {
    return written as Readonly<Record<string, string>>;
  }
  const short = names.filter(isShort).slice(0, maxFingerprints);
  return short.length > 0
    ? Object.fromEntries(short.map((name) => [name, written[name] as string]))
    : undefined;
}

/** Resolves a link in a message to the result's location with that id (§3.11.6). */
function locationNames(
  result: JsonObject,
  readPlace: PlaceReader,
): (id: number) => string | undefined {
  const byId = once(() => {
    const locations = [...getList(result, "locations"), ...getList(result, "relatedLocations")];
    return new Map(locations.map((location) => [getValue(location, "id"), location]));
  });
  return (id) => {
    const location = byId().get(id);
    const place = readPlace(location);
    if (place) return toOneLine(namePlace(place));
    return location === undefined ? undefined : "";
  };
}
