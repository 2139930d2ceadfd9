/**
 * Builds every dependency once, by hand, starts them and stops them. Importing this file does nothing; running it
 * (`npm start`) starts the service from the environment.
 */
import { type Api, GrammyError } from "grammy";
import { announceProfile } from "./bot/profile.ts";
import { buildDelivery, type Delivery } from "./build-delivery.ts";
import { openParts, type Parts, type ServiceOptions } from "./build-parts.ts";
import { buildServices } from "./build-services.ts";
import { buildSweeps } from "./build-sweeps.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { sameSecret } from "./crypto/secrets.ts";
import { DirectoryInUse } from "./db/directory-lock.ts";
import { ALLOWED_UPDATES } from "./delivery/poller.ts";
import { createWebhook } from "./delivery/webhook.ts";
import { createHttpSide, get, type HttpSide } from "./http.ts";
import { createSweeps } from "./jobs/sweeps.ts";
import { describeError } from "./log.ts";
import { openDirectory } from "./open-directory.ts";

/** A running service. */
export interface Service {
  stop(): Promise<void>;
}

/** Starts the service. Throws `ConfigError` when a setting turns out to be wrong. */
export async function startService(config: Config, options: ServiceOptions = {}): Promise<Service> {
  const parts = await openParts(config, options);
  const { api, log, database } = parts;
  await greetTelegram(api);
  const services = buildServices(parts);
  await services.team.ensureAdmins(config.adminIds);
  await openDirectory(parts, services);
  const delivery = buildDelivery(parts, services);
  await services.coverMemory.refresh();
  const sweeps = createSweeps(buildSweeps(parts, services, delivery), log);
  const http = buildHttp(parts, delivery);

  await listen(http);
  if (delivery.receives) await announceWebhook(config, api);
  for (const loop of delivery.loops) loop.start();
  sweeps.start();
  await announceProfile(api, parts.data.covers[0]!).catch((error) =>
    log.warn(describeError(error), "the profile was not set"),
  );
  log.info({ role: config.role, database: database.kind, updates: config.updates.kind }, "Tykho is up");
  return {
    // First nothing new comes in, then what was begun is finished, then the connections end.
    async stop() {
      await http?.stop();
      for (const loop of delivery.loops) await loop.stop();
      await sweeps.stop();
      await parts.state.close();
      await database.close();
    },
  };
}

async function listen(http: HttpSide | null): Promise<void> {
  try {
    await http?.start();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`PORT cannot be listened on (${code}): choose another, or 0 to switch it off`);
  }
}

async function greetTelegram(api: Api): Promise<void> {
  try {
    await api.getMe();
  } catch (error) {
    if (!(error instanceof GrammyError)) {
      throw new ConfigError("TELEGRAM_API_ROOT cannot be reached: check the address and the network");
    }
    if (error.error_code !== 401 && error.error_code !== 404) {
      throw new ConfigError(
        `TELEGRAM_API_ROOT answered with an error (${error.error_code}): try again later`,
      );
    }
    throw new ConfigError("BOT_TOKEN was refused by Telegram: copy it again from @BotFather");
  }
}

async function announceWebhook({ updates }: Config, api: Api): Promise<void> {
  // A webhook that is left over would keep every update from the poller.
  if (updates.kind === "polling") await api.deleteWebhook();
  else await api.setWebhook(updates.url, { secret_token: updates.secret, allowed_updates: ALLOWED_UPDATES });
}

function buildHttp({ config, stores, log }: Parts, { metrics, receive }: Delivery): HttpSide | null {
  if (config.port === 0) return null;
  const { updates } = config;
  const webhook =
    updates.kind === "webhook"
      ? [createWebhook({ path: new URL(updates.url).pathname, secret: updates.secret, sameSecret, receive })]
      : [];
  const routes = [
    ...webhook,
    get("/healthz", async () => ({ status: 200, body: "ok\n" })),
    get("/readyz", async () => {
      const isReady = await stores.inbox.waiting().then(
        () => true,
        () => false,
      );
      return isReady ? { status: 200, body: "ready\n" } : { status: 503, body: "the database is away\n" };
    }),
    get("/metrics", async () => ({ status: 200, body: await metrics.text(), type: metrics.contentType })),
  ];
  return createHttpSide({ port: config.port, routes, log });
}

async function main(): Promise<void> {
  const service = await startService(readConfig());
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      service.stop().then(() => process.exit(0), complain);
    });
  }
}

/** One line for what the person who starts the service can mend; anything else is described without its words. */
function complain(error: unknown): never {
  const isOurs = error instanceof ConfigError || error instanceof DirectoryInUse;
  const line = isOurs
    ? error.message
    : `Tykho could not start: ${JSON.stringify(describeError(error).error)}`;
  process.stderr.write(`${line}\n`);
  process.exit(isOurs ? 2 : 1);
}

if (import.meta.main) main().catch(complain);
