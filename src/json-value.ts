/**
 * Reads parts of parsed JSON of unknown shape. A part of the wrong type counts as absent. Only own properties count, so
 * that `__proto__` and `constructor` are ordinary names.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function getValue(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Follows a path of names, such as `pull_request`, `head`, `sha`. */
export function getAt(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce(getValue, value);
}

export function getObject(value: unknown, name: string): JsonObject | undefined {
  const property = getValue(value, name);
  return isObject(property) ? property : undefined;
}

export function getList(value: unknown, name: string): readonly unknown[] {
  const property = getValue(value, name);
  return Array.isArray(property) ? property : [];
}

/** The objects in a list. */
export function getObjects(value: unknown, name: string): readonly JsonObject[] {
  return getList(value, name).filter(isObject);
}

/** The strings in a list. */
export function getTexts(value: unknown, name: string): readonly string[] {
  return getList(value, name).filter((item) => typeof item === "string");
}

export function getText(value: unknown, name: string): string | undefined {
  const property = getValue(value, name);
  return typeof property === "string" ? property : undefined;
}

export function getNumber(value: unknown, name: string): number | undefined {
  const property = getValue(value, name);
  return typeof property === "number" ? property : undefined;
}

/** A string, or an integer as a string: some tools write `"ruleId": 1234`. */
export function getId(value: unknown, name: string): string | undefined {
  const property = getValue(value, name);
  return Number.isSafeInteger(property) ? String(property) : getText(value, name);
}

/** An integer of at least `least`. Some tools write it as a string: `"3"`. */
export function getCount(value: unknown, name: string, least: number): number | undefined {
  const written = getValue(value, name);
  const isDigits = typeof written === "string" && /^\d{1,15}$/.test(written);
  const property = isDigits ? Number(written) : written;
  return Number.isSafeInteger(property) && (property as number) >= least
    ? (property as number)
    : undefined;
}

/** Reads every item of a list. Undefined if it isn't a list or an item can't be read. */
export function readAll<T>(
  value: unknown,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const items = Array.isArray(value) ? value.map(read) : undefined;
  return items?.every((item) => item !== undefined) ? items : undefined;
}
