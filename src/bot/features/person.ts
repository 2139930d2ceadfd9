/** «Talk to a person»: consent on one honest screen, a few skippable facts, an open case. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { INTAKE } from "../../domain/dialogs.ts";
import type { Draft, Question } from "../../domain/draft.ts";
import type { MessageKey } from "../../message-keys.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { DirectoryService } from "../../services/directory.ts";
import type { IntakeService } from "../../services/intake.ts";
import type { SurvivorService } from "../../services/survivors.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";
import { button, exits } from "../keyboards/survivor.ts";
import { emergencyOf } from "../screens.ts";
import { keepCase, type ShowCaseDeps, showCase } from "../show-case.ts";

/** What the way to a person needs. */
export interface PersonDeps extends ShowCaseDeps {
  dialogs: DialogService;
  directory: DirectoryService;
  intake: IntakeService;
  survivors: SurvivorService;
  cases: { openOf(survivorId: string): Promise<CaseFile | null> };
}

/** Creates the way in. */
export function personFeature(deps: PersonDeps): Composer<BotContext> {
  const { dialogs, emergency, show, cases } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery("menu:person", async (ctx) => {
    const open = await cases.openOf(ctx.survivor!.id);
    // A case that danger opened was not agreed to yet: she is asked now.
    if (open !== null && !open.facts.isUnasked) return showCase(deps, ctx, open);
    const text = ctx.t("s-consent", { emergency: emergencyOf(ctx, emergency) });
    await show(ctx, { text, rows: [[button(ctx, "b-agree", "person:agree")], exits(ctx)] });
  });
  survivor.callbackQuery("person:agree", async (ctx) => {
    const open = await cases.openOf(ctx.survivor!.id);
    if (open !== null && !open.facts.isUnasked) return showCase(deps, ctx, open);
    await dialogs.begin(ctx.lane!, INTAKE.id);
    await ctx.conversation.enter(INTAKE.id);
  });
  return feature;
}

/** Puts a question of the intake into the person's language. */
export function wordIntake(
  { directory, emergency }: PersonDeps,
  ctx: BotContext,
  asked: { question: Question; draft: Draft },
): AskedQuestion {
  const { id } = asked.question;
  const label = (option: string) => {
    if (id !== "place") return commonLabel(ctx, option);
    return option === "other" ? ctx.t("b-elsewhere") : directory.placeName(ctx.locale, option);
  };
  const question = ctx.t(`s-ask-${id}` as MessageKey);
  return { text: `${question}\n\n${emergencyOf(ctx, emergency)}`, label };
}

/** Creates the last step: the case is opened and its code shown. */
export function finishIntake(deps: PersonDeps) {
  return async function finish(ctx: BotContext): Promise<void> {
    const asked = { lane: ctx.lane!, updateId: ctx.update.update_id, locale: ctx.locale };
    const { kind, caseFile } = await deps.intake.open(ctx.survivor!, asked);
    if (kind === "already-open") return showCase(deps, ctx, caseFile);
    const { country } = caseFile.facts;
    if (country !== undefined) ctx.survivor = await deps.survivors.setCountry(ctx.survivor!, country);
    const text = ctx.t("s-case-opened", {
      code: caseFile.code,
      emergency: emergencyOf(ctx, deps.emergency),
    });
    const messageId = await deps.show(ctx, { text, rows: [exits(ctx)] });
    await keepCase(deps, ctx, { caseId: caseFile.id, ownerId: caseFile.ownerId, messageId });
  };
}
