/** What everything else is built from: settings, words, data, the opened database and the way to Telegram. */
import { Api } from "grammy";
import { type Config, ConfigError } from "./config.ts";
import { createKeyRing } from "./crypto/key-ring.ts";
import { loadData } from "./data.ts";
import type { OpenDatabase } from "./db/database.ts";
import { DirectoryInUse } from "./db/directory-lock.ts";
import { createKeyCache } from "./db/keys.ts";
import { openDatabase } from "./db/open.ts";
import { createDatabase } from "./db/stores.ts";
import { createAddresses } from "./delivery/addresses.ts";
import { memoryState, redisState } from "./dialog-state.ts";
import { DIALOGS } from "./domain/dialogs.ts";
import type { Dialog } from "./domain/draft.ts";
import { createLog, describeError, type Log } from "./log.ts";
import type { PersonalWord } from "./services/erasure.ts";
import { createTexts } from "./texts.ts";

/** What tests and the demo may give instead of the usual. */
export interface ServiceOptions {
  log?: Log;
  database?: OpenDatabase;
  /** The questions of each dialog. */
  dialogs?: Readonly<Record<string, Dialog>>;
  /** The clock by which somebody's hours are told. */
  now?(): Date;
  /** How personal words are known, in place of the covers. */
  personalWord?: PersonalWord;
}

/** Seconds any call of the Bot API may take; below the sender's lease and the processor's time limit. */
const CALL_SECONDS = 15;

export type Parts = Awaited<ReturnType<typeof openParts>>;

/** Opens the database and the state of dialogs, and reads words and data. */
export async function openParts(config: Config, options: ServiceOptions) {
  const log = options.log ?? createLog(config.logLevel);
  const ring = createKeyRing(config.masterKey);
  const t = createTexts();
  const data = loadData();
  const database = options.database ?? (await openConfigured(config));
  if (database.kind === "embedded") {
    log.warn(
      {},
      "the embedded database is for trying out and very small use: it does not survive a power cut",
    );
  }
  const stores = createDatabase(database.db, createKeyCache(ring));
  if (!(await stores.keys.fits())) {
    throw new ConfigError("MASTER_KEY does not open what is in the database: use the key it was sealed with");
  }
  const state = config.state.kind === "redis" ? redisState(config.state.url, log) : memoryState();
  const client = { apiRoot: config.apiRoot, timeoutSeconds: CALL_SECONDS };
  const api = new Api(config.botToken, client);
  const addresses = createAddresses(stores, config.staffChatId);
  const dialogs = options.dialogs ?? DIALOGS;
  const now = options.now ?? (() => new Date());
  const personalWord = options.personalWord ?? null;
  const opened = { database, stores, state, client, api, addresses };
  return { ...opened, config, log, ring, t, data, dialogs, now, personalWord };
}

/** Opens the database that the settings name, or says in one line which setting to look at. */
export async function openConfigured({ database }: Pick<Config, "database">): Promise<OpenDatabase> {
  try {
    return await openDatabase(database);
  } catch (error) {
    if (error instanceof DirectoryInUse) throw error;
    const { name, code } = describeError(error).error;
    const variable = database.kind === "postgres" ? "DATABASE_URL" : "DATA_DIR";
    throw new ConfigError(
      `${variable} cannot be used (${code ?? name}): check that it is right and can be reached`,
    );
  }
}
