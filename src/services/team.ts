import type { Locale, Translate } from "../domain/locale.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { Role, StaffMember } from "../domain/staff.ts";
import { messageBody, type Words } from "./bodies.ts";

interface TeamStores {
  staff: {
    find(telegramId: number): Promise<StaffMember | null>;
    list(): Promise<StaffMember[]>;
    put(member: Omit<StaffMember, "id">): Promise<StaffMember>;
  };
  outbox: { add(message: Outgoing): Promise<boolean> };
  audit: { add(entry: { key: string; actor: string; action: string }): Promise<unknown> };
}

/** What the service needs besides its stores. */
export interface TeamDeps {
  staff: TeamStores["staff"];
  transact<Result>(work: (stores: TeamStores) => Promise<Result>): Promise<Result>;
  words: Words;
}

/** What a member of staff can do here, in their language. */
export function homeText(t: Translate, { role, alias, locale }: StaffMember): string {
  const commands = t(locale, role === "admin" ? "staff-commands-admin" : "staff-commands-caseworker");
  return t(locale, "staff-home", { alias, role: t(locale, `staff-role-${role}`), commands });
}

/** Who works here. */
export interface TeamService {
  find(telegramId: number): Promise<StaffMember | null>;
  list(): Promise<StaffMember[]>;
  register(
    newcomer: Pick<StaffMember, "telegramId" | "role" | "alias">,
    by: { actor: StaffMember; updateId: number },
  ): Promise<StaffMember>;
  setLocale(member: StaffMember, locale: Locale): Promise<StaffMember>;
  /** Registers the admins that the settings name; an alias given later is kept. */
  ensureAdmins(telegramIds: readonly number[]): Promise<void>;
}

/** Creates the service over the staff. */
export function createTeam({ staff, transact, words }: TeamDeps): TeamService {
  const { defaultLocale } = words;
  return {
    find: (telegramId) => staff.find(telegramId),
    list: () => staff.list(),
    register: (newcomer, { actor, updateId }) =>
      transact(async (stores) => {
        const known = await stores.staff.find(newcomer.telegramId);
        const member = await stores.staff.put({ ...newcomer, locale: known?.locale ?? defaultLocale });
        const action = `registered:${member.role}:${member.id}`;
        await stores.audit.add({ key: `${updateId}:registered`, actor: `staff:${actor.id}`, action });
        await stores.outbox.add({
          key: `${updateId}:welcome`,
          kind: "desk",
          to: { kind: "staff", id: member.id },
          body: messageBody(homeText(words.t, member)),
        });
        return member;
      }),
    setLocale: ({ id: _, ...member }, locale) => staff.put({ ...member, locale }),
    async ensureAdmins(telegramIds) {
      for (const [index, telegramId] of telegramIds.entries()) {
        const known = await staff.find(telegramId);
        if (known?.role === "admin") continue;
        const alias = known?.alias ?? `Admin ${index + 1}`;
        await staff.put({
          telegramId,
          role: "admin" satisfies Role,
          alias,
          locale: known?.locale ?? defaultLocale,
        });
      }
    },
  };
}
