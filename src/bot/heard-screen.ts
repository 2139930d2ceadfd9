/** «Did I understand you right?»: what is said to somebody of whom danger was heard. */
import type { BotContext } from "../context.ts";
import { callback } from "../domain/callback.ts";
import { compareLevels } from "../domain/triage/level.ts";
import type { TextKind, TextRisk } from "../domain/triage/text-risk.ts";
import type { MessageKey } from "../message-keys.ts";
import type { Emergency } from "./emergency.ts";
import { button, hide } from "./keyboards/survivor.ts";
import type { Screen } from "./screen.ts";
import { emergencyOf } from "./screens.ts";

/** Kinds with words of their own; the first that was heard is answered. */
const OWN_WORDS = ["SUICIDE_ACT", "SUICIDE_IDEA", "STRANGLE", "SEXUAL", "CHILD_NOW", "CHILD"] as const;

/** What was heard; `isKept`: the words themselves go to somebody, or answer a question. */
export interface HeardShown {
  risk: TextRisk;
  isPaged: boolean;
  isKept: boolean;
}

/** The kinds that are answered: HIGH and RED. */
export function graveKinds({ hits }: TextRisk): TextKind[] {
  return hits.filter(({ level }) => compareLevels(level, "HIGH") >= 0).map(({ kind }) => kind);
}

/** Whether nobody else was heard to threaten: there is no «this person» to ask about. */
export function isOnlyAboutSelf(kinds: readonly string[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => kind === "SUICIDE_ACT" || kind === "SUICIDE_IDEA");
}

/** The screen. With RED, or a wish to die, the numbers come before everything else. */
export function heardScreen(ctx: BotContext, emergency: Emergency, shown: HeardShown): Screen {
  const { risk, isPaged, isKept } = shown;
  const grave = graveKinds(risk);
  const isRed = risk.level === "RED";
  const own = OWN_WORDS.find((kind) => grave.includes(kind));
  const isFirst = isRed || own === "SUICIDE_IDEA";
  const numbers = emergencyOf(ctx, emergency);
  const text = [
    ...(isFirst ? [numbers] : []),
    ctx.t("s-heard"),
    ctx.t(`s-heard-${own ?? (isRed ? "RED" : "HIGH")}` as MessageKey),
    ...(isPaged ? [ctx.t("s-heard-paged")] : []),
    ...(isKept ? [] : [ctx.t("s-heard-not-passed-on")]),
    ...(isFirst ? [] : [numbers]),
  ].join("\n\n");
  const national = button(ctx, "b-national", "find:other");
  const rows = [
    [button(ctx, "b-heard-yes", callback.heard)],
    [button(ctx, "b-heard-no", callback.misheard), button(ctx, "b-person", "menu:person")],
    [national, hide(ctx)],
  ];
  return { text, rows };
}
