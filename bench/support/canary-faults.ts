/** What may go wrong while words are on their way. */
import type { Fault } from "../../sandbox/control.ts";
import type { Cage } from "./canary-paths.ts";
import { phoneOf, type Town } from "./town.ts";
import { pause } from "./until.ts";

/** What Telegram and the network can do to a message while a word is on its way. */
export async function typeWhileTelegramFails({ sandbox }: Town, { word, survivor }: Cage): Promise<void> {
  const description = `Bad Request: can't parse «${word}»`;
  const methods = ["sendMessage", "editMessageText", "deleteMessage", "answerCallbackQuery"];
  const kinds: Omit<Fault, "method">[] = [
    { kind: "error", code: 400, description },
    { kind: "error", code: 500, description },
    { kind: "error", code: 401, description },
    { kind: "flood", retryAfter: 1 },
    { kind: "reset" },
    { kind: "lost" },
  ];
  const her = phoneOf(sandbox, survivor);
  for (const fault of kinds) {
    sandbox.telegram.setFaults(methods.map((method) => ({ ...fault, method })));
    her.types(`${word} while calls fail: ${fault.kind} ${fault.code ?? ""}`);
    await pause(1_500);
  }
  sandbox.telegram.setFaults([]);
}

const TABLES = ["survivors", "drafts", "traces", "slots", "cases", "audit", "outbox", "inbox"];

/** What a database can do: tables that are not there, rows that it refuses, connections that end. */
export async function typeWhileTheDatabaseFails(
  { sandbox, database }: Town,
  { word, survivor, dreamer }: Cage,
): Promise<void> {
  const { sql } = database;
  const [her, third] = [phoneOf(sandbox, survivor), phoneOf(sandbox, dreamer)];
  const breaks = [
    ...TABLES.map((table) => [`alter table ${table} rename to away`, `alter table away rename to ${table}`]),
    ...TABLES.map((table) => [
      `alter table ${table} add constraint refused check (false) not valid`,
      `alter table ${table} drop constraint refused`,
    ]),
  ];
  for (const [breaking, mending] of breaks) {
    await sql.unsafe(breaking!);
    her.types(`${word} while the database fails`);
    third.types(`${word} while the database fails`);
    // One stays broken until updates are given up, which is a path of its own.
    await pause(breaking === "alter table traces rename to away" ? 20_000 : 1_200);
    await sql.unsafe(mending!);
  }
  her.types(`${word} while connections end`);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name = 'tykho'`;
  await pause(1_000);
}
