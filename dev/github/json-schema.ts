/** Converts schemas of OpenAPI 3.0 to JSON Schema. https://spec.openapis.org/oas/v3.0.3#schema-object */
import { isObject } from "./shape.ts";

/** Returns the schema as JSON Schema. References become names of schemas, without `#`. */
export function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (!isObject(schema)) return schema;
  if (typeof schema.$ref === "string") return { $ref: toName(schema.$ref) };
  const { nullable, ...rest } = schema;
  const converted = Object.fromEntries(
    Object.entries(rest)
      .filter(([keyword]) => !annotations.has(keyword) && !keyword.startsWith("x-"))
      .map(([keyword, value]) => [keyword, toKeyword(keyword, value)]),
  );
  // Strictly, an `enum` with `nullable` must list null too. GitHub's don't, but GitHub sends null.
  return nullable === true ? { anyOf: [{ type: "null" }, converted] } : converted;
}

/** Returns the names of all schemas that a converted schema refers to. */
export function listReferences(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(listReferences);
  if (!isObject(schema)) return [];
  if (typeof schema.$ref === "string") return [schema.$ref];
  return Object.values(schema).flatMap(listReferences);
}

export const toName = (reference: string): string => reference.replace(/^#/, "");

const annotations = new Set([
  "description",
  "title",
  "example",
  "examples",
  "default",
  "deprecated",
]);

function toKeyword(keyword: string, value: unknown): unknown {
  if (keyword === "enum") return value;
  if (keyword !== "properties" || !isObject(value)) return toJsonSchema(value);
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, toJsonSchema(v)]));
}
