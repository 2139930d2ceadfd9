import { type Calls, createCalls } from "./calls.ts";
import { type Clock, createClock } from "./clock.ts";
import type { Preview } from "./control.ts";
import { createEvents, type Events } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createFiles, type Files } from "./files.ts";
import { createLimits, type Limits } from "./limits.ts";
import type { Chat, Press, Profile, Someone, User } from "./model.ts";
import { showChat } from "./show.ts";
import { createUpdates, type Updates } from "./updates.ts";

/** Everything that this Telegram knows. */
export interface World {
  bot: User & { is_bot: true; username: string };
  /** Topics in private chats, which @BotFather would switch on. */
  topics: boolean;
  clock: Clock;
  people: Map<number, Someone>;
  chats: Map<number, Chat>;
  presses: Map<string, Press>;
  previews: Preview[];
  profile: Profile;
  files: Files;
  updates: Updates;
  events: Events;
  limits: Limits;
  faults: Faults;
  calls: Calls;
  /** The next message id of private chats and basic groups, which share one numbering for each bot account. */
  nextMessageId(): number;
  /** The last message id that a new supergroup has behind it. */
  supergroupStart: number;
}

/** How a world begins. */
export interface WorldOptions {
  botId: number;
  limits?: boolean;
  topics?: boolean;
  username?: string;
  name?: string;
  /** Message ids, those of supergroups too, lie above this; at random by default. */
  firstMessageId?: number;
  /** The first update id; at random by default. */
  firstUpdateId?: number;
}

/** Makes an empty world with a bot in it. */
export function createWorld(options: WorldOptions): World {
  const clock = createClock();
  let lastMessageId = options.firstMessageId ?? 1 + Math.floor(Math.random() * 1000);
  const world: World = {
    bot: {
      id: options.botId,
      is_bot: true,
      first_name: options.name ?? "Sandbox bot",
      username: options.username ?? "sandbox_bot",
    },
    topics: options.topics ?? false,
    clock,
    people: new Map(),
    chats: new Map(),
    presses: new Map(),
    previews: [],
    profile: {
      name: new Map(),
      description: new Map(),
      shortDescription: new Map(),
      commands: new Map(),
      menuButton: { type: "commands" },
    },
    files: createFiles(),
    updates: createUpdates(clock, options.firstUpdateId),
    events: createEvents((id) => {
      const chat = world.chats.get(id);
      return chat && { kind: "chat", chat: showChat(world, chat) };
    }),
    limits: createLimits(clock, options.limits ?? false),
    faults: createFaults(),
    calls: createCalls(),
    nextMessageId: () => ++lastMessageId,
    // Message 1 of a supergroup is the notice of its creation.
    supergroupStart: options.firstMessageId ?? 1,
  };
  return world;
}

/** Makes a chat and puts it into the world. */
export function addChat(world: World, chat: Pick<Chat, "id" | "type" | "title" | "forum">): Chat {
  const whole: Chat = {
    ...chat,
    members: new Map(),
    messages: new Map(),
    topics: new Map(),
    lastId: world.supergroupStart,
    keyboard: null,
    pinned: [],
  };
  world.chats.set(chat.id, whole);
  return whole;
}
