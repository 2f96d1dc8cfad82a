/**
 * Looking into parsed JSON of which nothing is known. A part of the wrong type is as good as absent: it costs itself,
 * not the whole. Only own properties count, so that `__proto__` and `constructor` are names like any other.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function getValue(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function getObject(value: unknown, name: string): JsonObject | undefined {
  const property = getValue(value, name);
  return isObject(property) ? property : undefined;
}

export function getList(value: unknown, name: string): readonly unknown[] {
  const property = getValue(value, name);
  return Array.isArray(property) ? property : [];
}

export function getText(value: unknown, name: string): string | undefined {
  const property = getValue(value, name);
  return typeof property === "string" ? property : undefined;
}

/** A text, or a whole number as a text: some tools write `"ruleId": 1234`. */
export function getId(value: unknown, name: string): string | undefined {
  const property = getValue(value, name);
  return Number.isSafeInteger(property) ? String(property) : getText(value, name);
}

/** A whole number of at least `least`. Some tools write it as a text: `"3"`. */
export function getCount(value: unknown, name: string, least: number): number | undefined {
  const written = getValue(value, name);
  const isDigits = typeof written === "string" && /^\d{1,15}$/.test(written);
  const property = isDigits ? Number(written) : written;
  return Number.isSafeInteger(property) && (property as number) >= least
    ? (property as number)
    : undefined;
}
