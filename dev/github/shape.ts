/** The first validation: checks a body against the schema of its call, with GitHub's messages. */

export type Shape =
  | {
      readonly type: "string";
      readonly enum?: readonly string[];
      readonly maxLength?: number;
      readonly isTime?: true;
    }
  | { readonly type: "integer" }
  | { readonly type: "array"; readonly items: Shape; readonly maxItems?: number }
  | {
      readonly type: "object";
      readonly properties: Readonly<Record<string, Shape>>;
      readonly required?: readonly string[];
    };

/** Returns one line per error, outermost first. `where` is the path in the schema, such as `properties/start_line`. */
export function findShapeFaults(value: unknown, shape: Shape, where = "root"): readonly string[] {
  switch (shape.type) {
    case "string":
      return typeof value === "string"
        ? findStringFaults(value, shape)
        : [describeWrongType(value, where, "a string")];
    case "integer":
      return Number.isSafeInteger(value) ? [] : [describeWrongType(value, where, "an integer")];
    case "array": {
      if (!Array.isArray(value)) return [describeWrongType(value, where, "an array")];
      const { maxItems = Number.POSITIVE_INFINITY, items } = shape;
      const tooMany = `No more than ${maxItems} items are allowed; ${value.length} were supplied.`;
      return [
        ...(value.length > maxItems ? [tooMany] : []),
        ...value.flatMap((item) => findShapeFaults(item, items, "items")),
      ];
    }
    case "object": {
      if (!isObject(value)) return [describeWrongType(value, where, "an object")];
      const known = Object.entries(shape.properties).filter(([name]) => Object.hasOwn(value, name));
      return [
        ...findMissing(value, shape.required ?? []),
        ...known.flatMap(([name, inner]) =>
          findShapeFaults(value[name], inner, `properties/${name}`),
        ),
      ];
    }
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function findMissing(
  value: Record<string, unknown>,
  required: readonly string[],
): readonly string[] {
  const missing = required.filter((name) => !Object.hasOwn(value, name)).sort();
  if (missing.length === 0) return [];
  const names = missing.map((name) => `"${name}"`).join(", ");
  return [`${names} ${missing.length === 1 ? "wasn't" : "weren't"} supplied.`];
}

export function describeNonMember(value: string, members: readonly string[]): string {
  return `${value} is not a member of [${members.map((member) => `"${member}"`).join(", ")}].`;
}

function findStringFaults(value: string, shape: Shape & { type: "string" }): readonly string[] {
  const faults: string[] = [];
  if (shape.enum && !shape.enum.includes(value)) faults.push(describeNonMember(value, shape.enum));
  // In UTF-16 units: an emoji counts as two.
  if (shape.maxLength !== undefined && value.length > shape.maxLength) {
    faults.push(`Only ${shape.maxLength} characters are allowed; ${value.length} were supplied.`);
  }
  if (shape.isTime && !isTime(value)) faults.push(`${value} is not a valid date-time.`);
  return faults;
}

function isTime(value: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function describeWrongType(value: unknown, where: string, expected: string): string {
  return `For '${where}', ${inspect(value)} is not ${expected}.`;
}

/** Formats a value like Ruby's `inspect`. */
function inspect(value: unknown): string {
  if (value === null || value === undefined) return "nil";
  if (Array.isArray(value)) return `[${value.map(inspect).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([k, v]) => `${JSON.stringify(k)} => ${inspect(v)}`);
  return `{${pairs.join(", ")}}`;
}
