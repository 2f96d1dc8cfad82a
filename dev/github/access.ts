/** Reads the identity behind a token and checks its permissions. */
import type { Reply, Request } from "./exchange.ts";
import { refuse } from "./refusals.ts";
import type { Identity, Permission, Settings } from "./settings.ts";
import type { CheckRun, Writer } from "./store.ts";

export function readIdentity(request: Request, settings: Settings): Identity | Reply {
  const header = request.headers.authorization ?? "";
  const token = header.replace(/^(token|bearer) +/i, "");
  if (token === "") return refuse(401, "Requires authentication");
  return settings.tokens[token] ?? refuse(401, "Bad credentials");
}

/** Returns the refusal, or undefined if the identity can read. Everybody can read a public repository. */
export function refuseReader(
  identity: Identity,
  permission: Permission,
  settings: Settings,
): Reply | undefined {
  const mayRead = !settings.private || identity.permissions[permission] !== undefined;
  return mayRead ? undefined : notAccessible(identity, `${permission}=read`);
}

/** Only Apps can write check runs; a job's token is one of the App github-actions. */
export function readWriter(identity: Identity): Writer["identity"] | Reply {
  if (identity.kind === "personal") return refuse(403, "You must authenticate via a GitHub App.");
  const { app } = identity;
  if (app && identity.permissions.checks === "write") return { ...identity, app };
  return notAccessible(identity, "checks=write");
}

/** Either permission is enough, because comments on pull requests are comments on issues. */
export function refuseCommenter(identity: Identity): Reply | undefined {
  const { issues, pull_requests: pulls } = identity.permissions;
  if (issues === "write" || pulls === "write") return undefined;
  return notAccessible(identity, "issues=write; pull_requests=write");
}

export function refuseForeignApp(identity: Identity, run: CheckRun): Reply | undefined {
  if (run.isJob) return notAccessible(identity, "checks=write");
  if (identity.app?.id === run.app.id) return undefined;
  const id = identity.app?.id;
  return refuse(
    403,
    `Invalid app_id \`${id}\` - check run can only be modified by the GitHub App that created it.`,
  );
}

function notAccessible(identity: Identity, accepted: string): Reply {
  const by = identity.kind === "fine-grained" ? "personal access token" : "integration";
  const headers = { "x-accepted-github-permissions": accepted };
  return refuse(403, `Resource not accessible by ${by}`, headers);
}
