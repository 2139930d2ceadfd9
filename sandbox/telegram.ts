import type {
  CallRecord,
  Fault,
  NewPerson,
  Person,
  PressAction,
  SandboxEvent,
  SandboxState,
  SendAction,
  ShownChat,
} from "./control.ts";
import { ActionError } from "./errors.ts";
import { addGroup, migrate, type NewGroup } from "./groups.ts";
import type { Json } from "./model.ts";
import { addPerson, block, editOwn, send } from "./people.ts";
import { showChat, showState } from "./show.ts";
import { type Pointed, press, react, remove } from "./touch.ts";
import type { World } from "./world.ts";

/** The sandbox from inside the same process: what people do, and what can be seen. Actions that cannot be done throw. */
export interface Telegram {
  addPerson(person: NewPerson): Person;
  addGroup(group: NewGroup): ShownChat;
  send(action: SendAction): { message_id: number };
  edit(action: Pointed & { text: string }): void;
  remove(action: Pointed): void;
  press(action: PressAction): { callback_query_id: string };
  react(action: Pointed & { emoji: string }): void;
  block(person: number, blocked: boolean): void;
  /** Delivers any update, whatever the bot asked for. */
  rawUpdate(update: Json): { update_id: number };
  setFaults(plan: Fault[]): void;
  setLimits(enabled: boolean): void;
  advance(seconds: number): void;
  migrate(chat: number): { chat: number };
  state(): SandboxState;
  /** Calls with a `seq` above `after`, oldest first. */
  calls(after?: number): CallRecord[];
  /** The chat as a phone shows it; of a private chat the id is the person's. */
  chat(id: number): ShownChat;
  /** Unix seconds of the sandbox's clock. */
  now(): number;
  /** How many updates the bot has not confirmed. */
  pendingUpdates(): number;
  /** Returns the function that ends the listening. */
  on(listener: (event: SandboxEvent) => void): () => void;
}

/** The handle on a world. */
export function createTelegram(world: World): Telegram {
  const changed = () => world.events.emit(() => ({ kind: "state" }));
  return {
    addPerson: (person) => addPerson(world, person),
    addGroup: (group) => showChat(world, addGroup(world, group)),
    send: (action) => send(world, action),
    edit: (action) => editOwn(world, action),
    remove: (action) => remove(world, action),
    press: (action) => press(world, action),
    react: (action) => react(world, action),
    block: (person, blocked) => block(world, person, blocked),
    rawUpdate: (update) => ({ update_id: world.updates.pushRaw(update, rawLane(update)) }),
    setFaults(plan) {
      world.faults.set(plan);
      changed();
    },
    setLimits(enabled) {
      world.limits.enabled = enabled;
      changed();
    },
    advance(seconds) {
      world.clock.advance(seconds);
      changed();
    },
    migrate: (chat) => migrate(world, chat),
    state: () => showState(world),
    calls: (after = 0) => world.calls.after(after),
    chat(id) {
      const chat = world.chats.get(id);
      if (!chat) throw new ActionError(`there is no chat ${id}`);
      return showChat(world, chat);
    },
    now: () => world.clock.now(),
    pendingUpdates: () => world.updates.pending().length,
    on: (listener) => world.events.on(listener),
  };
}

function rawLane(update: Json): string {
  const body = Object.values(update)[0] as { chat?: { id?: number } } | undefined;
  return `chat:${body?.chat?.id ?? "raw"}`;
}
