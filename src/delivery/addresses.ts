import type { CaseFile } from "../domain/case-file.ts";
import type { Address } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Survivor } from "../domain/survivor.ts";

/** A move is noted under the id it replaces, so that a newly configured group is not overruled by an old move. */
type StaffChatName = `staff-chat:${number}`;

interface AddressStores {
  cases: { get(id: string): Promise<CaseFile | null> };
  staff: { get(id: string): Promise<StaffMember | null> };
  survivors: { get(id: string): Promise<Survivor | null> };
  settings: {
    get(name: StaffChatName): Promise<{ value: number } | null>;
    set(name: StaffChatName, value: number): Promise<void>;
  };
}

/** A chat to send to; `name` is its name in the pace, without an identity. */
export interface Destination {
  chatId: number;
  name: string;
}

/** Finds the chat of an address at the moment of sending. */
export interface Addresses {
  /** Null when there is nobody: a case without an owner, an erased survivor, a former member of staff. */
  find(to: Address): Promise<Destination | null>;
  staffChatId(): Promise<number>;
  /** Telegram gave the staff group another id. */
  moveStaffChat(chatId: number): Promise<void>;
}

/** Creates the finder; the staff chat's id is the configured one until Telegram gives the group another. */
export function createAddresses(stores: AddressStores, configuredStaffChat: number): Addresses {
  const name: StaffChatName = `staff-chat:${configuredStaffChat}`;
  const staffChatId = async () => (await stores.settings.get(name))?.value ?? configuredStaffChat;
  const ofStaff = async (id: string): Promise<Destination | null> => {
    const member = await stores.staff.get(id);
    return member === null ? null : { chatId: member.telegramId, name: `staff:${id}` };
  };
  return {
    staffChatId,
    moveStaffChat: (chatId) => stores.settings.set(name, chatId),
    async find(to) {
      switch (to.kind) {
        case "staff-chat":
          return { chatId: await staffChatId(), name: "staff-chat:main" };
        case "staff":
          return ofStaff(to.id);
        case "owner": {
          const ownerId = (await stores.cases.get(to.id))?.ownerId ?? null;
          return ownerId === null ? null : ofStaff(ownerId);
        }
        case "survivor": {
          const survivor = await stores.survivors.get(to.id);
          return survivor === null
            ? null
            : { chatId: survivor.profile.chatId, name: `survivor:${survivor.id}` };
        }
      }
    },
  };
}
