import { titleOfFormat } from "./formats/registry.ts";
import { type NameSample, newNameSample } from "./formats/tests/name-sample.ts";
import type { Report } from "./model/report.ts";
import { formatNumber } from "./text.ts";

/** The tests of one format, as far as they are looked at. */
interface Sampled {
  readonly format: string;
  /** The first file that has tests of the format. */
  readonly file: string;
  readonly hashes: Set<number>;
}

/** Notices where the reports of a call have the same tests in two formats: everything in them counts twice. */
export interface SameTests {
  /** For the names of one file's tests. */
  newSample(): NameSample;
  /** `names` are those of the tests of one file. */
  add(reports: readonly Report[], names: NameSample): void;
  notes(): readonly string[];
}

/** Of one format, over all files. */
const mostNames = 20_000;

/** How many tests of a file are looked at: of many small files the first ones of each are enough. */
const mostTests = { atFirst: 5000, later: 5 };

export function openSameTests(): SameTests {
  const formats = new Map<string, Sampled>();
  let names = 0;

  return {
    newSample: () => newNameSample(names < mostNames ? mostTests.atFirst : mostTests.later),
    add(reports, { hashes }) {
      names += hashes.size;
      const { file = "", format } = reports.find(({ finds }) => finds === "tests") ?? {};
      if (format === undefined || hashes.size === 0) return;
      const all = formats.get(format) ?? { format, file, hashes: new Set() };
      formats.set(format, all);
      for (const hash of hashes) if (all.hashes.size < mostNames) all.hashes.add(hash);
    },
    notes() {
      const all = [...formats.values()];
      return all.flatMap((one, index) =>
        all.slice(index + 1).flatMap((other) => noteOf(one, other)),
      );
    },
  };
}

/** Half of the names of the smaller one have to be those of the other; a name or two may be equal by chance. */
function noteOf(one: Sampled, other: Sampled): readonly string[] {
  const [few, many] = one.hashes.size <= other.hashes.size ? [one, other] : [other, one];
  let common = 0;
  for (const hash of few.hashes) if (many.hashes.has(hash)) common++;
  const isChance = common < 2 && many.hashes.size > 1;
  if (common * 2 < few.hashes.size || isChance) return [];
  const titles = `${titleOfFormat(one.format)} (${one.file}) and ${titleOfFormat(other.format)} (${other.file})`;
  return [
    `The same tests seem to be reported in two formats, ${titles}: ${formatNumber(common)} names are in both, and each test counts twice. Give only one of the two in the input reports.`,
  ];
}
