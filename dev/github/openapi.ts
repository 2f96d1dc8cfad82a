/**
 * GitHub's own description of its API, as a judge over the stand-in: it finds every request that the stand-in took
 * although the description forbids it, and every answer that the description doesn't know.
 *
 * Where the two differ, and the stand-in is right by what has been seen of the service:
 * - The description has `stale` among the conclusions, and says that only GitHub sets it; the stand-in refuses it.
 * - It lets a run end (`completed_at`) without a conclusion, and says that it takes one; the stand-in refuses it.
 * - It lets a run be created as `completed` without a conclusion; the service answers `No subschema in "anyOf"
 * matched.`
 * - It counts the 65,535 characters of summary and text as Unicode characters; the service counts UTF-16 units, and the
 * summary's bytes after that.
 * - It knows no limit at all for lines, columns, characters and lengths of an annotation.
 * - Of the refusals it knows only those of `rerequest`; the others are held to its general shapes of an error.
 */
import { Ajv, type Options, type ValidateFunction } from "ajv";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { type Exchange, isLost, type Request } from "./exchange.ts";
import { referencesOf, toJsonSchema } from "./json-schema.ts";
import {
  at,
  follow,
  type Json,
  listOperations,
  type Operation,
  readDocument,
} from "./openapi-document.ts";
import { isObject } from "./shape.ts";

export interface Description {
  /** Returns what is wrong with a request: its parameters and its body. */
  readonly requestFaults: (request: Request) => readonly string[];
  /** Returns what is wrong with an exchange that the stand-in has answered. */
  readonly violations: (exchange: Exchange) => readonly string[];
}

/** Takes half a second; only what is asked for is compiled. */
export function readDescription(): Description {
  const document = readDocument();
  const operations = listOperations(document);
  const judgeBody = createJudge(document, {});
  // Paths and queries contain text, whatever it means.
  const judgeParameter = createJudge(document, { coerceTypes: true });

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
    const known = operation.parameters.map((parameter) => follow(document, parameter));
    const faults = known.flatMap(({ name, required, schema }) => {
      const value = values[String(name)];
      if (value === undefined) return required ? [`${name} is missing`] : [];
      return judgeParameter(schema, value).map((fault) => `${name}: ${fault}`);
    });
    const unknown = Object.keys(request.query).filter((k) => !known.some((p) => p.name === k));
    const body = operation.body ? judgeBody(operation.body, parse(request.body)) : [];
    return [...faults, ...unknown.map((name) => `unknown parameter ${name}`), ...body];
  }

  function violations({ request, outcome, injected }: Exchange): readonly string[] {
    if (injected || isLost(outcome)) return [];
    const { status, body } = outcome;
    const operation = find(request);
    if (!operation) return status === 404 ? [] : requestFaults(request);
    const wrong = status < 400 ? requestFaults(request) : [];
    const answer = judgeAnswer(operation.answers, status, body);
    return [
      ...wrong.map((fault) => `accepted, but ${fault}`),
      ...answer.map((fault) => `answered ${status}, but ${fault}`),
    ];
  }

  function judgeAnswer(answers: Operation["answers"], status: number, body: unknown) {
    const schema = answers[status] ?? errorSchema(status, body);
    if (schema) return judgeBody(schema, body);
    const isEmpty = Object.hasOwn(answers, status) && body === undefined;
    return isEmpty ? [] : [`no answer ${status}`];
  }
  return { requestFaults, violations };
}

/** Validates values against a schema of the document. Each message begins with the place of the error. */
function createJudge(document: Json, options: Options) {
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
    for (const name of referencesOf(converted)) {
      if (ajv.schemas[name]) continue;
      const referred = toJsonSchema(at(document, name)) as Json;
      ajv.addSchema(referred, name);
      addReferences(referred);
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

/** The general form of an error, if the call doesn't describe it. */
function errorSchema(status: number, body: unknown): unknown {
  if (status < 400) return undefined;
  return isObject(body) && Object.hasOwn(body, "errors") ? validationError : basicError;
}

const fromGroups = (groups: Record<string, string>): Json =>
  Object.fromEntries(Object.entries(groups).map(([k, v]) => [k, decodeURIComponent(v)]));

/** Undefined is no body at all, nor is what can't be read: no schema lets it pass. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
