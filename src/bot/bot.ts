/** The bot: its middleware in order, one readable list. */
import { type ConversationData, conversations, type VersionedState } from "@grammyjs/conversations";
import { Bot, type StorageAdapter } from "grammy";
import type { BotContext, InnerContext } from "../context.ts";
import { callback } from "../domain/callback.ts";
import type { PresenceService } from "../services/presence.ts";
import { leaveForCommands } from "./admin.ts";
import { createDialogHost } from "./dialog-host.ts";
import { everyDialog, heedAnswer, wordDialog } from "./dialogs.ts";
import { aboutFeature } from "./features/about.ts";
import { blockedFeature } from "./features/blocked.ts";
import { type BroadcastFeatureDeps, broadcastFeature } from "./features/broadcast.ts";
import { type CheckWordDeps, checkWordFeature } from "./features/check-word.ts";
import { claimFeature } from "./features/claim.ts";
import { type CoverGateDeps, coverGate } from "./features/cover.ts";
import { type DeskDeps, deskFeature } from "./features/desk.ts";
import { type DirectoryAdminDeps, directoryAdminFeature } from "./features/directory-admin.ts";
import { type ErasureFeatureDeps, erasureFeature, guardWord } from "./features/erasure.ts";
import { type FindByWordsDeps, findByWordsFeature, findFeature } from "./features/find.ts";
import { type FoundFeatureDeps, foundFeature } from "./features/found.ts";
import { type HeardDeps, heardFeature, hearWords } from "./features/heard.ts";
import { type HideDeps, hideFeature } from "./features/hide.ts";
import { type HoursDeps, hoursFeature } from "./features/hours.ts";
import { learnFeature } from "./features/learn.ts";
import { type LevelDeps, levelFeature } from "./features/level.ts";
import { type PersonDeps, personFeature } from "./features/person.ts";
import { leavePlan, planFeature } from "./features/plan.ts";
import { goOnWithCode, type ReturningDeps, returningFeature } from "./features/returning.ts";
import { type SafetyDeps, safetyFeature } from "./features/safety.ts";
import { settingsFeature } from "./features/settings.ts";
import { staffHomeFeature } from "./features/staff-home.ts";
import { type StartDeps, startCommands, startFeature } from "./features/start.ts";
import { type TalkCaseworkerDeps, talkCaseworkerFeature } from "./features/talk-caseworker.ts";
import { editsFeature, type TalkSurvivorDeps, talkSurvivorFeature } from "./features/talk-survivor.ts";
import { teamFeature } from "./features/team.ts";
import { unhandledFeature } from "./features/unhandled.ts";
import { wipesFeature } from "./features/wipes.ts";
import { type WordsFeatureDeps, wordsFeature } from "./features/words.ts";
import { answerPresses } from "./middleware/answer.ts";
import { coverClosed } from "./middleware/closed.ts";
import { type IdentifyDeps, identify } from "./middleware/identify.ts";
import { resumeDialog } from "./middleware/resume.ts";
import { noteVisit, traceIncoming } from "./middleware/trace.ts";
import { bearUnreachable } from "./middleware/unreachable.ts";
import type { PlanDeps } from "./plan-way.ts";

/** Bumped when the steps of `conversations/ask.ts` change; older logs are then dropped and the draft re-asks. */
const CONVERSATION_VERSION = 1;

/** Everything the features need; built by hand in `main.ts`. */
export interface BotDeps
  extends IdentifyDeps,
    HideDeps,
    CoverGateDeps,
    WordsFeatureDeps,
    StartDeps,
    FindByWordsDeps,
    FoundFeatureDeps,
    SafetyDeps,
    HeardDeps,
    LevelDeps,
    PersonDeps,
    PlanDeps,
    HoursDeps,
    CheckWordDeps,
    ErasureFeatureDeps,
    DeskDeps,
    TalkCaseworkerDeps,
    Omit<TalkSurvivorDeps, "host">,
    BroadcastFeatureDeps,
    DirectoryAdminDeps {
  token: string;
  /** How the Bot API is reached; conversations use the same. */
  client: { apiRoot: string; timeoutSeconds: number };
  presence: PresenceService;
  visits: { seen(survivorId: string): Promise<void> };
  returning: ReturningDeps["returning"];
  cases: PersonDeps["cases"] & DeskDeps["cases"];
  slots: CoverGateDeps["slots"];
  traces: CoverGateDeps["traces"] & HideDeps["traces"] & ReturningDeps["traces"];
  /** Sealed, with a time limit. */
  storage: StorageAdapter<VersionedState<ConversationData>>;
}

/** Builds the bot. It starts nothing: the processor hands it one update at a time. */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const bot = new Bot<BotContext>(deps.token, { client: deps.client });
  const host = createDialogHost({
    ...deps,
    word: (ctx, asked) => wordDialog(deps, ctx, asked),
    answered: (ctx, draft) => heedAnswer(deps, ctx, draft),
  });

  bot.use(bearUnreachable);
  bot.use(answerPresses);
  bot.use(identify(deps));
  bot.use(goOnWithCode(deps));
  bot.use(coverClosed(deps));
  bot.use(blockedFeature(deps));

  const atFirst = bot.chatType("private");
  atFirst.use(traceIncoming(deps.traces));
  atFirst.use(
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
  atFirst.use(guardWord(deps));
  atFirst.use(coverGate(deps));
  atFirst.use(noteVisit(deps.visits));

  bot.on("edited_message", hearWords(deps));
  bot.use(editsFeature(deps));
  bot.use(claimFeature(deps));
  // A label under a passed-on message: pressing it does nothing, in any dialog.
  bot.callbackQuery(callback.none, () => {});

  const inPrivate = bot.chatType("private");
  inPrivate.use(hideFeature(deps));
  inPrivate.use(leavePlan(deps));
  inPrivate.use(startCommands(deps));
  inPrivate.use(leaveForCommands(deps));
  inPrivate.use(hearWords(deps));
  inPrivate.use(everyDialog(host, deps));
  inPrivate.use(resumeDialog(deps.dialogs, host));

  inPrivate.use(erasureFeature(deps));
  inPrivate.use(aboutFeature(deps));
  inPrivate.use(startFeature(deps));
  inPrivate.use(findFeature(deps));
  inPrivate.use(foundFeature(deps));
  inPrivate.use(learnFeature(deps));
  inPrivate.use(safetyFeature(deps));
  inPrivate.use(heardFeature({ ...deps, host }));
  inPrivate.use(personFeature(deps));
  inPrivate.use(planFeature(deps));
  inPrivate.use(settingsFeature(deps));
  inPrivate.use(wordsFeature(deps));
  inPrivate.use(hoursFeature(deps));
  inPrivate.use(returningFeature(deps));
  inPrivate.use(talkSurvivorFeature({ ...deps, host }));
  inPrivate.use(findByWordsFeature(deps));
  inPrivate.use(teamFeature(deps));
  inPrivate.use(wipesFeature(deps));
  inPrivate.use(broadcastFeature(deps));
  inPrivate.use(directoryAdminFeature(deps));
  inPrivate.use(staffHomeFeature(deps));
  inPrivate.use(deskFeature(deps));
  inPrivate.use(levelFeature(deps));
  inPrivate.use(checkWordFeature(deps));
  inPrivate.use(talkCaseworkerFeature(deps));
  inPrivate.use(unhandledFeature({ ...deps, host }));
  return bot;
}
