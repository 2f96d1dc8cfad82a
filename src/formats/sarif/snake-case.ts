import { isObject } from "../../json-value.ts";

/**
 * Returns a log with the names of the standard, `ruleId` and not `rule_id`. Python programs write such names if they
 * serialize their objects as they are. Other logs are returned unchanged.
 */
export function withStandardNames(log: unknown): unknown {
  return hasSnakeCase(log, "") ? rename(log, "") : log;
}

/** Looks at the first items of each list, so the time doesn't depend on the number of results. */
function hasSnakeCase(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.slice(0, 3).some((item) => hasSnakeCase(item, ""));
  if (!isObject(value) || maps.has(name)) return false;
  return Object.entries(value).some(([key, item]) => isSnakeCase(key) || hasSnakeCase(item, key));
}

function isSnakeCase(name: string): boolean {
  return /^[a-z]+(?:_[a-z]+)+$/.test(name);
}

/** The properties whose values have names of the tool's own. */
const maps: ReadonlySet<string> = new Set([
  ...["properties", "messageStrings", "globalMessageStrings", "originalUriBaseIds"],
  ...["fingerprints", "partialFingerprints"],
]);

function rename(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, ""));
  if (!isObject(value)) return value;
  const isMap = maps.has(name);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const standard = key.replace(/_[a-z]/g, (found) => found.charAt(1).toUpperCase());
      const isRenamed = !isMap && isSnakeCase(key) && !Object.hasOwn(value, standard);
      const renamed = isRenamed ? standard : key;
      return [renamed, rename(item, isMap ? "" : renamed)];
    }),
  );
}
