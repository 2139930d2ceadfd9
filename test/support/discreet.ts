/** What must be true of every call to a survivor's chat, whatever a test was about. */
import { expect } from "vitest";
import type { CallRecord } from "../../sandbox/control.ts";
import { ADMIN, type World } from "./world.ts";

const SENDS = /^send(?!ChatAction)/;
const HANDS_ON = /^(?:forward|copy)Messages?$/;
const FILES = ["photo", "voice", "video", "video_note", "audio", "document", "animation", "sticker"];

// A harmless bot that forbade to forward its tips would look like none.
function isCover(params: CallRecord["params"]): boolean {
  return /"callback_data":"t:/.test(JSON.stringify(params["reply_markup"] ?? {}));
}

/** What is wrong with a call to a survivor's chat, as words. */
export function indiscretions({ method, params }: Pick<CallRecord, "method" | "params">): string[] {
  const preview = params["link_preview_options"] as { is_disabled?: boolean } | undefined;
  const isText = method === "sendMessage" || method === "editMessageText";
  const uploads = FILES.filter((name) => name in params && typeof params[name] !== "string");
  return [
    ...(HANDS_ON.test(method) ? ["hands a message on with its origin"] : []),
    ...(SENDS.test(method) && params["protect_content"] !== true && !isCover(params)
      ? ["can be forwarded"]
      : []),
    ...(SENDS.test(method) && params["disable_notification"] !== true ? ["makes a sound"] : []),
    ...(isText && preview?.is_disabled !== true ? ["opens links by itself"] : []),
    ...(SENDS.test(method) && "caption" in params ? ["shows words below a file on the lock screen"] : []),
    ...uploads.map((name) => `uploads a ${name} under a name of its own`),
  ].map((what) => `${method} ${what}`);
}

/** Every call so far to somebody who is not staff was discreet, and no caption anywhere names a person. */
export async function expectDiscreet(world: World): Promise<void> {
  const { telegram } = world.sandbox;
  const { people } = telegram.state();
  const survivors: number[] = [];
  for (const { id } of people) {
    if (id !== ADMIN && (await world.stores.staff.find(id)) === null) survivors.push(id);
  }
  const calls = telegram.calls();
  const hers = calls.filter(({ params }) => survivors.includes(Number(params["chat_id"])));
  expect(hers.flatMap(indiscretions)).toEqual([]);
  const handedOn = calls.filter(({ method }) => HANDS_ON.test(method));
  expect(handedOn.map(({ method }) => method)).toEqual([]);
  const names = people.filter(({ id }) => survivors.includes(id)).map(({ first_name }) => first_name);
  const captions = calls.map(({ params }) => String(params["caption"] ?? ""));
  expect(captions.filter((caption) => names.some((name) => caption.includes(name)))).toEqual([]);
}
