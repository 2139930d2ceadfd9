import { ApiError, malformed } from "../errors.ts";
import type { Json } from "../model.ts";
import type { PollRequest } from "../updates.ts";
import { checkWebhookUrl, type Webhook } from "../webhook.ts";
import type { Call, Method } from "./method.ts";

/** Polling and the webhook, of which only one works at a time. */
export function updateMethods(webhook: Webhook): Record<string, Method> {
  function getUpdates({ world, params, gone }: Call): Promise<Json[]> {
    if (webhook.isSet()) {
      const text =
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
      throw new ApiError(409, `Conflict: ${text}`);
    }
    world.updates.allow(params.allowed_updates as string[] | undefined);
    return world.updates.poll({ ...(params as Omit<PollRequest, "gone">), gone });
  }

  function setWebhook(call: Call): true {
    const { world, params } = call;
    const url = params.url as string;
    if (url === "") return deleteWebhook(call);
    checkWebhookUrl(url);
    const secret = params.secret_token as string | undefined;
    if (secret !== undefined && !/^[\w-]+$/u.test(secret)) {
      throw malformed("secret token contains unallowed characters");
    }
    world.updates.endPoll("terminated by setWebhook request");
    if (params.drop_pending_updates === true) world.updates.drop();
    world.updates.allow(params.allowed_updates as string[] | undefined);
    const maxConnections = (params.max_connections ?? 40) as number;
    webhook.set({ url, maxConnections, ...(secret === undefined ? {} : { secret }) });
    return true;
  }

  function deleteWebhook({ world, params }: Call): true {
    webhook.remove();
    if (params.drop_pending_updates === true) world.updates.drop();
    return true;
  }

  return { getUpdates, setWebhook, deleteWebhook, getWebhookInfo: () => webhook.info() };
}
