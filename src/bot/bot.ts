/** The bot: its middleware in order, one readable list. */
import {
  type ConversationData,
  conversations,
  createConversation,
  type VersionedState,
} from "@grammyjs/conversations";
import { Bot, type StorageAdapter } from "grammy";
import { createBroadcastDialog } from "../../conversations/broadcast.ts";
import { createDangerDialog } from "../../conversations/danger.ts";
import { createFindDialog } from "../../conversations/find.ts";
import { createIntakeDialog } from "../../conversations/intake.ts";
import { createLevelDialog } from "../../conversations/level.ts";
import { createListingDialog } from "../../conversations/listing.ts";
import { createSafety } from "../../conversations/safety.ts";
import type { BotContext, InnerContext } from "../context.ts";
import { callback } from "../domain/callback.ts";
import { ADDRESS, BROADCAST, DANGER, FIND, INTAKE, LEVEL, PHONES, SAFETY } from "../domain/dialogs.ts";
import type { PresenceService } from "../services/presence.ts";
import { leaveForCommands } from "./admin.ts";
import { createDialogHost } from "./dialog-host.ts";
import { blockedFeature } from "./features/blocked.ts";
import {
  type BroadcastFeatureDeps,
  broadcastFeature,
  finishBroadcast,
  wordBroadcast,
} from "./features/broadcast.ts";
import { claimFeature } from "./features/claim.ts";
import { type DeskDeps, deskFeature } from "./features/desk.ts";
import { type DirectoryAdminDeps, directoryAdminFeature } from "./features/directory-admin.ts";
import { finishListing, isListingDialog, wordListing } from "./features/directory-typed.ts";
import { type FindByWordsDeps, findByWordsFeature, findFeature, wordFind } from "./features/find.ts";
import { type FoundFeatureDeps, finishFind, foundFeature } from "./features/found.ts";
import { type HeardDeps, heardFeature, hearWords } from "./features/heard.ts";
import { type HideDeps, hideFeature } from "./features/hide.ts";
import { learnFeature } from "./features/learn.ts";
import { finishLevel, type LevelDeps, levelFeature, wordLevel } from "./features/level.ts";
import { finishIntake, type PersonDeps, personFeature, wordIntake } from "./features/person.ts";
import { finishSafety, recordSafety, type SafetyDeps, safetyFeature, wordSafety } from "./features/safety.ts";
import { settingsFeature } from "./features/settings.ts";
import { staffHomeFeature } from "./features/staff-home.ts";
import { type StartDeps, startCommands, startFeature } from "./features/start.ts";
import { type TalkCaseworkerDeps, talkCaseworkerFeature } from "./features/talk-caseworker.ts";
import { editsFeature, type TalkSurvivorDeps, talkSurvivorFeature } from "./features/talk-survivor.ts";
import { teamFeature } from "./features/team.ts";
import { unhandledFeature } from "./features/unhandled.ts";
import { answerPresses } from "./middleware/answer.ts";
import { type IdentifyDeps, identify } from "./middleware/identify.ts";
import { resumeDialog } from "./middleware/resume.ts";
import { traceIncoming } from "./middleware/trace.ts";
import { bearUnreachable } from "./middleware/unreachable.ts";

/** Bumped when the steps of `conversations/ask.ts` change; older logs are then dropped and the draft re-asks. */
const CONVERSATION_VERSION = 1;

/** Everything the features need; built by hand in `main.ts`. */
export interface BotDeps
  extends IdentifyDeps,
    HideDeps,
    StartDeps,
    FindByWordsDeps,
    FoundFeatureDeps,
    SafetyDeps,
    HeardDeps,
    LevelDeps,
    PersonDeps,
    DeskDeps,
    TalkCaseworkerDeps,
    Omit<TalkSurvivorDeps, "host">,
    BroadcastFeatureDeps,
    DirectoryAdminDeps {
  token: string;
  /** How the Bot API is reached; conversations use the same. */
  client: { apiRoot: string; timeoutSeconds: number };
  presence: PresenceService;
  cases: PersonDeps["cases"] & DeskDeps["cases"];
  /** Sealed, with a time limit. */
  storage: StorageAdapter<VersionedState<ConversationData>>;
}

/** Builds the bot. It starts nothing: the processor hands it one update at a time. */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const bot = new Bot<BotContext>(deps.token, { client: deps.client });
  const host = createDialogHost({
    ...deps,
    word: (ctx, asked) => word(deps, ctx, asked),
    async answered(ctx, draft) {
      if (draft.dialog === SAFETY.id || draft.dialog === DANGER.id) await recordSafety(deps, ctx, draft);
    },
  });

  bot.use(bearUnreachable);
  bot.use(answerPresses);
  bot.use(identify(deps));
  bot.use(blockedFeature(deps));
  bot.on("edited_message", hearWords(deps));
  bot.use(editsFeature(deps));
  bot.use(claimFeature(deps));
  // A label under a passed-on message: pressing it does nothing, in any dialog.
  bot.callbackQuery(callback.none, () => {});

  const inPrivate = bot.chatType("private");
  inPrivate.use(traceIncoming(deps.traces));
  inPrivate.use(
    conversations<BotContext, InnerContext>({
      storage: {
        type: "key",
        version: CONVERSATION_VERSION,
        adapter: deps.storage,
        // A missing key would be shared by everybody; `identify` lets nobody without a lane through.
        getStorageKey: (ctx) => ctx.lane!,
      },
    }),
  );
  inPrivate.use(hideFeature(deps));
  inPrivate.use(startCommands(deps));
  inPrivate.use(leaveForCommands(deps));
  inPrivate.use(hearWords(deps));
  inPrivate.use(createConversation(createSafety(host, finishSafety(deps)), SAFETY.id));
  inPrivate.use(createConversation(createDangerDialog(host, finishSafety(deps)), DANGER.id));
  inPrivate.use(createConversation(createLevelDialog(host, finishLevel(deps)), LEVEL.id));
  inPrivate.use(createConversation(createFindDialog(host, finishFind(deps)), FIND.id));
  inPrivate.use(createConversation(createIntakeDialog(host, finishIntake(deps)), INTAKE.id));
  inPrivate.use(createConversation(createBroadcastDialog(host, finishBroadcast(deps)), BROADCAST.id));
  for (const { id } of [PHONES, ADDRESS]) {
    inPrivate.use(createConversation(createListingDialog(host, id, finishListing(deps, id)), id));
  }
  inPrivate.use(resumeDialog(deps.dialogs, host));

  inPrivate.use(startFeature(deps));
  inPrivate.use(findFeature(deps));
  inPrivate.use(foundFeature(deps));
  inPrivate.use(learnFeature(deps));
  inPrivate.use(safetyFeature(deps));
  inPrivate.use(heardFeature({ ...deps, host }));
  inPrivate.use(personFeature(deps));
  inPrivate.use(settingsFeature(deps));
  inPrivate.use(talkSurvivorFeature({ ...deps, host }));
  inPrivate.use(findByWordsFeature(deps));
  inPrivate.use(teamFeature(deps));
  inPrivate.use(broadcastFeature(deps));
  inPrivate.use(directoryAdminFeature(deps));
  inPrivate.use(staffHomeFeature(deps));
  inPrivate.use(deskFeature(deps));
  inPrivate.use(levelFeature(deps));
  inPrivate.use(talkCaseworkerFeature(deps));
  inPrivate.use(unhandledFeature({ ...deps, host }));
  return bot;
}

type Word = Parameters<typeof createDialogHost>[0]["word"];

function word(deps: BotDeps, ...[ctx, asked]: Parameters<Word>): ReturnType<Word> {
  if (isListingDialog(asked.draft.dialog)) return wordListing(deps, ctx, asked.draft);
  switch (asked.draft.dialog) {
    case SAFETY.id:
    case DANGER.id:
      return Promise.resolve(wordSafety(deps, ctx, asked));
    case LEVEL.id:
      return Promise.resolve(wordLevel(ctx, asked));
    case FIND.id:
      return Promise.resolve(wordFind(deps, ctx, asked));
    case INTAKE.id:
      return Promise.resolve(wordIntake(deps, ctx, asked));
    default:
      return wordBroadcast(deps, ctx, asked);
  }
}
