import { request } from "node:http";
import { expect, test } from "vitest";
import type { SandboxEvent } from "../../sandbox/control.ts";
import { localTelegram, olena } from "../support/local-telegram.ts";

/** A plain request: fetch would tidy the path and refuse to set the host. */
function raw(
  port: number,
  path: string,
  host = `127.0.0.1:${port}`,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ port, path, host: "127.0.0.1", headers: { host } }, async (response) => {
      let body = "";
      for await (const part of response) body += part;
      resolve({ status: response.statusCode!, body });
    });
    call.on("error", reject).end();
  });
}

test("a phone is added, writes, presses, edits, reacts, deletes and blocks over HTTP", async () => {
  const { call, control, telegram } = await localTelegram();
  const added = await control("people", { first_name: "Айгүл", language_code: "kk" });
  expect(added.body).toMatchObject({ first_name: "Айгүл", label: "Айгүл", blockedBot: false });
  const person = added.body.id as number;
  const at = { person, chat: person };
  const { message_id } = (await control("send", { ...at, text: "сәлем" })).body as { message_id: number };
  const keyboard = { inline_keyboard: [[{ text: "Иә", callback_data: "yes" }]] };
  const asked = await call("sendMessage", { chat_id: person, text: "?", reply_markup: keyboard });
  const pressed = await control("press", { ...at, message_id: asked.result.message_id, text: "Иә" });
  expect(pressed.body.callback_query_id).toMatch(/^\d+$/);
  for (const [action, more] of [
    ["edit", { message_id, text: "сәлем!" }],
    ["react", { message_id: asked.result.message_id, emoji: "👍" }],
    ["delete", { message_id }],
  ] as const) {
    expect(await control(action, { ...at, ...more })).toEqual({ status: 200, body: {} });
  }
  expect((await control("block", { person, blocked: true })).status).toBe(200);
  expect(telegram.chat(person).messages).toMatchObject([{ text: "?", reactions: ["👍"] }]);
  const kinds = (await call("getUpdates")).result.map((update: object) => Object.keys(update)[1]);
  expect(kinds).toEqual(["message", "callback_query", "edited_message", "my_chat_member"]);
});

test("a refused action answers 400 and says why", async () => {
  const { control } = await localTelegram();
  const refused = async (action: string, body: unknown) => {
    const { status, body: answer } = await control(action, body);
    expect(status).toBe(400);
    return answer.error;
  };
  expect(await refused("send", { person: 9, chat: 9, text: "x" })).toBe("there is no person 9");
  expect(await refused("send", { person: olena, chat: olena })).toBe("say what to send: text or media");
  expect(await refused("send", { person: olena, chat: -4, text: "x" })).toBe("there is no group -4");
  expect(await refused("block", { person: olena })).toContain("blocked");
  expect(await refused("people", { id: olena, first_name: "x", language_code: "en" })).toContain("already");
  expect((await control("toString", {})).status).toBe(404);
});

test("photos and voices that a person sends can be fetched by the bot and by the page", async () => {
  const { call, control, url, token } = await localTelegram();
  const data = Buffer.from("voice bytes").toString("base64");
  await control("send", { person: olena, chat: olena, media: { kind: "voice", data } });
  await control("send", { person: olena, chat: olena, caption: "look", media: { kind: "photo" } });
  const [voice, photo] = (await call("getUpdates")).result;
  expect(photo.message).toMatchObject({ caption: "look", photo: [{ width: 640 }] });
  const { file_id } = voice.message.voice;
  const { file_path } = (await call("getFile", { file_id })).result;
  expect(await (await fetch(`${url}/file/bot${token}/${file_path}`)).text()).toBe("voice bytes");
  expect(await (await fetch(`${url}/sandbox/file/${file_id}`)).text()).toBe("voice bytes");
  expect((await fetch(`${url}/file/bot${token}/../${file_path}x`)).status).toBe(404);
});

test("the page hears of changes as they happen", async () => {
  const { call, url } = await localTelegram();
  const response = await fetch(`${url}/sandbox/events`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  await call("sendMessage", { chat_id: olena, text: "1 new" });
  let seen = "";
  while (!seen.includes('"kind":"chat"')) seen += (await reader.read()).value;
  const events = seen
    .split("\n\n")
    .flatMap((part): SandboxEvent[] => (part.startsWith("data: ") ? [JSON.parse(part.slice(6))] : []));
  expect(events.map((event) => event.kind)).toEqual(["preview", "chat"]);
  await reader.cancel();
});

test("clock, limits, faults, raw updates and calls are there for those outside the process", async () => {
  const { call, control } = await localTelegram();
  const before = (await control("state")).body.now as number;
  await control("clock", { advanceSeconds: 3600 });
  await control("limits", { enabled: true });
  await control("faults", [{ method: "getMe", kind: "error", code: 500, times: 2 }]);
  await call("getMe");
  const { body } = await control("state");
  expect(body.now).toBeGreaterThanOrEqual(before + 3600);
  expect(body).toMatchObject({ limits: true, faults: [{ method: "getMe", times: 1 }], polls: 0 });
  expect((await control("update", { poll: { id: "1" } })).body.update_id).toBeGreaterThan(0);
  const { calls } = (await control("calls?after=0")).body as { calls: { seq: number }[] };
  expect(calls).toMatchObject([{ seq: 1, method: "getMe", ok: false, error_code: 500, malformed: false }]);
  expect((await control("calls?after=1")).body).toEqual({ calls: [] });
});

test("nothing outside the page's folder can be fetched", async () => {
  const { port } = await localTelegram();
  for (const path of [
    "/../server.ts",
    "/%2e%2e/server.ts",
    "/..%2fserver.ts",
    "/page/../../package.json",
    "//etc/passwd",
    "/.%00/x.js",
    "/index.html%00.js",
  ]) {
    const answer = await raw(port, path);
    expect(answer.body, path).not.toContain("import");
    expect([400, 404], path).toContain(answer.status);
  }
});

test("a page of another site cannot reach the people through a name of its own", async () => {
  const { port } = await localTelegram();
  expect((await raw(port, "/sandbox/state", "evil.example")).status).toBe(403);
  expect((await raw(port, "/sandbox/state")).status).toBe(200);
});
