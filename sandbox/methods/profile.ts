import { chatOf } from "../access.ts";
import { badRequest, malformed } from "../errors.ts";
import type { Json, Profile } from "../model.ts";
import { menuKey } from "../profile.ts";
import type { World } from "../world.ts";
import type { Call, Method } from "./method.ts";

type Texts = "name" | "description" | "shortDescription";

function languageOf(params: Json): string {
  const language = (params.language_code ?? "") as string;
  if (!/^([a-z]{2})?$/u.test(language)) throw malformed("LANG_CODE_INVALID");
  return language;
}

function setText(texts: Texts, field: string): Method {
  return ({ world, params }) => {
    const language = languageOf(params);
    const text = (params[field] ?? "") as string;
    // An empty text gives the language back to the one for all others.
    if (text === "") world.profile[texts].delete(language);
    else world.profile[texts].set(language, text);
    world.events.emit(() => ({ kind: "state" }));
    return true;
  };
}

function getText(texts: keyof Profile & Texts, field: string, fallback: (world: World) => string): Method {
  return ({ world, params }) => {
    const known = world.profile[texts];
    return { [field]: known.get(languageOf(params)) ?? known.get("") ?? fallback(world) };
  };
}

function keyOf({ world, params }: Call): string {
  const scope = (params.scope ?? { type: "default" }) as { type: string; chat_id?: unknown };
  if (scope.chat_id !== undefined) chatOf(world, scope.chat_id);
  return menuKey(scope, languageOf(params));
}

function setMyCommands(call: Call): true {
  const { world, params } = call;
  const commands = (params.commands as { command: string; description: string }[]).map((entry) => ({
    ...entry,
    command: entry.command.replace(/^\//u, ""),
  }));
  if (commands.length > 100) throw malformed("BOT_COMMANDS_TOO_MUCH");
  if (commands.some(({ command }) => !/^[a-z0-9_]{1,32}$/u.test(command)))
    throw malformed("BOT_COMMAND_INVALID");
  const key = keyOf(call);
  // An empty list takes the menu away, so that the next wider scope shows.
  if (commands.length === 0) world.profile.commands.delete(key);
  else world.profile.commands.set(key, commands);
  world.events.emit(() => ({ kind: "state" }));
  return true;
}

function deleteMyCommands(call: Call): true {
  call.world.profile.commands.delete(keyOf(call));
  call.world.events.emit(() => ({ kind: "state" }));
  return true;
}

function setChatMenuButton({ world, params }: Call): true {
  const button = (params.menu_button ?? { type: "default" }) as Json;
  if (params.chat_id === undefined) {
    world.profile.menuButton = button;
    return true;
  }
  const chat = chatOf(world, params.chat_id);
  if (chat.type !== "private") throw badRequest("chat not found");
  chat.menuButton = button;
  return true;
}

/** How the bot looks: name, descriptions, commands. */
export const profileMethods: Record<string, Method> = {
  setMyName: setText("name", "name"),
  getMyName: getText("name", "name", (world) => world.bot.first_name),
  setMyDescription: setText("description", "description"),
  getMyDescription: getText("description", "description", () => ""),
  setMyShortDescription: setText("shortDescription", "short_description"),
  getMyShortDescription: getText("shortDescription", "short_description", () => ""),
  setMyCommands,
  getMyCommands: (call) => call.world.profile.commands.get(keyOf(call)) ?? [],
  deleteMyCommands,
  setChatMenuButton,
};
