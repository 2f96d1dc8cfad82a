import type { Baseline } from "../baseline/baseline.ts";
import type { Digest } from "../compare/digest/digest.ts";
import { compareWithBase } from "../comparing.ts";
import { openFailureReader } from "../failure/read-failure.ts";
import { titleOfFormat } from "../formats/registry.ts";
import type { Inputs } from "../inputs.ts";
import { makeResults, type Results } from "../model/results.ts";
import { countReport, sumReports } from "../model/totals.ts";
import { type Sections, toSections } from "../render/check-output.ts";
import { makePage, type Page } from "../render/page.ts";
import { findTooFewTests } from "../reports/too-few-tests.ts";
import type { ReadReports } from "./read.ts";
import type { World } from "./world.ts";

/** Everything that is shown of a run. */
export interface Rendered {
  readonly page: Page;
  readonly sections: Sections;
  /** The data that the run stores for later ones. Undefined if nothing was compared. */
  readonly digest: Digest | undefined;
}

export function show(
  inputs: Inputs,
  world: World,
  read: ReadReports,
  baseline: Baseline | undefined,
): Rendered {
  const { results, digest } = toResults(inputs, world, read, baseline);
  const page = makePage(results, world.source, inputs.listTests);
  return { page, sections: toSections(page), digest };
}

function toResults(
  inputs: Inputs,
  { base }: World,
  { reports, notes, located }: ReadReports,
  baseline: Baseline | undefined,
): { readonly results: Results; readonly digest?: Digest | undefined } {
  const counted = reports.map(countReport);
  const { tests } = sumReports(counted).tests;
  const tooFew = findTooFewTests(tests, inputs.minTests);
  const common = { counted, notes, failureOf: openFailureReader() };
  if (!located) {
    const empty = { ...common, findings: tooFew, suiteFiles: new Map() };
    const results = makeResults(empty, inputs);
    const isFailure = inputs.ifNoReports === "error" || results.conclusion === "failure";
    const conclusion = isFailure ? "failure" : "neutral";
    const { reports, format } = inputs;
    const nothingFound = { reports, ...(format && { format }), title: titleOfFormat(format) };
    return { results: { ...results, conclusion, nothingFound } };
  }
  const compared = base && baseline && compareWithBase(reports, located, baseline, base, inputs);
  const results = makeResults(
    {
      ...common,
      findings: [...tooFew, ...(compared ?? located).findings],
      suiteFiles: located.suiteFiles,
      ...(compared && { comparison: compared.comparison }),
      ...(located.hint && { hint: located.hint }),
    },
    inputs,
  );
  return { results, digest: compared?.digest };
}
