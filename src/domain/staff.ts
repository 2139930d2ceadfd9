import type { Locale } from "./locale.ts";

/** Roles of staff, least rights first. */
export const ROLES = ["caseworker", "supervisor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** A member of staff. The alias is what survivors and colleagues see; the Telegram id is kept sealed. */
export interface StaffMember {
  id: string;
  role: Role;
  alias: string;
  telegramId: number;
  locale: Locale;
}
