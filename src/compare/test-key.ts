import { type HashState, hashOf, hashStart } from "../hash.ts";
import { lastingMessage, withoutChangingParts } from "./changing-parts.ts";
import { hash16, hash32, hash48 } from "./hash.ts";

/** What tells a test from others: not the report's path, the line or the machine, which change by themselves. */
export interface ComparedTest {
  /** One of several legs of a matrix whose reports are read together; empty where there is only one. See `legsOf`. */
  readonly leg: string;
  readonly tool: string;
  /** Outermost first. */
  readonly suites: readonly string[];
  readonly className?: string;
  readonly name: string;
}

interface Names {
  readonly suites: readonly string[];
  readonly className?: string | undefined;
  readonly name: string;
}

/** A test as numbers. */
export interface TestKey {
  /** 32 bits; 0 for the empty leg. */
  readonly leg: number;
  /** 48 bits of tool, suites, class and name. */
  readonly id: number;
}

/** A test that failed, as numbers. */
export interface FailureKey extends TestKey {
  /** 48 bits, as `id`, of names without what may change from run to run; the same number where nothing may. */
  readonly lasting: number;
  /** 32 bits of the method's name, without class, suites and parameters. */
  readonly method: number;
  /** 16 bits of the message. */
  readonly message: number;
}

export function toTestKey(test: ComparedTest): TestKey {
  return { leg: hashLeg(test.leg), id: idsOf(test.tool)(hashNames(beforeName(test), test.name)) };
}

/** Begins the hash of a test's names, by which it is counted before its tool is known. `hashOf` goes on with its name. */
export function startHash(test: Pick<Names, "suites" | "className">): HashState {
  return hashStart(beforeName(test));
}

/** Not by SHA-1, which would take a fifth of the time that a large report is read in. See docs/decisions/comparing.md. */
function hashNames(before: string, name: string): number {
  return hashOf(name, hashStart(before));
}

/** Makes ids of 48 bits for tests of this tool from their names' hashes of 53. */
export function idsOf(tool: string): (names: number) => number {
  const hash = hash48(`tool\0${tool}`);
  const high = (hash / 2 ** 32) | 0;
  const low = hash | 0;
  // Of 48 bits only 32 can be combined at once.
  return (names) => (((names / 2 ** 32) & 0xffff) ^ high) * 2 ** 32 + ((names ^ low) >>> 0);
}

export function toFailureKey(test: ComparedTest, message: string): FailureKey {
  const before = beforeName(test);
  const lastingBefore = withoutChangingParts(before);
  const lastingName = withoutChangingParts(test.name);
  const toId = idsOf(test.tool);
  const id = toId(hashNames(before, test.name));
  const isLasting = lastingBefore === before && lastingName === test.name;
  return {
    leg: hashLeg(test.leg),
    id,
    lasting: isLasting ? id : toId(hashNames(lastingBefore, lastingName)),
    method: hash32(withoutChangingParts(methodName(test.name))),
    message: hash16(lastingMessage(message)),
  };
}

export function hashLeg(leg: string): number {
  return leg === "" ? 0 : hash32(`leg\0${leg}`);
}

function beforeName({ suites, className = "" }: Pick<Names, "suites" | "className">): string {
  return `${suites.join("\x01")}\0${className}`;
}

/** `adds[1-2]` and `adds(int)` are runs of `adds`. */
function methodName(name: string): string {
  const end = name.search(/[[(]/);
  return end > 0 ? name.slice(0, end).trimEnd() : name;
}
