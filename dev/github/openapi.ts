/**
 * Checks the stand-in against GitHub's OpenAPI description: finds requests that the stand-in accepts but the
 * description forbids, and responses that the description doesn't define.
 *
 * The description differs from the observed behaviour of GitHub, which the stand-in follows:
 * - It lists `stale` as a conclusion and says that only GitHub sets it. The stand-in rejects it.
 * - It allows `completed_at` without a conclusion and says that a conclusion is required. The stand-in rejects it.
 * - It allows creating a `completed` run without a conclusion. GitHub responds `No subschema in "anyOf" matched.`
 * - It counts the 65,535 characters of summary and text as Unicode characters. GitHub counts UTF-16 units, and then
 *   the bytes of the summary.
 * - It has no limits for the lines, columns, characters and lengths of an annotation.
 * - It defines refusals only for `rerequest`. All others are checked against its general error schemas.
 */
import { Ajv, type Options, type ValidateFunction } from "ajv";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { type Exchange, isLost, type Request } from "./exchange.ts";
import { listReferences, toJsonSchema } from "./json-schema.ts";
import {
  type Json,
  listOperations,
  type Operation,
  readDocument,
  resolvePointer,
  resolveReference,
} from "./openapi-document.ts";
import { isObject } from "./shape.ts";

export interface Description {
  /** Returns the errors in the parameters and the body of a request. */
  readonly requestFaults: (request: Request) => readonly string[];
  /** Returns how a request that the stand-in accepted, or its response, violates the description. */
  readonly violations: (exchange: Exchange) => readonly string[];
}

/** Reads the description, which takes half a second. Schemas are compiled when they are needed. */
export function readDescription(): Description {
  const document = readDocument();
  const operations = listOperations(document);
  const validateBody = createValidator(document, {});
  // Values in paths and queries are strings, whatever their type.
  const validateParameter = createValidator(document, { coerceTypes: true });

  function find(request: Request) {
    for (const operation of operations) {
      const values = operation.method === request.method && operation.pattern.exec(request.path);
      if (values) return { ...operation, inPath: values.groups ?? {} };
    }
    return undefined;
  }

  function requestFaults(request: Request): readonly string[] {
    const operation = find(request);
    if (!operation) return [`no call ${request.method} ${request.path}`];
    const values: Json = { ...request.query, ...fromGroups(operation.inPath) };
    const known = operation.parameters.map((parameter) => resolveReference(document, parameter));
    const faults = known.flatMap(({ name, required, schema }) => {
      const value = values[String(name)];
      if (value === undefined) return required ? [`${name} is missing`] : [];
      return validateParameter(schema, value).map((fault) => `${name}: ${fault}`);
    });
    const unknown = Object.keys(request.query).filter((k) => !known.some((p) => p.name === k));
    const body = operation.body ? validateBody(operation.body, parse(request.body)) : [];
    return [...faults, ...unknown.map((name) => `unknown parameter ${name}`), ...body];
  }

  function violations({ request, outcome, injected }: Exchange): readonly string[] {
    if (injected || isLost(outcome)) return [];
    const { status, body } = outcome;
    const operation = find(request);
    if (!operation) return status === 404 ? [] : requestFaults(request);
    const wrong = status < 400 ? requestFaults(request) : [];
    const responseFaults = validateResponse(operation.responses, status, body);
    return [
      ...wrong.map((fault) => `accepted, but ${fault}`),
      ...responseFaults.map((fault) => `answered ${status}, but ${fault}`),
    ];
  }

  function validateResponse(responses: Operation["responses"], status: number, body: unknown) {
    const schema = responses[status] ?? errorSchema(status, body);
    if (schema) return validateBody(schema, body);
    const isEmpty = Object.hasOwn(responses, status) && body === undefined;
    return isEmpty ? [] : [`no answer ${status}`];
  }
  return { requestFaults, violations };
}

/** Returns a function that validates values against a schema. Messages begin with the path of the invalid value. */
function createValidator(document: Json, options: Options) {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    validateSchema: false,
    formats: fullFormats,
    ...options,
  });
  const compiled = new Map<unknown, ValidateFunction>();

  function compile(schema: unknown): ValidateFunction {
    const converted = toJsonSchema(schema) as Json;
    addReferences(converted);
    return ajv.compile(converted);
  }

  function addReferences(converted: unknown): void {
    for (const name of listReferences(converted)) {
      if (ajv.schemas[name]) continue;
      const schema = toJsonSchema(resolvePointer(document, name)) as Json;
      ajv.addSchema(schema, name);
      addReferences(schema);
    }
  }

  return (schema: unknown, value: unknown): readonly string[] => {
    const validate = compiled.get(schema) ?? compile(schema);
    compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((e) => `${e.instancePath || "/"} ${e.message}`);
  };
}

const basicError = { $ref: "#/components/schemas/basic-error" };
const validationError = { $ref: "#/components/schemas/validation-error" };

/** Returns the general schema of an error, for operations that don't define it. */
function errorSchema(status: number, body: unknown): unknown {
  if (status < 400) return undefined;
  return isObject(body) && Object.hasOwn(body, "errors") ? validationError : basicError;
}

const fromGroups = (groups: Record<string, string>): Json =>
  Object.fromEntries(Object.entries(groups).map(([k, v]) => [k, decodeURIComponent(v)]));

/** Returns undefined for an empty body or invalid JSON, which no schema accepts. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
