/** Admins register staff and see who works here. To anyone else these commands do not exist. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { ROLES } from "../../domain/staff.ts";
import type { TeamService } from "../../services/team.ts";
import { isAdmin } from "../admin.ts";

const ADDSTAFF = /^([1-9]\d{0,15})\s+(\S+)\s+(\S(?:.{0,38}\S)?)$/u;

/** Creates the feature. */
export function teamFeature({ team }: { team: TeamService }): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const admin = feature.filter(isAdmin);

  admin.command("addstaff", async (ctx) => {
    const match = ADDSTAFF.exec(ctx.match.trim());
    const role = ROLES.find((each) => each === match?.[2]?.toLowerCase());
    const isId = Number.isSafeInteger(Number(match?.[1]));
    if (match === null || role === undefined || !isId)
      return void (await ctx.reply(ctx.t("admin-addstaff-usage")));
    const newcomer = { telegramId: Number(match[1]), role, alias: match[3]! };
    const by = { actor: ctx.member!, updateId: ctx.update.update_id };
    const { alias } = await team.register(newcomer, by);
    await ctx.reply(ctx.t("admin-added", { alias, role: ctx.t(`staff-role-${role}`) }));
  });
  admin.command("staff", async (ctx) => {
    const members = await team.list();
    const people = members
      .map(({ alias, role }) => ctx.t("admin-staff-line", { alias, role: ctx.t(`staff-role-${role}`) }))
      .join("\n");
    await ctx.reply(ctx.t("admin-staff-list", { people }));
  });
  return feature;
}
