import { Api, GrammyError, InputFile } from "grammy";
import { expect, test } from "vitest";
import { dana, localTelegram, olena } from "../support/local-telegram.ts";

test("grammY talks to the sandbox as to Telegram: texts, keyboards, uploads, errors", async () => {
  const { url, token, telegram } = await localTelegram();
  const api = new Api(token, { apiRoot: url });
  expect((await api.getMe()).username).toBe("sandbox_bot");
  const keyboard = { inline_keyboard: [[{ text: "Hide", callback_data: "hide", style: "danger" as const }]] };
  const sent = await api.sendMessage(olena, "hi", {
    reply_markup: keyboard,
    link_preview_options: { is_disabled: true },
    protect_content: true,
  });
  await api.editMessageText(olena, sent.message_id, "hi again");
  const photo = await api.sendPhoto(olena, new InputFile(Buffer.from("picture"), "a.png"), {
    caption: "look",
  });
  const { file_path } = await api.getFile(photo.photo[0]!.file_id);
  expect(await (await fetch(`${url}/file/bot${token}/${file_path}`)).text()).toBe("picture");
  // Once there, the file goes on by its id.
  await api.sendPhoto(dana, photo.photo[0]!.file_id);
  await api.editMessageMedia(olena, photo.message_id, {
    type: "photo",
    media: new InputFile(Buffer.from("other"), "b.png"),
  });
  await api.copyMessages(dana, olena, [photo.message_id]);
  await api.deleteMessages(olena, [sent.message_id, photo.message_id]);
  const failure = await api.sendMessage(5, "x").catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(GrammyError);
  expect((failure as GrammyError).description).toBe("Bad Request: chat not found");
  expect(telegram.chat(olena).messages).toEqual([]);
  expect(telegram.chat(dana).messages).toMatchObject([
    { media: { kind: "photo" } },
    { media: { kind: "photo" } },
  ]);
  expect(telegram.calls().filter((record) => record.malformed)).toEqual([]);
});

test("every kind of sending, pinning, reacting and describing is understood", async () => {
  const { url, token, telegram } = await localTelegram();
  const api = new Api(token, { apiRoot: url });
  const file = () => new InputFile(Buffer.from("bytes"), "f");
  await api.sendVoice(olena, file());
  await api.sendVideo(olena, file());
  await api.sendVideoNote(olena, file());
  await api.sendAudio(olena, file());
  await api.sendDocument(olena, file(), { caption: "c" });
  await api.sendAnimation(olena, file());
  await api.sendSticker(olena, file());
  await api.sendLocation(olena, 50.4, 30.5);
  await api.sendContact(olena, "116123", "Line");
  await api.sendChatAction(olena, "typing");
  const { message_id } = await api.sendMessage(olena, "pin me");
  await api.pinChatMessage(olena, message_id);
  await api.unpinChatMessage(olena, message_id);
  await api.setMessageReaction(olena, message_id, [{ type: "emoji", emoji: "👍" }]);
  await api.setMyDescription("Recipes", { language_code: "kk" });
  await api.setMyShortDescription("Recipes");
  await api.setChatMenuButton({ chat_id: olena, menu_button: { type: "commands" } });
  expect((await api.getMyDescription({ language_code: "kk" })).description).toBe("Recipes");
  expect((await api.getMyShortDescription({ language_code: "ru" })).short_description).toBe("Recipes");
  expect(await api.getMyCommands()).toEqual([]);
  expect(telegram.calls().filter((record) => !record.ok)).toEqual([]);
  expect(telegram.chat(olena).messages).toHaveLength(11);
});
