import { oncePer } from "../once.ts";
import { withoutNumbers } from "./changing-parts.ts";
import { hash16, hash32 } from "./hash.ts";

/** What comparing needs to know of a finding of a linter or scanner. */
export interface ComparedFinding {
  readonly tool: string;
  /** Empty where the tool names none. */
  readonly rule: string;
  /** Path in the repository. Absent for what has no place. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** The flagged line, as it is in the checkout. Absent without a line or without a checkout. */
  readonly lineText?: string;
  readonly message: string;
  /** SARIF's `partialFingerprints`: what the tool itself tells its results apart by, under names of its choice. */
  readonly fingerprints?: Readonly<Record<string, string>>;
  /** A parse error or a failure of the tool: it hides other findings, so it is new in each run. */
  readonly isNeverKnown?: true;
}

/** A finding as numbers: what the digest stores, and what is looked for in it. */
export interface FindingKey {
  /** 32 bits. */
  readonly tool: number;
  /** 32 bits of the path; 0 without a place. */
  readonly file: number;
  /** 16 bits. */
  readonly rule: number;
  /** 32 bits of rule and line, or of rule and message where the line can't serve. */
  readonly key: number;
  /** 32 bits of rule and fingerprint, where it has one of its own. */
  readonly fingerprint: number | undefined;
}

/** A longer line is one of a lock file or of minified code, of which any part may have changed. In UTF-16 units. */
export const longestLine = 1000;

/** A finding beside its numbers, which both matching and the digest need. */
export interface KeyedFinding {
  readonly finding: ComparedFinding;
  readonly key: FindingKey;
}

export function toKeyedFindings(findings: readonly ComparedFinding[]): readonly KeyedFinding[] {
  const fingerprints = ownFingerprints(findings);
  // Tools, files and rules are few: each is hashed once.
  const toTool = oncePer(hashTool);
  const toFile = oncePer(hashFile);
  const toRule = oncePer(hash16);
  const toRuleOfLine = oncePer(hashRule);
  return findings.map((finding, index) => {
    const { tool, rule, file } = finding;
    const line = comparableLine(finding);
    const fingerprint = fingerprints[index];
    const key: FindingKey = {
      tool: toTool(tool),
      file: file === undefined ? 0 : toFile(file),
      rule: toRule(`${tool}\0${rule}`),
      key: line === undefined ? messageKey(finding) : keyOf(toRuleOfLine(rule), hashLine(line)),
      fingerprint:
        fingerprint === undefined ? undefined : hash32(`${rule}\0fingerprint\0${fingerprint}`),
    };
    return { finding, key };
  });
}

/** The key of a finding by its message, whether or not its line could serve: a base's check may have had no checkout. */
export function messageKey({ rule, message }: ComparedFinding): number {
  return hash32(`${rule}\0message\0${withoutNumbers(message)}`);
}

/** The key of a finding of this rule on this line, by `hashRule` and `hashLine`: all 32 bits of both count. */
export function keyOf(rule: number, line: number): number {
  return (rule ^ line) >>> 0;
}

export function hashRule(rule: string): number {
  return hash32(`rule\0${rule}`);
}

/** Neither indentation nor any other white space counts. */
export function hashLine(line: string): number {
  return hash32(line.replace(/\s+/g, ""));
}

export function hashTool(tool: string): number {
  return hash32(`tool\0${tool}`);
}

export function hashFile(path: string): number {
  return hash32(`file\0${path}`);
}

/** The flagged line, where it can tell one finding from another. */
export function comparableLine({ file, lineText }: ComparedFinding): string | undefined {
  if (file === undefined || lineText === undefined || lineText.length > longestLine) return;
  // A finding on an empty line says nothing by that line: it is about what surrounds it.
  return lineText.trim() === "" ? undefined : lineText;
}

/** The fingerprint of each finding that has one of its own: what two of a rule share in one file is of the file, or a constant. */
function ownFingerprints(findings: readonly ComparedFinding[]): readonly (string | undefined)[] {
  if (!findings.some(({ fingerprints }) => fingerprints)) return [];
  const texts = findings.map(({ fingerprints }) => fingerprintText(fingerprints));
  const ids = findings.map(({ tool, rule, file }, i) => [tool, rule, file, texts[i]].join("\0"));
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return texts.map((text, i) => (counts.get(ids[i] as string) === 1 ? text : undefined));
}

function fingerprintText(fingerprints: ComparedFinding["fingerprints"]): string | undefined {
  const parts = Object.entries(fingerprints ?? {})
    .filter(([, value]) => !isLineNumber(value))
    .map(([name, value]) => `${name}=${value}`);
  return parts.length === 0 ? undefined : parts.sort().join("\n");
}

/** `12`, `12:5`, `src/a.js:12`: every line inserted above changes those. In `39fa2ee980eb94b0:1` the number counts equal lines. */
function isLineNumber(fingerprint: string): boolean {
  return fingerprint.length < 8 || /(?:^|\D)\d{1,7}$/.test(fingerprint)
    ? !/^[\da-f]{8,128}(?::\d{1,7})?$/i.test(fingerprint)
    : false;
}
