import { badRequest } from "../errors.ts";
import type { Call, Method } from "./method.ts";

/** How long a pressed button waits for its answer. */
export const pressSeconds = 150;

function answerCallbackQuery({ world, params }: Call): true {
  const id = params.callback_query_id as string;
  const press = world.presses.get(id);
  if (!press || world.clock.now() - press.at > pressSeconds) {
    world.presses.delete(id);
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  const text = params.text as string | undefined;
  if (text) {
    const { person } = press;
    world.events.emit(() => ({ kind: "answer", person, text, alert: params.show_alert === true }));
  }
  return true;
}

/** Answers to pressed buttons. */
export const callbackMethods: Record<string, Method> = { answerCallbackQuery };
