/**
 * Loaded before the action by `--import`: writes down each connection and each program that it starts, one per line.
 */
import childProcess from "node:child_process";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const file = process.env.WATCHED ?? "";
const note = (line: string) => appendFileSync(file, `${line}\n`);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  // Node's own modules give the normalized arguments as one list.
  const [options] = (Array.isArray(given[0]) ? given[0] : given) as [net.TcpNetConnectOpts];
  note(`connects to ${options.host}:${options.port}`);
  return Reflect.apply(connect, this, given);
} as typeof connect;

const programs = childProcess as unknown as Record<string, (...given: unknown[]) => unknown>;
for (const name of ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"]) {
  const start = programs[name];
  programs[name] = (...given) => {
    const { shell } = (given.find((one) => !Array.isArray(one) && typeof one === "object") ??
      {}) as { shell?: unknown };
    note(`starts ${given[0]}${shell ? " in a shell" : ""}`);
    return start?.(...given);
  };
}
syncBuiltinESMExports();
