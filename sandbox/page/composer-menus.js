/** The two menus of a composer: the bot's commands, and what can be attached. */
import { openMenu } from "./menu.js";

/**
 * @param {Element} opener
 * @param {{ sample(): unknown, choose(): unknown }} actions
 */
export function openAttach(opener, { sample, choose }) {
  const items = [
    { words: "Send a sample photo", icon: "image", choose: sample },
    { words: "Choose a photo…", icon: "file", choose },
  ];
  openMenu(opener, items, { label: "Attach" });
}

/**
 * @param {Element} opener
 * @param {{ command: string, description: string }[]} commands
 * @param {(text: string) => unknown} say
 */
export function openCommands(opener, commands, say) {
  const known = commands.length ? commands : [{ command: "start", description: "The bot set no commands" }];
  const items = known.map(({ command, description }) => {
    const words = `/${command}`;
    return { words, note: description, choose: () => say(words) };
  });
  openMenu(opener, items, { label: "Commands" });
}
