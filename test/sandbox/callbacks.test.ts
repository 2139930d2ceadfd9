import { expect, test } from "vitest";
import { localTelegram, olena } from "../support/local-telegram.ts";

async function withButton() {
  const local = await localTelegram();
  const keyboard = {
    inline_keyboard: [
      [{ text: "✅ Yes", callback_data: "q1:yes" }],
      [{ text: "Call", copy_text: { text: "116 123" } }],
    ],
  };
  const { message_id } = local.telegram.send({ person: olena, chat: olena, text: "help" });
  const more = { reply_markup: keyboard, reply_parameters: { message_id } };
  const sent = await local.call("sendMessage", { chat_id: olena, text: "?", ...more });
  await local.call("getUpdates", { offset: -1 });
  return { ...local, at: { person: olena, chat: olena, message_id: sent.result.message_id as number } };
}

test("a press brings the message with what it replied to, and its answer shows on the phone", async () => {
  const { call, telegram, at } = await withButton();
  const { callback_query_id } = telegram.press({ ...at, text: "Yes" });
  const update = (await call("getUpdates")).result.at(-1);
  expect(update.callback_query).toMatchObject({
    id: callback_query_id,
    data: "q1:yes",
    from: { id: olena, language_code: "uk" },
    message: { message_id: at.message_id, text: "?", reply_markup: {}, reply_to_message: { text: "help" } },
  });
  const answers: unknown[] = [];
  telegram.on((event) => answers.push(event));
  expect((await call("answerCallbackQuery", { callback_query_id, text: "Noted", show_alert: true })).ok).toBe(
    true,
  );
  expect(answers).toContainEqual({ kind: "answer", person: olena, text: "Noted", alert: true });
});

test("an answer later than 150 seconds is refused", async () => {
  const { call, telegram, at } = await withButton();
  const { callback_query_id } = telegram.press({ ...at, text: "Yes" });
  telegram.advance(149);
  expect((await call("answerCallbackQuery", { callback_query_id })).ok).toBe(true);
  telegram.advance(3);
  const description = "Bad Request: query is too old and response timeout expired or query ID is invalid";
  expect((await call("answerCallbackQuery", { callback_query_id })).description).toBe(description);
  expect((await call("answerCallbackQuery", { callback_query_id: "1" })).description).toBe(description);
});

test("a press by words needs a button with data; a press by data works on a phone that lags behind", async () => {
  const { call, telegram, at } = await withButton();
  expect(() => telegram.press({ ...at, text: "No" })).toThrow("it has: «✅ Yes», «Call»");
  expect(() => telegram.press({ ...at, text: "Call" })).toThrow("carries no data");
  await call("deleteMessage", { chat_id: olena, message_id: at.message_id });
  telegram.press({ ...at, data: "q1:yes" });
  const update = (await call("getUpdates")).result.at(-1);
  expect(update.callback_query.message).toEqual({
    chat: { id: olena, first_name: "Олена", type: "private" },
    message_id: at.message_id,
    date: 0,
  });
});

test("callback data holds 64 bytes, which is 32 Cyrillic letters", async () => {
  const { call } = await localTelegram();
  const send = (data: string) =>
    call("sendMessage", {
      chat_id: olena,
      text: "?",
      reply_markup: { inline_keyboard: [[{ text: "A", callback_data: data }]] },
    });
  expect((await send("a".repeat(64))).ok).toBe(true);
  expect((await send("a".repeat(65))).description).toBe("Bad Request: BUTTON_DATA_INVALID");
  expect((await send("я".repeat(32))).ok).toBe(true);
  expect((await send(`${"я".repeat(32)}a`)).description).toBe("Bad Request: BUTTON_DATA_INVALID");
  expect((await send("")).description).toBe("Bad Request: BUTTON_DATA_INVALID");
});
