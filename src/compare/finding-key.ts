import { oncePer } from "../once.ts";
import { withoutNumbers } from "./changing-parts.ts";
import { hashLine } from "./line-hash.ts";
import { hash16, hash32 } from "./short-hash.ts";

/** The fields of a linter's or scanner's finding that are needed for comparing. */
export interface ComparedFinding {
  readonly tool: string;
  /** Empty if the tool names none. */
  readonly rule: string;
  /** The path in the repository. Absent if there is no place. */
  readonly file?: string | undefined;
  /** 1-based. */
  readonly line?: number | undefined;
  /** The flagged line in the checkout. Absent without a line or a checkout. */
  readonly lineText?: string | undefined;
  readonly message: string;
  /** SARIF's `partialFingerprints`, with which a tool identifies its own results. The tool chooses the keys. */
  readonly fingerprints?: Readonly<Record<string, string>> | undefined;
  /** A parse error or a failure of the tool. It is always new, because it hides other findings. */
  readonly isNeverKnown?: boolean;
}

/** A finding as numbers, as they are stored in the digest. Those of 32 bits are signed. */
export interface FindingKey {
  /** 32 bits. */
  readonly tool: number;
  /** 32 bits of the path; 0 without a place. */
  readonly file: number;
  /** 16 bits. */
  readonly rule: number;
  /**
   * 32 bits of rule and line, or of rule and message if the line isn't suitable. 0 if findings are only counted per file
   * and rule.
   */
  readonly key: number;
  /** 32 bits of rule and fingerprint, if it has a unique one. */
  readonly fingerprint: number | undefined;
}

/** How precisely the findings of a run are recorded: each with its key, or only their number. */
export type RecordedDetail = "each" | "per file and rule";

/** Longer lines are from lock files or minified code, so any part of them may have changed. In UTF-16 units. */
export const longestLine = 1000;

/** A finding with its numbers, for matching and for the digest. */
export interface KeyedFinding {
  readonly finding: ComparedFinding;
  readonly key: FindingKey;
}

/** @param detail with which detail the findings are stored or matched */
export function toKeyedFindings(
  findings: readonly ComparedFinding[],
  detail: RecordedDetail = "each",
): readonly KeyedFinding[] {
  const fingerprints = detail === "each" ? ownFingerprints(findings) : [];
  // Hashes are cached because there are few tools, files and rules.
  const toFile = oncePer(hashFile);
  const byMessage = openMessageKeys();
  const ofTools = oncePer((tool: string) => ({
    tool: hashTool(tool),
    ofRule: oncePer((rule: string) => ({
      id: hash16(`${tool}\0${rule}`),
      onLine: hashRule(rule),
    })),
  }));
  return findings.map((finding, index) => {
    const { rule, file } = finding;
    const { tool, ofRule } = ofTools(finding.tool);
    const { id, onLine } = ofRule(rule);
    const fingerprint = fingerprints[index];
    const key: FindingKey = {
      tool,
      file: file === undefined ? 0 : toFile(file),
      rule: id,
      key: detail === "each" ? toLineOrMessageKey(finding, onLine) : 0,
      fingerprint:
        fingerprint === undefined ? undefined : hash32(`${rule}\0fingerprint\0${fingerprint}`),
    };
    return { finding, key };
  });

  function toLineOrMessageKey(finding: ComparedFinding, onLine: number): number {
    const line = comparableLine(finding);
    return line === undefined ? byMessage(finding) : keyOf(onLine, hashLine(line));
  }
}

/**
 * Makes keys by message, which are needed even if the line is suitable, because the base may have had no checkout.
 * Messages are cached because linters repeat them.
 */
export function openMessageKeys(): (finding: ComparedFinding) => number {
  const ofRule = oncePer((rule: string) => hash32(`message\0${rule}`));
  const ofMessage = oncePer((message: string) => hash32(withoutNumbers(message)));
  return ({ rule, message }) => keyOf(ofRule(rule), ofMessage(message));
}

/** Returns the key of a finding from the hashes of its rule and of its line or message, using all 32 bits of both. */
export function keyOf(rule: number, other: number): number {
  return rule ^ other;
}

export function hashRule(rule: string): number {
  return hash32(`rule\0${rule}`);
}

export function hashTool(tool: string): number {
  return hash32(`tool\0${tool}`);
}

export function hashFile(path: string): number {
  return hash32(`file\0${path}`);
}

/** Returns the flagged line if it can identify a finding. */
export function comparableLine({ file, lineText }: ComparedFinding): string | undefined {
  if (file === undefined || lineText === undefined || lineText.length > longestLine) return;
  // A finding on an empty line is about the lines around it.
  return lineText.trim() === "" ? undefined : lineText;
}

/** Returns the fingerprints that are unique per file and rule. A repeated one identifies the file or is a constant. */
function ownFingerprints(findings: readonly ComparedFinding[]): readonly (string | undefined)[] {
  if (!findings.some(({ fingerprints }) => fingerprints)) return [];
  const texts = findings.map(({ fingerprints }) => fingerprintText(fingerprints));
  const ids = findings.map(({ tool, rule, file }, i) => `${tool}\0${rule}\0${file}\0${texts[i]}`);
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return texts.map((text, i) => (counts.get(ids[i] as string) === 1 ? text : undefined));
}

function fingerprintText(fingerprints: ComparedFinding["fingerprints"]): string | undefined {
  if (!fingerprints) return undefined;
  const parts: string[] = [];
  for (const name of Object.keys(fingerprints)) {
    const value = fingerprints[name] as string;
    if (!isLineNumber(value)) parts.push(`${name}=${value}`);
  }
  return parts.length === 0 ? undefined : parts.sort().join("\n");
}

/**
 * `12`, `12:5` and `src/a.js:12` change with each line above. In `39fa2ee980eb94b0:1` the number counts equal lines.
 */
function isLineNumber(fingerprint: string): boolean {
  return fingerprint.length < 8 || /(?:^|\D)\d{1,7}$/.test(fingerprint)
    ? !/^[\da-f]{8,128}(?::\d{1,7})?$/i.test(fingerprint)
    : false;
}
