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

type Names = Pick<ComparedTest, "suites" | "className" | "name">;

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

/** 48 bits of a test's names, by which it is counted before its tool is known. */
export function hashTest(test: Names): number {
  return hash48(identity(test));
}

/** Makes ids of tests of this tool from their names' hashes. */
export function idsOf(tool: string): (names: number) => number {
  const hash = hash48(`tool\0${tool}`);
  return (names) => xor48(names, hash);
}

/** Of 48 bits only 32 can be combined at once. */
function xor48(a: number, b: number): number {
  const high = Math.floor(a / 2 ** 32) ^ Math.floor(b / 2 ** 32);
  return high * 2 ** 32 + ((a ^ b) >>> 0);
}

export function toFailureKey(test: ComparedTest, message: string): FailureKey {
  const full = identity(test);
  const lasting = withoutChangingParts(full);
  const toId = idsOf(test.tool);
  const id = toId(hash48(full));
  return {
    leg: hashLeg(test.leg),
    id,
    lasting: lasting === full ? id : toId(hash48(lasting)),
    method: hash32(withoutChangingParts(methodName(test.name))),
    message: hash16(lastingMessage(message)),
  };
}

export function hashLeg(leg: string): number {
  return leg === "" ? 0 : hash32(`leg\0${leg}`);
}

function identity({ suites, className, name }: Names): string {
  return `${suites.join("\x01")}\0${className ?? ""}\0${name}`;
}

/** `adds[1-2]` and `adds(int)` are runs of `adds`. */
function methodName(name: string): string {
  const end = name.search(/[[(]/);
  return end > 0 ? name.slice(0, end).trimEnd() : name;
}
