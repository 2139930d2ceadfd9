/** A bot of a few lines over plain fetch, so that the sandbox is tested without the product. */

interface Update {
  update_id: number;
  message?: { chat: { id: number }; text?: string; photo?: { file_id: string }[] };
  callback_query?: { id: string; data: string };
}

/** A running bot: all that it was sent, and how to make it call. */
export interface EchoBot {
  updates: Update[];
  call(method: string, params: Record<string, unknown>): Promise<unknown>;
  stop(): void;
}

/** Polls the Bot API at `root` and hands each update to `answer`. */
export function startEchoBot(
  { url, token }: { url: string; token: string },
  answer: (update: Update, bot: EchoBot) => Promise<unknown>,
): EchoBot {
  const over = new AbortController();
  const bot: EchoBot = {
    updates: [],
    async call(method, params) {
      const response = await fetch(`${url}/bot${token}/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(params),
        signal: over.signal,
      });
      const body = (await response.json()) as { ok: boolean; result: unknown; description?: string };
      if (!body.ok) throw new Error(`${method}: ${body.description}`);
      return body.result;
    },
    stop: () => over.abort(),
  };

  async function poll(): Promise<void> {
    for (let offset = 0; !over.signal.aborted; ) {
      const updates = (await bot.call("getUpdates", { offset, timeout: 10 })) as Update[];
      for (const update of updates) {
        offset = update.update_id + 1;
        bot.updates.push(update);
        await answer(update, bot);
      }
    }
  }
  poll().catch((error: unknown) => {
    if (!over.signal.aborted) throw error;
  });
  return bot;
}
