import { checkstyle } from "./checkstyle/index.ts";
import { codeClimate } from "./code-climate/index.ts";
import { ctrf } from "./ctrf/index.ts";
import { dart } from "./dart/index.ts";
import { eslint } from "./eslint/index.ts";
import type { Format } from "./format.ts";
import { goTest } from "./go-test/index.ts";
import { jest } from "./jest/index.ts";
import { junit } from "./junit/index.ts";
import { mocha } from "./mocha/index.ts";
import { nunit } from "./nunit/index.ts";
import { sarif } from "./sarif/index.ts";
import { trx } from "./trx/index.ts";
import { xunitNet } from "./xunit-net/index.ts";

/** All supported formats. If several match a document, the first one is used. */
export const formats: readonly Format[] = [
  junit,
  eslint,
  sarif,
  trx,
  nunit,
  xunitNet,
  checkstyle,
  codeClimate,
  goTest,
  jest,
  mocha,
  dart,
  ctrf,
];

export const xmlFormats = formats.filter((format) => format.syntax === "xml");
export const jsonFormats = formats.filter((format) => format.syntax === "json");
export const jsonLinesFormats = formats.filter((format) => format.syntax === "json-lines");

export function findFormat(name: string | undefined): Format | undefined {
  return formats.find((format) => format.name === name);
}

/** Returns, for example, "SARIF" for the name of a format. Without a name, returns a term for all formats. */
export function titleOfFormat(name: string | undefined): string {
  return findFormat(name)?.title ?? "test, lint or scan";
}
