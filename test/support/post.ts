/** The sender between a database and a local Telegram, with a survivor, a caseworker and a case of theirs. */
import { sql } from "drizzle-orm";
import { Api } from "grammy";
import { onTestFinished } from "vitest";
import type { ShownMessage } from "../../sandbox/control.ts";
import { type Sandbox, startSandbox } from "../../sandbox/server.ts";
import type { Stores } from "../../src/db/stores.ts";
import { createAddresses } from "../../src/delivery/addresses.ts";
import { createSender } from "../../src/delivery/sender.ts";
import type { CaseFile } from "../../src/domain/case-file.ts";
import type { Outgoing } from "../../src/domain/outgoing.ts";
import type { StaffMember } from "../../src/domain/staff.ts";
import type { Survivor } from "../../src/domain/survivor.ts";
import { assess } from "../../src/domain/triage/assess.ts";
import { silentLog } from "../../src/log.ts";
import type { Words } from "../../src/services/bodies.ts";
import { createUndelivered } from "../../src/services/undelivered.ts";
import { createTexts } from "../../src/texts.ts";
import { message, seedCase, seedStaff, seedSurvivor } from "./seeds.ts";
import type { Suite } from "./suite.ts";
import { until } from "./world.ts";

export const GROUP = -500;
export const t = createTexts();
export const words: Words = {
  t,
  defaultLocale: "en",
  placeName: (_, place) => place,
  emergency: () => "112",
  assess: (record) => assess(record, { isAsq5Reviewed: false }),
};

export interface Post {
  sandbox: Sandbox;
  api: Api;
  dana: Survivor;
  mavka: StaffMember;
  caseFile: CaseFile;
  counts: string[];
  /** Keeps a message to the survivor, unless told otherwise. */
  add(text: string, more?: Partial<Outgoing>): Promise<boolean>;
  /** Runs a sender until the condition holds; `apiRoot` may lead nowhere. */
  delivers(until: () => unknown, options?: { apiRoot?: string }): Promise<void>;
  /** Runs a sender until nothing that may go now is left. */
  empties(): Promise<void>;
  /** What the bot wrote to a chat. */
  seen(chat: number): ShownMessage[];
  texts(chat: number): (string | undefined)[];
  states(): Promise<string[]>;
}

/** Sets the post up for one test. */
export async function startPost(suite: Suite): Promise<Post> {
  const { stores } = suite;
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.stop());
  const { telegram } = sandbox;
  for (const id of [1002, 2001, 3001]) {
    telegram.addPerson({ id, first_name: `P${id}`, language_code: "en", started: true });
  }
  telegram.addGroup({ id: GROUP, title: "Staff", members: [3001, 2001] });
  const dana = await seedSurvivor(stores, { chatId: 1002 });
  const mavka = await seedStaff(stores, { telegramId: 2001 });
  await seedStaff(stores, { telegramId: 3001, role: "admin", alias: "Oksana" });
  const caseFile = await seedCase(stores, { survivorId: dana.id, owner: mavka });
  const counts: string[] = [];
  const apiAt = (apiRoot: string) => new Api(sandbox.token, { apiRoot, timeoutSeconds: 1 });

  async function delivers(isDone: () => unknown, { apiRoot = sandbox.url } = {}): Promise<void> {
    const sender = createSender<Stores>({
      stores,
      transact: stores.transact,
      addresses: createAddresses(stores, GROUP),
      veil: async () => ({ kind: "clear" }),
      report: createUndelivered(words).report,
      api: apiAt(apiRoot),
      log: silentLog,
      count: (kind, end) => counts.push(`${kind}:${end}`),
    });
    sender.start();
    try {
      await until(async () => (await isDone()) === true, "the sender to be done");
    } finally {
      await sender.stop();
    }
  }
  const seen = (chat: number) => telegram.chat(chat).messages.filter(({ fromBot }) => fromBot);
  return {
    sandbox,
    api: apiAt(sandbox.url),
    dana,
    mavka,
    caseFile,
    counts,
    add: (text, more) => stores.outbox.add(message(text, { to: { kind: "survivor", id: dana.id }, ...more })),
    delivers,
    empties: () =>
      delivers(async () => {
        const [row] = await suite.query<{ busy: number }>(sql`select count(*)::int as busy from outbox
          left join cases c on c.id = outbox.case_id
          where outbox.state = 'waiting' and not (to_kind = 'owner' and c.owner_id is null)
          and (lease_until is not null or outbox.due_at <= now() + interval '2 seconds')`);
        return row!.busy === 0;
      }),
    seen,
    texts: (chat) => seen(chat).map(({ text, caption }) => text ?? caption),
    states: async () =>
      (await suite.query<{ state: string }>(sql`select state from outbox order by id`)).map(
        ({ state }) => state,
      ),
  };
}
