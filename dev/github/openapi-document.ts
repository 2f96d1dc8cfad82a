/** The calls of a repository in GitHub's description of its API. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { toName } from "./json-schema.ts";
import { isObject } from "./shape.ts";

export type Json = Record<string, unknown>;

/** Takes half a second and 100 MB: the document has 13 MB. */
export function readDocument(): Json {
  const name = "@octokit/openapi/generated/api.github.com.json";
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(name), "utf8"));
}

export interface Operation {
  readonly method: string;
  readonly pattern: RegExp;
  readonly parameters: readonly Json[];
  readonly body: unknown;
  /** Schemas by status. */
  readonly answers: Readonly<Record<number, unknown>>;
}

/** All calls of a repository. */
export function listOperations(document: Json): readonly Operation[] {
  const paths = Object.entries(document.paths as Record<string, Json>);
  return paths
    .filter(([template]) => template.startsWith("/repos/{owner}/{repo}/"))
    .flatMap(([template, methods]) =>
      Object.entries(methods as Record<string, Json>).map(([method, operation]) => ({
        method: method.toUpperCase(),
        pattern: toPattern(template),
        parameters: (operation.parameters ?? []) as readonly Json[],
        body: contentOf(operation.requestBody),
        answers: Object.fromEntries(
          Object.entries((operation.responses ?? {}) as Json).map(([status, response]) => [
            status,
            contentOf(follow(document, response as Json)),
          ]),
        ),
      })),
    );
}

function toPattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}

function contentOf(message: unknown): unknown {
  const content = isObject(message) ? message.content : undefined;
  const json = isObject(content) ? content["application/json"] : undefined;
  return isObject(json) ? json.schema : undefined;
}

/** Resolves a reference to a node, or returns the node itself. */
export function follow(document: Json, node: Json): Json {
  return typeof node.$ref === "string" ? (at(document, toName(node.$ref)) as Json) : node;
}

/** By a name such as `/components/schemas/check-run`. */
export function at(document: Json, name: string): unknown {
  return name
    .slice(1)
    .split("/")
    .reduce<unknown>((node, key) => (node as Json)[key], document);
}
