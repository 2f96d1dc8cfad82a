/**
 * Loaded before the action by `--import`: logs each connection and each program that it starts, one per line.
 */
import childProcess from "node:child_process";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const file = process.env.ACTIVITY_LOG ?? "";
const log = (line: string) => appendFileSync(file, `${line}\n`);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  // Node's own modules pass the normalized arguments as one array.
  const [options] = (Array.isArray(args[0]) ? args[0] : args) as [net.TcpNetConnectOpts];
  log(`connects to ${options.host}:${options.port}`);
  return Reflect.apply(connect, this, args);
} as typeof connect;

const programs = childProcess as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"]) {
  const start = programs[name];
  programs[name] = (...args) => {
    const { shell } = (args.find((one) => !Array.isArray(one) && typeof one === "object") ??
      {}) as { shell?: unknown };
    log(`starts ${args[0]}${shell ? " in a shell" : ""}`);
    return start?.(...args);
  };
}
syncBuiltinESMExports();
