import { type HashState, hashOf, hashStart } from "../hash.ts";
import type { TestName } from "../model/finding.ts";
import { oncePer } from "../once.ts";
import { lastingMessage, withoutChangingParts } from "./changing-parts.ts";
import { hash16, hash32, hash48 } from "./short-hash.ts";

/** The properties that identify a test, without those that change independently: report path, line and machine. */
export interface ComparedTest extends TestName {
  /** One of several legs of a matrix whose reports are read together. Empty if there is only one. See `legsOf`. */
  readonly leg: string;
  readonly tool: string;
}

interface AroundTest {
  readonly suites: readonly string[];
  readonly className?: string | undefined;
}

/** A test as numbers. */
export interface TestKey {
  /** 32 bits; 0 for the empty leg. */
  readonly leg: number;
  /** 48 bits of tool, suites, class and name. */
  readonly id: number;
}

/** A failed test as numbers. */
export interface FailureKey extends TestKey {
  /** 48 bits like `id`, but of the names without changing parts. The same number if there are none. */
  readonly lasting: number;
  /** 32 bits of the method's name, without class, suites and parameters. */
  readonly method: number;
  /** 16 bits of the message. */
  readonly message: number;
}

/**
 * Begins the hash of a test's names before the tool is known. `hashOf` continues it with the test's name. SHA-1 would
 * take a fifth of the time for reading a large report. See docs/decisions/comparing.md.
 */
export function startHash(test: AroundTest): HashState {
  return hashStart(beforeName(test));
}

/** Makes a function that turns a 53-bit hash of the names into a 48-bit id of a test of this tool. */
export function idsOf(tool: string): (names: number) => number {
  const hash = hash48(`tool\0${tool}`);
  const high = (hash / 2 ** 32) | 0;
  const low = hash | 0;
  // JavaScript combines only 32 bits at once.
  return (names) => (((names / 2 ** 32) & 0xffff) ^ high) * 2 ** 32 + ((names ^ low) >>> 0);
}

/** Returns a function that makes the key of a failed test. What adjacent tests share is hashed once. */
export function openFailureKeys(): (test: ComparedTest, message: string) => FailureKey {
  const idsOfTool = oncePer(idsOf);
  let last = hashAround({ suites: [] });
  return (test, message) => {
    if (test.suites !== last.suites || test.className !== last.className) last = hashAround(test);
    const lastingName = withoutChangingParts(test.name);
    const toId = idsOfTool(test.tool);
    const id = toId(hashOf(test.name, last.start));
    const isLastingName = lastingName === test.name;
    const isLasting = isLastingName && last.isLasting;
    const method = methodName(test.name);
    return {
      leg: hashLeg(test.leg),
      id,
      lasting: isLasting ? id : toId(hashOf(lastingName, last.lastingStart)),
      method: hash32(isLastingName ? method : withoutChangingParts(method)),
      message: hash16(lastingMessage(message)),
    };
  };
}

function hashAround({ suites, className }: AroundTest) {
  const before = beforeName({ suites, className });
  const lasting = withoutChangingParts(before);
  return {
    suites,
    className,
    start: hashStart(before),
    isLasting: lasting === before,
    lastingStart: hashStart(lasting),
  };
}

export function hashLeg(leg: string): number {
  return leg === "" ? 0 : hash32(`leg\0${leg}`);
}

function beforeName({ suites, className = "" }: AroundTest): string {
  return `${suites.join("\x01")}\0${className}`;
}

/** `adds[1-2]` and `adds(int)` are runs of `adds`. */
function methodName(name: string): string {
  const end = name.search(/[[(]/);
  return end > 0 ? name.slice(0, end).trimEnd() : name;
}
