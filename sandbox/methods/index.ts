import type { Webhook } from "../webhook.ts";
import { callbackMethods } from "./callback.ts";
import { chatMethods } from "./chats.ts";
import { copyMethods } from "./copy.ts";
import { deleteMethods } from "./delete.ts";
import { editMethods } from "./edit.ts";
import type { Method } from "./method.ts";
import { profileMethods } from "./profile.ts";
import { sendMethods } from "./send.ts";
import { topicMethods } from "./topics.ts";
import { updateMethods } from "./updates.ts";

/** Every method of the Bot API that the sandbox has, by name. */
export function createMethods(webhook: Webhook): Map<string, Method> {
  return new Map(
    Object.entries({
      ...updateMethods(webhook),
      ...sendMethods,
      ...copyMethods,
      ...editMethods,
      ...deleteMethods,
      ...callbackMethods,
      ...profileMethods,
      ...chatMethods,
      ...topicMethods,
    }),
  );
}
