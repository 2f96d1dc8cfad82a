import type { ByteReader, ByteWriter } from "./bytes.ts";
import { DamagedBytes } from "./bytes.ts";
import {
  type FindingDetail,
  findingDetails,
  type StoredFindings,
  type StoredGroup,
  type StoredTool,
} from "./digest.ts";

/** Encodes findings. The hash of a file is written once. */
export function writeFindings({ detail, tools }: StoredFindings, to: ByteWriter): void {
  to.number(findingDetails.indexOf(detail), 1);
  to.count(tools.length);
  for (const { tool, groups } of tools) {
    to.number(tool, 4);
    const starts = [...groups.keys()].filter((at) => groups[at]?.file !== groups[at - 1]?.file);
    to.count(starts.length);
    for (const [n, start] of starts.entries()) {
      const rules = groups.slice(start, starts[n + 1]);
      to.number(rules[0]?.file ?? 0, 4);
      to.count(rules.length);
      for (const group of rules) {
        to.number(group.rule, 2);
        if (detail === "each") writeKeys(group, to);
        else to.count(group.count);
      }
    }
  }
}

export function readFindings(from: ByteReader): StoredFindings {
  const detail = findingDetails[from.number(1)];
  if (detail === undefined) throw new DamagedBytes();
  const tools = from.list(5, (): StoredTool => {
    const tool = from.number(4);
    const groups: StoredGroup[] = [];
    from.list(5, () => {
      const file = from.number(4);
      from.list(3, () => groups.push(readGroup(file, detail, from)));
    });
    return { tool, groups };
  });
  return { detail, tools };
}

/** The lowest bit of the count is set if there are fingerprints. */
function writeKeys({ keys, fingerprints }: StoredGroup, to: ByteWriter): void {
  to.count(keys.length * 2 + (fingerprints.length > 0 ? 1 : 0));
  keys.forEach((key) => {
    to.number(key, 4);
  });
  if (fingerprints.length === 0) return;
  to.count(fingerprints.length);
  for (const fingerprint of fingerprints) to.number(fingerprint, 4);
}

function readGroup(file: number, detail: FindingDetail, from: ByteReader): StoredGroup {
  const rule = from.number(2);
  const lengths = from.count();
  if (detail !== "each") return { file, rule, count: lengths, keys: [], fingerprints: [] };
  const count = Math.floor(lengths / 2);
  const keys = from.hashes(count);
  const fingerprints = lengths % 2 === 1 ? from.hashes(from.count()) : [];
  if (fingerprints.length > count) throw new DamagedBytes();
  return { file, rule, count, keys, fingerprints };
}
