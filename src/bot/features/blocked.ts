/** A survivor blocks the bot or takes it back: the owner of the case learns it at once. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { PresenceService } from "../../services/presence.ts";

/** Creates the feature. */
export function blockedFeature({ presence }: { presence: PresenceService }): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("my_chat_member", async (ctx) => {
    if (ctx.chat.type !== "private" || ctx.member !== null) return;
    const isBlocked = ctx.myChatMember.new_chat_member.status === "kicked";
    await presence.blocked(ctx.from.id, { isBlocked, updateId: ctx.update.update_id });
  });
  return feature;
}
