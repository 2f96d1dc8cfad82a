import { startHash } from "../compare/test-key.ts";
import type { Inputs } from "../inputs.ts";
import { type Located, locate } from "../locate/index.ts";
import type { Repository } from "../locate/repository.ts";
import type { Report } from "../model/report.ts";
import { redactData } from "../redact/redact-data.ts";
import { readReports } from "../reports/read-reports.ts";
import type { FoundFiles, World } from "./world.ts";

/** The content of the reports, before the comparison. */
export interface ReadReports {
  readonly reports: readonly Report[];
  readonly notes: readonly string[];
  /** Absent without reports. */
  readonly located?: Located & { readonly repository: Repository };
}

/** @param pendingRepository the files that git lists while the reports are read */
export async function readAll(
  inputs: Inputs,
  world: World,
  found: FoundFiles,
  pendingRepository: ReturnType<World["readRepository"]>,
): Promise<ReadReports> {
  const read = readReports(found.files, { ...inputs, ...(world.base && { startHash }) });
  const hints = inputs.ifNoReports === "ignore" ? [] : found.hints;
  const { reports, notes } = redactData(
    { reports: read.reports, notes: [...found.notes, ...hints, ...read.notes] },
    world.secrets,
  );
  if (reports.length === 0) return { reports, notes };
  const { repository, note } = await pendingRepository;
  const located = locate(reports, repository, {
    workingFolder: world.workingFolder,
    stripPrefix: inputs.stripPrefix,
    pathPrefix: inputs.pathPrefix,
    blobPages: {
      ...world.source,
      isCheckedOut: (commit) => commit === world.source.sha || commit === world.checkedOut,
    },
  });
  return {
    reports,
    notes: [...notes, ...(note ? [note] : []), ...located.notes],
    located: { ...located, repository },
  };
}
