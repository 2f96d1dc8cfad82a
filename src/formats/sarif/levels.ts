import type { Level } from "../../model/report.ts";
import type { JsonObject } from "../../read/json/value.ts";
import { getCount, getList, getObject, getText, getValue } from "../../read/json/value.ts";
import type { Descriptor, DescriptorReference, Descriptors } from "./descriptors.ts";

/** SARIF's `none` is no level of ours: nothing is wrong. */
export type SarifLevel = Level | "none";

const levels: Readonly<Record<string, SarifLevel>> = {
  error: "failure",
  warning: "warning",
  note: "notice",
  none: "none",
};

function toLevel(value: string): SarifLevel {
  return Object.hasOwn(levels, value) ? (levels[value] as SarifLevel) : "warning";
}

/** Kinds of results that report no fault (§3.27.9); an unknown one is taken for the default, `fail`. */
const faultless = new Set(["pass", "notApplicable", "informational", "review", "open"]);

/** The level of a result (§3.27.10) or of a notification (§3.58.6), which has no kind. */
export function resolveLevel(
  bearer: JsonObject,
  descriptor: Descriptor | undefined,
  override: (descriptor: Descriptor) => string | undefined,
): SarifLevel {
  if (faultless.has(getText(bearer, "kind") ?? "fail")) return "none";
  const own = getText(bearer, "level");
  if (own !== undefined) return toLevel(own);
  if (!descriptor) return "warning";
  const configured = getText(getObject(descriptor.object, "defaultConfiguration"), "level");
  return toLevel(override(descriptor) ?? configured ?? "warning");
}

/**
 * What the invocation's configuration makes of a rule's default (§3.20.5, §3.20.6, §3.51). The invocation is the one
 * that produced the result, or the only one (§3.48.6).
 */
export function indexOverrides(
  run: JsonObject,
  list: "ruleConfigurationOverrides" | "notificationConfigurationOverrides",
  descriptors: Descriptors,
): (invocationIndex: number | undefined, descriptor: Descriptor) => string | undefined {
  const invocations = getList(run, "invocations");
  const known = new Map<number, ReadonlyMap<JsonObject, string>>();
  return (index = invocations.length === 1 ? 0 : -1, { object }) => {
    const overrides = known.get(index) ?? readOverrides(invocations[index], list, descriptors);
    known.set(index, overrides);
    return overrides.get(object);
  };
}

function readOverrides(invocation: unknown, list: string, descriptors: Descriptors) {
  const overrides = new Map<JsonObject, string>();
  for (const item of getList(invocation, list)) {
    const level = getText(getObject(item, "configuration"), "level");
    const found = descriptors.find(toReference(getObject(item, "descriptor")));
    if (level !== undefined && found) overrides.set(found.object, level);
  }
  return overrides;
}

/** Reads a reportingDescriptorReference (§3.52). An index of -1 means that there is none. */
export function toReference(value: JsonObject | undefined): DescriptorReference {
  return {
    id: getText(value, "id"),
    index: getCount(value, "index", 0),
    guid: getText(value, "guid"),
    component: getObject(value, "toolComponent"),
  };
}

/** §3.48.6 */
export function invocationIndexOf(result: JsonObject): number | undefined {
  return getCount(getValue(result, "provenance"), "invocationIndex", 0);
}
