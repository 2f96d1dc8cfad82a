/** A workflow command in a step's log. */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * Returns all commands that the runner would execute: `::name …::` at the start of a line, and the old `##[name]` anywhere
 * in it, but none between `::stop-commands::token` and `::token::`. A carriage return ends a line too.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function readLogCommands(log: string): readonly LogCommand[] {
  const commands: LogCommand[] = [];
  let resume: string | undefined;
  for (const line of log.split(/\r\n|\n|\r/)) {
    const command = readCommand(line);
    if (!command) continue;
    if (resume !== undefined) {
      if (command.name === resume) resume = undefined;
    } else if (command.name === "stop-commands") resume = command.message;
    else commands.push(command);
  }
  return commands;
}

function readCommand(line: string): LogCommand | undefined {
  const current = /^\s*::([^\s:]+)(?: ((?:(?!::).)*))?::(.*)$/.exec(line);
  const match = current ?? /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line);
  if (!match) return undefined;
  const [, name = "", properties = "", message = ""] = match;
  const pairs = properties
    .trim()
    .split(current ? "," : ";")
    .map((pair) => /^([^=]+)=(.*)$/.exec(pair))
    .flatMap((pair) => (pair ? [[pair[1], decode(pair[2] ?? "")] as const] : []));
  return { name, properties: Object.fromEntries(pairs), message: decode(message) };
}

function decode(text: string): string {
  const characters: Record<string, string> = {
    "0D": "\r",
    "0A": "\n",
    "3A": ":",
    "2C": ",",
    "25": "%",
  };
  return text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => characters[code] ?? "");
}
