import { getList, isObject } from "../../json-value.ts";

/**
 * Returns a log with the names of the standard, `ruleId` and not `rule_id`. Python programs write such names if they
 * serialize their objects as they are. Other logs are returned unchanged.
 */
export function withStandardNames(log: unknown): unknown {
  const runs = getList(log, "runs");
  const samples = [log, ...runs, ...runs.map((run) => getList(run, "results")[0])];
  const isOne = samples.some((sample) => isObject(sample) && Object.keys(sample).some(isSnakeCase));
  return isOne ? rename(log, "") : log;
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
      const renamed =
        !isMap && isSnakeCase(key)
          ? key.replace(/_[a-z]/g, (found) => found.charAt(1).toUpperCase())
          : key;
      return [renamed, rename(item, isMap ? "" : renamed)];
    }),
  );
}
