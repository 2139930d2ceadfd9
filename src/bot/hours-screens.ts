/** The screens of «Safe hours» and of how long messages stay. */
import type { BotContext } from "../context.ts";
import { type Hours, leavesNone } from "../domain/hours.ts";
import { PRESENT_MINUTES, type Reach } from "../domain/reach.ts";
import { KEEPS } from "../domain/survivor.ts";
import { timeOf } from "../domain/typed-hours.ts";
import { button, exits } from "./keyboards/survivor.ts";
import type { Screen } from "./screen.ts";

/** What she chose, in plain words, and the ways to change it. */
export function hoursScreen(ctx: BotContext, now: Date): Screen {
  const { reach, atOnce } = ctx.survivor!.profile;
  const isOn = atOnce === true;
  return {
    text: ctx.t("s-hours", {
      chosen: reachLine(ctx, reach, now),
      replies: ctx.t(`hours-once-${isOn ? "on" : "off"}`),
    }),
    rows: [
      [button(ctx, "b-hours-change", "hours:change")],
      ...(reach?.kind === "hours" ? [[button(ctx, "b-hours-zone", "hours:zone")]] : []),
      [button(ctx, isOn ? "b-hours-tap" : "b-hours-once", `hours:once:${isOn ? "off" : "on"}`)],
      [button(ctx, "b-settings", "menu:settings")],
      exits(ctx),
    ],
  };
}

function reachLine(ctx: BotContext, reach: Reach | undefined, now: Date): string {
  if (reach === undefined) return ctx.t("hours-any");
  if (reach.kind === "writes") return ctx.t("hours-writes", { minutes: PRESENT_MINUTES });
  if (reach.kind === "never") return ctx.t("hours-never");
  return ctx.t("hours-hours", {
    days: daysLine(ctx, reach),
    from: timeOf(reach.from),
    to: timeOf(reach.to),
    zone: reach.zone,
    now: clockIn(reach.zone, now),
  });
}

function daysLine(ctx: BotContext, reach: Hours): string {
  if (leavesNone(reach)) return "";
  return reach.days.length === 7
    ? ctx.t("hours-every-day")
    : reach.days.map((day) => ctx.t(`b-hours-week-${day}`)).join(", ");
}

function clockIn(timeZone: string, now: Date): string {
  return now.toLocaleTimeString("en", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** How long messages stay, and what else it could be. */
export function keepScreen(ctx: BotContext): Screen {
  const chosen = ctx.survivor!.profile.keep ?? "day";
  return {
    text: ctx.t("s-keep", { chosen: ctx.t(`b-keep-${chosen}`) }),
    rows: [
      ...KEEPS.filter((keep) => keep !== chosen).map((keep) => [
        button(ctx, `b-keep-${keep}`, `stay:${keep}`),
      ]),
      [button(ctx, "b-settings", "menu:settings")],
      exits(ctx),
    ],
  };
}
