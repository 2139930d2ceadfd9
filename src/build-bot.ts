/** The bot over the services, and how one update is handed to it. */
import type { ConversationData, VersionedState } from "@grammyjs/conversations";
import { createBot } from "./bot/bot.ts";
import { createCoverChat } from "./bot/cover-chat.ts";
import { createFoundScreens } from "./bot/found-screens.ts";
import { createScreens } from "./bot/screen.ts";
import { createWaitingScreen } from "./bot/waiting-screen.ts";
import type { Parts } from "./build-parts.ts";
import type { Services } from "./build-services.ts";
import { sealedStorage } from "./crypto/sealed-storage.ts";

/** Builds the bot. */
export function buildBot({ config, t, data, stores, state, client, ring, now }: Parts, services: Services) {
  const show = createScreens(stores);
  const bot = createBot({
    ...services,
    token: config.botToken,
    client,
    t,
    now,
    defaultLocale: config.defaultLocale,
    whoIr6: data.whoIr6,
    show,
    found: createFoundScreens({ ...services, show }),
    coverChat: createCoverChat({
      coverData: data.covers,
      knownWords: data.knownWords,
      traces: stores.traces,
    }),
    cases: stores.cases,
    staff: stores.staff,
    slots: stores.slots,
    traces: stores.traces,
    visits: stores.visits,
    waiting: createWaitingScreen(stores),
    storage: sealedStorage<VersionedState<ConversationData>>(state.storage, ring, "conversation"),
  });
  let ready: Promise<void> | null = null;
  return {
    /** Learns who the bot is at the first update, and runs it. */
    async handle(payload: unknown): Promise<void> {
      ready ??= bot.init().catch((error) => {
        ready = null;
        throw error;
      });
      await ready;
      await bot.handleUpdate(payload as Parameters<typeof bot.handleUpdate>[0]);
    },
  };
}
