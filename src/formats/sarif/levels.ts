import { getList, getObject, getText, type JsonObject } from "../../json-value.ts";
import { oncePer } from "../../once.ts";
import type { LevelWords, ReadLevel } from "../levels.ts";
import { type Descriptor, type Descriptors, toReference } from "./descriptors.ts";

/** The words of §3.27.10. */
export const sarifLevels: ReadonlySet<string> = new Set(["error", "warning", "note", "none"]);

/**
 * Returns the level of a result (§3.27.9, §3.27.10) or of a notification (§3.58.6), which has no kind. A level other
 * than none counts regardless of the kind. The standard allows it only with the kind `fail`, but tools that write both
 * mean the level. Unknown kinds are read as the default, `fail`. Without a level, the kind `informational` is returned.
 */
export function resolveLevel(
  bearer: JsonObject,
  descriptor: Descriptor | undefined,
  override: (descriptor: Descriptor) => string | undefined,
  words: LevelWords,
): ReadLevel | "informational" {
  const kind = getText(bearer, "kind") ?? "fail";
  if (kind === "pass" || kind === "notApplicable") return "none";
  const own = words.read(getText(bearer, "level"));
  if (own !== undefined && own !== "none") return own;
  if (kind === "open" || kind === "review") return "warning";
  if (kind === "informational") return kind;
  if (own !== undefined) return own;
  if (!descriptor) return "warning";
  const configured = getText(getObject(descriptor.object, "defaultConfiguration"), "level");
  return words.read(override(descriptor)) ?? words.read(configured) ?? "warning";
}

/**
 * Reads how the invocation's configuration changes the default levels of rules (§3.20.5, §3.20.6, §3.51). The
 * invocation is the one that produced the result, or the only one (§3.48.6).
 */
export function indexOverrides(
  run: JsonObject,
  list: "ruleConfigurationOverrides" | "notificationConfigurationOverrides",
  descriptors: Descriptors,
): (invocationIndex: number | undefined, descriptor: Descriptor) => string | undefined {
  const invocations = getList(run, "invocations");
  const overridesOf = oncePer((index: number) =>
    readOverrides(invocations[index], list, descriptors),
  );
  return (index = invocations.length === 1 ? 0 : -1, { object }) => overridesOf(index).get(object);
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
