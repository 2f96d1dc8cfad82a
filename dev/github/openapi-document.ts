/** Reads the operations below `/repos/{owner}/{repo}/` from GitHub's OpenAPI description. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { toName } from "./json-schema.ts";
import { isObject } from "./shape.ts";

export type Json = Record<string, unknown>;

/** Reads the document of 13 MB, which takes half a second and 100 MB of memory. */
export function readDocument(): Json {
  const name = "@octokit/openapi/generated/api.github.com.json";
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(name), "utf8"));
}

export interface Operation {
  readonly method: string;
  readonly pattern: RegExp;
  readonly parameters: readonly Json[];
  readonly body: unknown;
  /** Schemas of the response bodies by status. */
  readonly responses: Readonly<Record<number, unknown>>;
}

/** Returns all operations of a repository. */
export function listOperations(document: Json): readonly Operation[] {
  const paths = Object.entries(document.paths as Record<string, Json>);
  return paths
    .filter(([template]) => template.startsWith("/repos/{owner}/{repo}/"))
    .flatMap(([template, methods]) =>
      Object.entries(methods as Record<string, Json>).map(([method, operation]) => ({
        method: method.toUpperCase(),
        pattern: toPattern(template),
        parameters: (operation.parameters ?? []) as readonly Json[],
        body: readSchema(operation.requestBody),
        responses: Object.fromEntries(
          Object.entries((operation.responses ?? {}) as Json).map(([status, response]) => [
            status,
            readSchema(resolveReference(document, response as Json)),
          ]),
        ),
      })),
    );
}

function toPattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}

function readSchema(message: unknown): unknown {
  const content = isObject(message) ? message.content : undefined;
  const json = isObject(content) ? content["application/json"] : undefined;
  return isObject(json) ? json.schema : undefined;
}

/** Resolves a reference to a node, or returns the node itself. */
export function resolveReference(document: Json, node: Json): Json {
  return typeof node.$ref === "string"
    ? (resolvePointer(document, toName(node.$ref)) as Json)
    : node;
}

/** Returns the node at a JSON pointer such as `/components/schemas/check-run`. */
export function resolvePointer(document: Json, name: string): unknown {
  return name
    .slice(1)
    .split("/")
    .reduce<unknown>((node, key) => (node as Json)[key], document);
}
