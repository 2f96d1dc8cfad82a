import { expect, test } from "vitest";
import { readLogCommands } from "../../../dev/runner/log-commands.ts";

const names = (log: string) => readLogCommands(log).map(({ name }) => name);

test("a command is read at the start of a line, with its properties and message unescaped", () => {
  expect(readLogCommands("::error file=a%2Cb.ts,line=3::one%0Atwo %25\n")).toEqual([
    { name: "error", properties: { file: "a,b.ts", line: "3" }, message: "one\ntwo %" },
  ]);
  expect(names("see ::error::x\n")).toEqual([]);
});

test("a property ends at a comma, or at a semicolon in the old syntax, and can contain the other separators", () => {
  expect(readLogCommands("::error title=a;b=c:d,line=3::x\n")[0]?.properties).toEqual({
    title: "a;b=c:d",
    line: "3",
  });
  expect(readLogCommands("##[error title=a,b=c;line=3]x\n")[0]?.properties).toEqual({
    title: "a,b=c",
    line: "3",
  });
});

test("a command in the old syntax is read anywhere in a line, and a carriage return starts a line", () => {
  expect(readLogCommands("text ##[warning title=T;line=1]message")).toEqual([
    { name: "warning", properties: { title: "T", line: "1" }, message: "message" },
  ]);
  expect(names("text\r::debug::x")).toEqual(["debug"]);
});

test("commands between stop-commands and its token are ignored", () => {
  const log = "::stop-commands::k3\n::error::a\n##[error]b\n::other::\n::k3::\n::notice::c\n";
  expect(names(log)).toEqual(["notice"]);
});
