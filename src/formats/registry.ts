import { listWords } from "../text.ts";
import { checkstyle } from "./checkstyle/index.ts";
import { codeClimate } from "./code-climate/index.ts";
import { eslint } from "./eslint/index.ts";
import type { Format, JsonFormat, XmlFormat } from "./format.ts";
import { junit } from "./junit/index.ts";
import { sarif } from "./sarif/index.ts";
import { trx } from "./trx/index.ts";

/** Every format that is read. Of several that match a document, the first one reads it. */
export const formats: readonly Format[] = [junit, eslint, sarif, trx, checkstyle, codeClimate];

export const xmlFormats = formats.filter((format): format is XmlFormat => format.syntax === "xml");
export const jsonFormats = formats.filter(
  (format): format is JsonFormat => format.syntax === "json",
);

export function findFormat(name: string | undefined): Format | undefined {
  return formats.find((format) => format.name === name);
}

/** "SARIF" for the name of a format; for none "JUnit XML, ESLint JSON or SARIF". */
export function titleOfFormat(name: string | undefined): string {
  return (
    findFormat(name)?.title ??
    listWords(
      formats.map(({ title }) => title),
      "or",
    )
  );
}
