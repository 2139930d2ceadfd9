/** Every dialog: how it is entered, how its questions are worded, and what is heeded as it is answered. */
import { createConversation } from "@grammyjs/conversations";
import { Composer } from "grammy";
import type { DialogHost } from "../../conversations/ask.ts";
import { createBroadcastDialog } from "../../conversations/broadcast.ts";
import { createCheckDialog } from "../../conversations/check.ts";
import { createDangerDialog } from "../../conversations/danger.ts";
import { createEraseDialog } from "../../conversations/erase.ts";
import { createFindDialog } from "../../conversations/find.ts";
import { createHoursDialog } from "../../conversations/hours.ts";
import { createIntakeDialog } from "../../conversations/intake.ts";
import { createLevelDialog } from "../../conversations/level.ts";
import { createListingDialog } from "../../conversations/listing.ts";
import { createPlanDialog } from "../../conversations/plan.ts";
import { createSafety } from "../../conversations/safety.ts";
import { createWordDialog } from "../../conversations/word.ts";
import type { BotContext } from "../context.ts";
import {
  ADDRESS,
  BROADCAST,
  DANGER,
  FIND,
  INTAKE,
  LEVEL,
  PHONES,
  PLAN,
  SAFETY,
  WORD,
} from "../domain/dialogs.ts";
import type { Draft, Question } from "../domain/draft.ts";
import { HOURS } from "../domain/hours-dialog.ts";
import { CHECK, ERASE } from "../domain/own-dialogs.ts";
import type { BotDeps } from "./bot.ts";
import type { AskedQuestion } from "./dialog-host.ts";
import { finishBroadcast, wordBroadcast } from "./features/broadcast.ts";
import { finishCheck, wordCheck } from "./features/check-word.ts";
import { finishListing, isListingDialog, wordListing } from "./features/directory-typed.ts";
import { finishErase, wordErase } from "./features/erasure.ts";
import { wordFind } from "./features/find.ts";
import { finishFind } from "./features/found.ts";
import { finishHours, readTypedHours, wordHours } from "./features/hours.ts";
import { finishLevel, wordLevel } from "./features/level.ts";
import { finishIntake, wordIntake } from "./features/person.ts";
import { finishPlan, wordPlan } from "./features/plan.ts";
import { finishSafety, recordSafety, wordSafety } from "./features/safety.ts";
import { finishWord, wordWord } from "./features/words.ts";

/** Creates the conversations, which can be entered only below where this is mounted. */
export function everyDialog(host: DialogHost, deps: BotDeps): Composer<BotContext> {
  const dialogs = new Composer<BotContext>();
  dialogs.use(createConversation(createSafety(host, finishSafety(deps, SAFETY.id)), SAFETY.id));
  dialogs.use(createConversation(createDangerDialog(host, finishSafety(deps, DANGER.id)), DANGER.id));
  dialogs.use(createConversation(createLevelDialog(host, finishLevel(deps)), LEVEL.id));
  dialogs.use(createConversation(createCheckDialog(host, finishCheck(deps)), CHECK.id));
  dialogs.use(createConversation(createEraseDialog(host, finishErase(deps)), ERASE.id));
  dialogs.use(createConversation(createFindDialog(host, finishFind(deps)), FIND.id));
  dialogs.use(createConversation(createPlanDialog(host, finishPlan(deps)), PLAN.id));
  dialogs.use(createConversation(createIntakeDialog(host, finishIntake(deps)), INTAKE.id));
  dialogs.use(createConversation(createBroadcastDialog(host, finishBroadcast(deps)), BROADCAST.id));
  dialogs.use(createConversation(createWordDialog(host, finishWord(deps)), WORD.id));
  dialogs.use(createConversation(createHoursDialog(host, finishHours(deps)), HOURS.id));
  for (const { id } of [PHONES, ADDRESS]) {
    dialogs.use(createConversation(createListingDialog(host, id, finishListing(deps, id)), id));
  }
  return dialogs;
}

/** Puts a question of any dialog into the person's language. */
export async function wordDialog(
  deps: BotDeps,
  ctx: BotContext,
  asked: { draft: Draft; question: Question },
): Promise<AskedQuestion> {
  if (isListingDialog(asked.draft.dialog)) return wordListing(deps, ctx, asked.draft);
  switch (asked.draft.dialog) {
    case SAFETY.id:
    case DANGER.id:
      return wordSafety(deps, ctx, asked);
    case LEVEL.id:
      return wordLevel(deps, ctx, asked);
    case HOURS.id:
      return wordHours(ctx, asked);
    case CHECK.id:
      return wordCheck(ctx, asked.draft);
    case ERASE.id:
      return wordErase(ctx);
    case FIND.id:
      return wordFind(deps, ctx, asked);
    case PLAN.id:
      return wordPlan(deps, ctx, asked);
    case INTAKE.id:
      return wordIntake(deps, ctx, asked);
    case WORD.id:
      return wordWord(ctx, asked);
    default:
      return wordBroadcast(deps, ctx, asked);
  }
}

/** Heeds an answer before the next question: what is said of danger is weighed at once, what is typed of hours is read. */
export async function heedAnswer(deps: BotDeps, ctx: BotContext, draft: Draft): Promise<void> {
  if (draft.dialog === SAFETY.id || draft.dialog === DANGER.id) await recordSafety(deps, ctx, draft);
  if (draft.dialog === HOURS.id) await readTypedHours(deps, ctx, draft);
}
