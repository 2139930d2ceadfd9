import { expect, test } from "vitest";
import type { Locale } from "../../src/domain/locale.ts";
import type { MessageKey } from "../../src/message-keys.ts";
import { createTexts } from "../../src/texts.ts";
import { codeIn, expectCalm, hired, holds, standing, survivor } from "../support/people.ts";
import { plain, STAFF_CHAT, startWorld, until, wordsOf } from "../support/world.ts";

const t = createTexts();

/** Words that are the same in every language. */
const SAME = /Telegram|Mavka|[A-Z]{2}-\d{4}|Українська|Русский|Қазақша|English/g;

test.each(["uk", "kk", "ru"] as const)("the whole way speaks one language (%s)", async (locale: Locale) => {
  const world = await startWorld({ env: { DEFAULT_LOCALE: locale } });
  const mavka = await hired(world, "Mavka");
  const phone = survivor(world, locale);
  /** Waits for a message that begins like this one, whatever stands in its variables. */
  const sees = (key: MessageKey) => {
    const variables = {
      emergency: "\u0000",
      lines: "\u0000",
      code: "\u0000",
      alias: "\u0000",
      number: "\u0000",
      count: 1,
    };
    const whole = t(locale, key, {
      ...variables,
      total: 6,
      question: "\u0000",
      numbers: "\u0000",
      place: "\u0000",
    });
    const parts = whole
      .split("\u0000")
      .map((part) => part.split("\n")[0]!)
      .filter((part) => part.length > 3);
    const beginning = parts[0]!;
    return until(
      () => phone.messages().findLast((one) => one.fromBot && wordsOf(one).includes(beginning)),
      key,
    );
  };
  const presses = (key: MessageKey) => phone.presses(plain(t(locale, key)));

  phone.types("/start");
  await sees("s-privacy");
  await presses("b-someone-may-see");
  await sees("s-watched");
  await presses("b-go-on");
  await sees("s-menu");
  await presses("b-find");
  await sees("s-find-place");
  await presses("b-elsewhere");
  await sees("s-find-country");
  await presses("b-country-KZ");
  await sees("s-national");
  await presses("b-back");
  await sees("s-find-place");
  phone.types("/menu");
  await sees("s-menu");
  await presses("b-settings");
  await until(() => standing(phone).at(-1)!.startsWith(t(locale, "b-settings")));
  await presses("b-updates");
  await presses("b-menu");
  await sees("s-menu");
  await presses("b-safety");
  await sees("s-danger-now");
  await presses("b-danger-now-no");
  for (const [index, key] of (["b-no", "b-yes", "b-unknown", "b-skip", "b-no", "b-yes"] as const).entries()) {
    await until(
      () =>
        standing(phone)
          .at(-1)!
          .startsWith(`${index + 1} `),
      key,
    );
    await presses(key);
  }
  await sees("s-safety-HIGH");
  await presses("b-person");
  await sees("s-consent");
  await presses("b-agree");
  await sees("s-ask-place");
  await presses("b-skip");
  await sees("s-ask-children");
  await presses("b-no");
  await sees("s-ask-words");
  phone.types("…");
  await sees("s-ask-reporting");
  await presses("b-yes");
  const code = codeIn(await sees("s-case-opened"));
  phone.types("…");
  await sees("s-kept");
  const card = await mavka.sees(new RegExp(code), { chat: STAFF_CHAT });
  mavka.taps(card, t(locale, "b-claim"), { chat: STAFF_CHAT });
  await sees("s-case-claimed");
  await mavka.sees(new RegExp(`${code} · `));
  mavka.types("…");
  await sees("s-notice-new");
  await presses("b-show");
  await holds(() => standing(phone).includes("…"), "the reply");
  mavka.taps(
    mavka.messages().find(({ buttons }) => (buttons?.flat().length ?? 0) >= 4)!,
    t(locale, "b-close-case"),
  );
  await mavka.presses(t(locale, "b-outcome-overcome"));
  await sees("s-case-closed");
  phone.types("/hide");
  await holds(() => phone.messages().length === 1, "only the cover line");

  const calls = world.sandbox.telegram.calls().filter(({ params }) => params.chat_id === phone.id);
  const said = calls.flatMap(({ params }) => [params.text, JSON.stringify(params.reply_markup ?? "")]);
  for (const words of said.filter((one) => typeof one === "string")) {
    const labels = words.replace(/"(?:callback_data|inline_keyboard|text)":(?:"[a-z:A-Z0-9-]*")?/g, "");
    expect(labels.replace(SAME, ""), words).not.toMatch(/[A-Za-z]{2,}/);
    if (!words.startsWith('{"')) expect(words).not.toMatch(/[{}]/);
  }
  await expectCalm(world);
});
