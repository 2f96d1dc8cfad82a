import { expect, test } from "vitest";
import { readLogCommands } from "../../../dev/runner/log-commands.ts";

const names = (log: string) => readLogCommands(log).map(({ name }) => name);

test("a command is at the start of a line; its properties and message are unescaped", () => {
  expect(readLogCommands("::error file=a%2Cb.ts,line=3::one%0Atwo %25\n")).toEqual([
    { name: "error", properties: { file: "a,b.ts", line: "3" }, message: "one\ntwo %" },
  ]);
  expect(names("see ::error::x\n")).toEqual([]);
});

test("a property ends at a comma, or in the old form at a semicolon, and may hold the other signs", () => {
  expect(readLogCommands("::error title=a;b=c:d,line=3::x\n")[0]?.properties).toEqual({
    title: "a;b=c:d",
    line: "3",
  });
  expect(readLogCommands("##[error title=a,b=c;line=3]x\n")[0]?.properties).toEqual({
    title: "a,b=c",
    line: "3",
  });
});

test("the old form is obeyed anywhere in a line, and after a lone carriage return", () => {
  expect(readLogCommands("text ##[warning title=T;line=1]message")).toEqual([
    { name: "warning", properties: { title: "T", line: "1" }, message: "message" },
  ]);
  expect(names("text\r::debug::x")).toEqual(["debug"]);
});

test("between stop-commands and its token nothing is obeyed", () => {
  const log = "::stop-commands::k3\n::error::a\n##[error]b\n::other::\n::k3::\n::notice::c\n";
  expect(names(log)).toEqual(["notice"]);
});
