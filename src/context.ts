import type { Conversation, ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Locale } from "./domain/locale.ts";
import type { StaffMember } from "./domain/staff.ts";
import type { Survivor } from "./domain/survivor.ts";
import type { MessageKey } from "./message-keys.ts";

/** What our middleware adds to every update. */
export interface TykhoFlavor {
  /** One lane a person and chat; null when nobody can be told apart. */
  lane: string | null;
  /** Set in the private chat of everybody who is not staff. */
  survivor: Survivor | null;
  /** Set for active staff, in any chat. */
  member: StaffMember | null;
  /** The language this update is answered in. */
  locale: Locale;
  t(key: MessageKey, vars?: Record<string, string | number>): string;
  /** Answers a button press once; without words it only stops the button's waiting sign. */
  answer(text?: string): Promise<void>;
}

/** The context of our middleware and features. */
export type BotContext = ConversationFlavor<Context & TykhoFlavor>;

/** A conversation's own context: it only waits, everything else happens outside. */
export type InnerContext = Context;
export type BotConversation = Conversation<BotContext, InnerContext>;
