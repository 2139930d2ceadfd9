/** Every way in which words can come in. */
import {
  ADMIN,
  addCaseworker,
  CODE_TOLD,
  phoneOf,
  STAFF_CHAT,
  type Town,
  WAY_TO_A_CASE,
  walkToLastQuestion,
  wordsOf,
} from "./town.ts";
import { pause, until } from "./until.ts";

/** The canary and who types it. */
export interface Cage {
  /** A Latin and a Cyrillic word that stand nowhere else. */
  word: string;
  survivor: number;
  stranger: number;
  dreamer: number;
}

const CASEWORKER = 2001;
const MEDIA = ["photo", "voice", "video", "video_note", "audio", "document", "sticker", "animation"] as const;

/** People whose very names carry the canary, and the staff. */
export async function settle(town: Town, { word, survivor, stranger, dreamer }: Cage): Promise<void> {
  const username = word.split(" ")[0]!;
  for (const id of [survivor, stranger, dreamer]) {
    town.sandbox.telegram.addPerson({
      id,
      first_name: word,
      username: `${username}${id}`,
      language_code: "en",
    });
  }
  await addCaseworker(town, CASEWORKER, "Worker");
}

/** Words before anything, in commands, in questions, and up to the open case. */
export async function typeOnTheWay(
  { sandbox }: Town,
  { word, survivor, stranger, dreamer }: Cage,
): Promise<void> {
  const [her, other, third] = [survivor, stranger, dreamer].map((id) => phoneOf(sandbox, id)) as [
    Phone,
    Phone,
    Phone,
  ];
  other.types(`${word} before anything`);
  other.types(`/start ${word}`);
  other.types(`/${word.split(" ")[0]} ${word}`);
  await other.presses("I am alone", /could anyone else/);
  await other.presses("Check my safety", /What would you like/);
  await other.presses("Not right now", /right at this moment/);
  await other.sees(/1 of 6/);
  other.types(`${word} in a question of buttons`);
  await pause(500);
  // Her dialog stays open, so that its state is there to be looked at.
  await walkToLastQuestion(third);
  her.types("/start");
  for (const [screen, words] of WAY_TO_A_CASE) {
    await her.sees(screen);
    if (screen.test("matters most")) her.types(`${word} as what matters most`);
    else if (screen.test("Where are you")) her.types(`${word} as a place`);
    if (!screen.test("matters most")) await her.presses(words, screen);
  }
  await her.sees(CODE_TOLD);
}

type Phone = ReturnType<typeof phoneOf>;

/** Words of the talk, of every kind, both ways. */
export async function typeInTheTalk({ sandbox }: Town, { word, survivor }: Cage): Promise<void> {
  const { telegram } = sandbox;
  const [her, worker] = [phoneOf(sandbox, survivor), phoneOf(sandbox, CASEWORKER)];
  const code = CODE_TOLD.exec(wordsOf(await her.sees(CODE_TOLD)))![1]!;
  await worker.presses("Claim", new RegExp(code), STAFF_CHAT);
  await worker.sees(/Children with them/);
  const message_id = her.types(`${word} to the caseworker`);
  telegram.edit({ person: survivor, chat: survivor, message_id, text: `${word} corrected` });
  for (const kind of MEDIA) {
    telegram.send({
      person: survivor,
      chat: survivor,
      caption: `${word} under ${kind}`,
      media: { kind, name: `${word}.bin` },
    });
  }
  telegram.send({ person: survivor, chat: survivor, text: `${word} forwarded`, forwarded: true });
  const from = { id: survivor, is_bot: false, first_name: word };
  const about = {
    message_id: 900_001,
    date: telegram.now(),
    chat: { id: survivor, type: "private", first_name: word },
    from,
  };
  telegram.rawUpdate({ message: { ...about, contact: { phone_number: word, first_name: word } } });
  telegram.rawUpdate({
    message: {
      ...about,
      message_id: 900_002,
      venue: { title: word, address: word, location: { latitude: 1, longitude: 1 } },
    },
  });
  telegram.rawUpdate({ inline_query: { id: "1", from, query: word, offset: "" } });
  telegram.press({ person: survivor, chat: survivor, message_id: 1, data: `${word.slice(0, 12)}:1` });
  await worker.sees(new RegExp(`${word} forwarded`));
  const answer = worker.types(`${word} to the survivor`);
  await her.presses("Show", /^1 new$/);
  await her.sees(new RegExp(`${word} to the survivor`));
  telegram.edit({
    person: CASEWORKER,
    chat: CASEWORKER,
    message_id: answer,
    text: `${word} to her, corrected`,
  });
}

/** Words of the admins and in the staff chat. */
export async function typeAsAdmin({ sandbox }: Town, { word }: Cage): Promise<void> {
  const admin = phoneOf(sandbox, ADMIN);
  sandbox.telegram.addPerson({ id: 2002, first_name: word, language_code: "en", started: true });
  admin.types(`/addstaff 2002 caseworker ${word}`);
  await admin.sees(/is registered/);
  admin.types(`/addstaff ${word}`);
  admin.types(`/broadcast ${word}`);
  for (let language = 0; language < 4; language++) {
    const before = admin.messages().length;
    await until(
      "the next question of the broadcast",
      () => admin.messages().length >= before && pause(300).then(() => true),
    );
    admin.types(`Hello. ${word}`);
    await pause(700);
  }
  await admin.presses("Send", /Hello/);
  sandbox.telegram.send({ person: ADMIN, chat: STAFF_CHAT, text: `@sandbox_bot ${word}` });
}
