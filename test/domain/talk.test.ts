import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  MAX_CAPTION,
  MAX_TEXT,
  MEDIA,
  type TalkContent,
  talkBody,
  talkSlot,
  withoutLongCaption,
  withWords,
} from "../../src/domain/talk.ts";

const contents: fc.Arbitrary<TalkContent> = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), text: fc.string({ minLength: 1, maxLength: MAX_TEXT }) }),
  fc.record(
    {
      kind: fc.constant("media" as const),
      media: fc.constantFrom(...MEDIA),
      fileId: fc.string({ minLength: 1 }),
      caption: fc.string({ minLength: 1, maxLength: MAX_CAPTION }),
    },
    { requiredKeys: ["kind", "media", "fileId"] },
  ),
  fc.record({ kind: fc.constant("location" as const), latitude: fc.double(), longitude: fc.double() }),
);
const buttonsOf = (body: ReturnType<typeof talkBody>) =>
  (body.params["reply_markup"] as { inline_keyboard: { text: string }[][] } | undefined)?.inline_keyboard ??
  [];

test.each([
  [{ kind: "text", text: "hi" }, "sendMessage", { text: "hi", link_preview_options: { is_disabled: true } }],
  [{ kind: "media", media: "photo", fileId: "f", caption: "c" }, "sendPhoto", { photo: "f", caption: "c" }],
  [{ kind: "media", media: "voice", fileId: "f" }, "sendVoice", { voice: "f" }],
  [{ kind: "media", media: "video_note", fileId: "f" }, "sendVideoNote", { video_note: "f" }],
  [{ kind: "media", media: "sticker", fileId: "f" }, "sendSticker", { sticker: "f" }],
  [{ kind: "location", latitude: 1, longitude: 2 }, "sendLocation", { latitude: 1, longitude: 2 }],
] as const)("%j goes out by its own method", (content, method, params) => {
  expect(talkBody(content)).toEqual({
    method,
    params: { protect_content: true, disable_notification: true, ...params },
  });
});

test("whatever is said goes out protected, silent and without a preview of links", () => {
  fc.assert(
    fc.property(contents, (content) => {
      const { method, params } = talkBody(content);
      expect(params).toMatchObject({ protect_content: true, disable_notification: true });
      if (method === "sendMessage") expect(params["link_preview_options"]).toEqual({ is_disabled: true });
      expect(method).not.toMatch(/forward|copy/i);
    }),
  );
});

describe("words put before a message", () => {
  test.each([
    ["a text", { kind: "text", text: "hi" }, "mark\nhi"],
    ["a caption", { kind: "media", media: "photo", fileId: "f", caption: "hi" }, "mark\nhi"],
    ["media without words", { kind: "media", media: "voice", fileId: "f" }, "mark"],
  ] as const)("stand before %s", (_, content, expected) => {
    const { params } = withWords(talkBody(content), "mark");
    expect(params["text"] ?? params["caption"]).toBe(expected);
  });

  test.each([
    ["a text", { kind: "text", text: "x".repeat(MAX_TEXT - 5) }, true],
    ["a text that is one longer", { kind: "text", text: "x".repeat(MAX_TEXT - 4) }, false],
    ["a caption", { kind: "media", media: "photo", fileId: "f", caption: "x".repeat(MAX_CAPTION - 5) }, true],
    [
      "a longer one",
      { kind: "media", media: "photo", fileId: "f", caption: "x".repeat(MAX_CAPTION - 4) },
      false,
    ],
  ] as const)("just fit into %s, or stand on a button", (_, content, fits) => {
    const body = withWords(talkBody(content), "mark");
    expect(buttonsOf(body)).toHaveLength(fits ? 0 : 1);
  });

  test("stand on a button above those that are there, where a message has no words", () => {
    for (const media of ["sticker", "video_note"] as const) {
      const plain = talkBody({ kind: "media", media, fileId: "f" });
      const hide = { inline_keyboard: [[{ text: "Hide", callback_data: "hide" }]] };
      const body = withWords({ ...plain, params: { ...plain.params, reply_markup: hide } }, "mark");
      expect(buttonsOf(body).map((row) => row[0]?.text)).toEqual(["mark", "Hide"]);
      expect(body.params).not.toHaveProperty("caption");
    }
  });

  test("are always there, once for each time, and never shorten or change what was said", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const before = talkBody(content);
        const body = withWords(withWords(before, "KT-4021"), "again");
        const said = String(before.params["text"] ?? before.params["caption"] ?? "");
        const shown = String(body.params["text"] ?? body.params["caption"] ?? "");
        const labels = buttonsOf(body).map((row) => row[0]!.text);
        expect(shown.endsWith(said)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(body.method === "sendMessage" ? MAX_TEXT : MAX_CAPTION);
        for (const words of ["KT-4021", "again"]) {
          const inText = shown
            .slice(0, shown.length - said.length)
            .split("\n")
            .includes(words);
          expect(inText || labels.includes(words)).toBe(true);
        }
        expect(before).toEqual(talkBody(content));
      }),
    );
  });
});

test("a relayed message has a name of its own in each case and on each side", () => {
  const names = ["a", "b"].flatMap((id) =>
    (["survivor", "caseworker"] as const).flatMap((side) =>
      [1, 12].map((number) => talkSlot(id, side, number)),
    ),
  );
  expect(new Set(names).size).toBe(8);
});

test("a caption that is too long for a bot follows as words of its own", () => {
  const photo = { kind: "media", media: "photo", fileId: "f" } as const;
  const caption = "я".repeat(MAX_CAPTION + 1);
  expect(withoutLongCaption({ ...photo, caption })).toEqual([photo, { kind: "text", text: caption }]);
  const short = { ...photo, caption: "я".repeat(MAX_CAPTION) };
  expect(withoutLongCaption(short)).toEqual([short]);
});
