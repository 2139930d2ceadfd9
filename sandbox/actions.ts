import { z } from "zod";
import type { Telegram } from "./telegram.ts";

const id = z.int();
const text = z.string();
const mediaKind = z.enum([
  "photo",
  "voice",
  "video",
  "video_note",
  "audio",
  "document",
  "sticker",
  "animation",
]);
const pointed = z.strictObject({ person: id, chat: id, message_id: id });
const fault = z.strictObject({
  method: text,
  kind: z.enum(["hang", "reset", "lost", "error", "flood"]),
  code: id.optional(),
  description: text.optional(),
  retryAfter: z.number().optional(),
  times: id.optional(),
  chance: z.number().min(0).max(1).optional(),
});
const newPerson = z.strictObject({
  id: id.positive().optional(),
  first_name: text.min(1),
  username: text.optional(),
  language_code: text.min(1),
  label: text.optional(),
  groups: z.array(id).optional(),
  started: z.boolean().optional(),
});
const sendAction = z.strictObject({
  person: id,
  chat: id,
  text: text.optional(),
  caption: text.optional(),
  media: z.strictObject({ kind: mediaKind, name: text.optional(), data: z.base64().optional() }).optional(),
  replyTo: id.optional(),
  thread_id: id.optional(),
  forwarded: z.boolean().optional(),
});
const pressAction = pointed.extend({ data: text.optional(), text: text.optional() });

/** Checks a body and does what it says. */
export type Action = (body: unknown) => unknown;

/** The actions of the control interface by name: the last part of their path. */
export function createActions(telegram: Telegram): Record<string, Action> {
  const action =
    <T>(schema: z.ZodType<T>, run: (body: T) => unknown): Action =>
    (body) =>
      run(schema.parse(body)) ?? {};
  return {
    people: action(newPerson, (body) => telegram.addPerson(plain(body))),
    send: action(sendAction, (body) => telegram.send(plain(body))),
    edit: action(pointed.extend({ text }), telegram.edit),
    delete: action(pointed, telegram.remove),
    press: action(pressAction, (body) => telegram.press(plain(body))),
    react: action(pointed.extend({ emoji: text }), telegram.react),
    block: action(z.strictObject({ person: id, blocked: z.boolean() }), (body) =>
      telegram.block(body.person, body.blocked),
    ),
    update: action(z.record(z.string(), z.unknown()), telegram.rawUpdate),
    faults: action(z.array(fault), (body) => telegram.setFaults(plain(body))),
    limits: action(z.strictObject({ enabled: z.boolean() }), (body) => telegram.setLimits(body.enabled)),
    clock: action(z.strictObject({ advanceSeconds: z.number().min(0) }), (body) =>
      telegram.advance(body.advanceSeconds),
    ),
    migrate: action(z.strictObject({ chat: id }), (body) => telegram.migrate(body.chat)),
  };
}

type Plain<T> = T extends (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [K in keyof T]: Plain<Exclude<T[K], undefined>> }
    : T;

// JSON knows no undefined, though zod's types allow for it.
function plain<T>(body: T): Plain<T> {
  return body as Plain<T>;
}
