import { titleOfFormat } from "../formats/registry.ts";
import { hashNames, type NameSample, newNameSample } from "../formats/test-cases/name-sample.ts";
import type { Report } from "../model/report.ts";
import { formatNumber } from "../text.ts";

/** The tests of one format that are compared. */
interface Sampled {
  readonly format: string;
  /** The first file with tests of the format. */
  readonly file: string;
  readonly names: Set<string>;
}

/** Different names per format, over all files. After so many, no more are added. */
const maxNames = 20_000;

/** Tests sampled per file. With many small files, the first few of each are enough. */
const maxTests = { atFirst: 5000, later: 5 };

/** Detects reports that contain the same tests in two formats, so that everything counts twice. */
export function openSameTests() {
  const formats = new Map<string, Sampled>();
  let names = 0;

  return {
    /** Returns an empty sample for the tests of the next file. */
    newSample: () => newNameSample(names < maxNames ? maxTests.atFirst : maxTests.later),
    /** Adds the reports of one file and the names of their tests. */
    add(reports: readonly Report[], sample: NameSample): void {
      const { file = "", format } = reports.find(({ finds }) => finds === "tests") ?? {};
      if (format === undefined || sample.names.size === 0) return;
      const all = formats.get(format) ?? { format, file, names: new Set<string>() };
      if (all.names.size >= maxNames) return;
      for (const name of sample.names) all.names.add(name);
      names += sample.names.size;
      formats.set(format, all);
    },
    notes(): readonly string[] {
      // Most runs have one format, whose names are then never compared.
      if (formats.size < 2) return [];
      const all = [...formats.values()].map(({ names, ...rest }) => ({
        ...rest,
        hashes: hashNames(names),
      }));
      return all.flatMap((one, index) =>
        all.slice(index + 1).flatMap((other) => noteOf(one, other)),
      );
    },
  };
}

interface Hashed extends Pick<Sampled, "format" | "file"> {
  readonly hashes: ReadonlySet<number>;
}

/** At least half of the smaller set's names must be in the other set, because a few names can be equal by chance. */
function noteOf(one: Hashed, other: Hashed): readonly string[] {
  const [few, many] = one.hashes.size <= other.hashes.size ? [one, other] : [other, one];
  let common = 0;
  for (const hash of few.hashes) if (many.hashes.has(hash)) common++;
  const isChance = common === 0 || (common < 2 && many.hashes.size > 1);
  if (common * 2 < few.hashes.size || isChance) return [];
  const titles = `${titleOfFormat(one.format)} (${one.file}) and ${titleOfFormat(other.format)} (${other.file})`;
  return [
    `The same tests seem to be reported in two formats, ${titles}: ${formatNumber(common)} names are in both, and each test counts twice. Give only one of the two in the input reports.`,
  ];
}
