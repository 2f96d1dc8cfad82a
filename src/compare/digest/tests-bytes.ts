import type { ByteReader, ByteWriter } from "./bytes.ts";
import { DamagedBytes } from "./bytes.ts";
import { type StoredLeg, type StoredTest, type StoredTests, testDetails } from "./digest.ts";

const states = ["failed", "flaky", "steady"] as const;

export function writeTests({ detail, runs, legs, ran }: StoredTests, to: ByteWriter): void {
  to.number(testDetails.indexOf(detail), 1);
  to.number(runs, 1);
  to.count(legs.length);
  for (const leg of legs) {
    to.number(leg.leg, 4);
    for (const state of states) {
      // Most tests have no changing parts, so the second id is usually left out.
      const plain = leg[state].filter(({ id, lasting }) => id === lasting);
      const changing = leg[state].filter(({ id, lasting }) => id !== lasting);
      for (const tests of [plain, changing]) {
        to.count(tests.length);
        for (const test of tests) {
          to.number(test.id, 6);
          if (tests === changing) to.number(test.lasting, 6);
          if (detail === "ids") continue;
          to.number(test.method, 4);
          to.number(test.message, 2);
          to.number(test.history, 4);
        }
      }
    }
  }
  to.count(ran?.length ?? 0);
  if (ran) to.bytes(ran);
}

export function readTests(from: ByteReader): StoredTests {
  const detail = testDetails[from.number(1)];
  const runs = from.number(1);
  if (detail === undefined || runs > 32) throw new DamagedBytes();
  const read = (isChanging: boolean) => (): StoredTest => {
    const id = from.number(6);
    const lasting = isChanging ? from.number(6) : id;
    if (detail === "ids") return { id, lasting, method: 0, message: 0, history: 0 };
    const method = from.number(4);
    const message = from.number(2);
    return { id, lasting, method, message, history: from.number(4) >>> 0 };
  };
  const readState = () => [...from.list(6, read(false)), ...from.list(12, read(true))];
  const legs = from.list(10, (): StoredLeg => {
    const leg = from.number(4);
    return { leg, failed: readState(), flaky: readState(), steady: readState() };
  });
  const ran = Uint8Array.from(from.bytes(from.count()));
  return { detail, runs, legs, ...(ran.length > 0 && { ran }) };
}
