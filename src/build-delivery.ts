/** What comes in, what is worked on and what goes out. */
import { buildBot } from "./build-bot.ts";
import type { Parts } from "./build-parts.ts";
import type { Services } from "./build-services.ts";
import type { Stores } from "./db/stores.ts";
import type { Loop } from "./delivery/loop.ts";
import { createOutage } from "./delivery/outage.ts";
import { createOutageHide } from "./delivery/outage-hide.ts";
import { createOutageTraces } from "./delivery/outage-traces.ts";
import { createPoller } from "./delivery/poller.ts";
import { createProcessor } from "./delivery/processor.ts";
import { createReceiver, senderOf } from "./delivery/receiver.ts";
import { createRemover } from "./delivery/remover.ts";
import { createSender } from "./delivery/sender.ts";
import { createMetrics } from "./metrics.ts";
import { phoneLocale } from "./services/survivors.ts";

export type Delivery = ReturnType<typeof buildDelivery>;

/** Builds the receiver, the processor and the sender, stopped. A list, so it may be long. */
export function buildDelivery(parts: Parts, services: Services) {
  const { config, log, stores, ring, api, addresses } = parts;
  const metrics = createMetrics({
    inbox: () => stores.inbox.waiting(),
    outbox: () => stores.outbox.waiting(),
  });
  const sender = createSender<Stores>({
    stores,
    transact: stores.transact,
    addresses,
    report: services.undelivered.report,
    veil: services.veil,
    gate: services.contactHours.gate,
    api,
    log,
    count: metrics.delivered,
  });
  const bot = buildBot(parts, services);
  const processor = createProcessor({
    inbox: stores.inbox,
    handle: bot.handle,
    park: async (update) => {
      metrics.parked();
      log.error({ update: update.updateId }, "an update was parked");
      await services.park({ updateId: update.updateId, from: senderOf(update.payload) });
    },
    onHandled: sender.wake,
    log,
  });
  const outage = createOutageTraces(async (chatId, messageId) => {
    const survivor = await stores.survivors.find(chatId);
    if (survivor !== null) await stores.traces.add(survivor.id, [messageId]);
  });
  const onAway = createOutage({
    api,
    hide: createOutageHide({ remove: createRemover(api), shown: outage.of, log }),
    shown: outage.shown,
    text(language, chatId) {
      const locale = phoneLocale(language) ?? config.defaultLocale;
      return services.coverMemory.lineFor(chatId, locale) ?? services.emergency.outage(locale);
    },
    log,
  });
  const receive = createReceiver({
    inbox: stores.inbox,
    laneId: (lane) => ring.lookup("lane", lane),
    onKept() {
      processor.wake();
      void outage.settle();
    },
    onAway,
    log,
  });
  const poller = createPoller({ api, settings: stores.settings, receive, onAway, log });
  const receives = config.role !== "worker";
  const polls = receives && config.updates.kind === "polling";
  const works = config.role !== "receiver";
  return {
    metrics,
    receive,
    receives,
    wakeSender: sender.wake,
    // Stopped in this order: what comes in, what is worked on, what goes out.
    loops: [...(polls ? [poller] : []), ...(works ? [processor, sender] : [])] satisfies Loop[],
  };
}
