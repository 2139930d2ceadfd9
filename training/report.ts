/** The report of cross-validation as a page. */

import { isDangerous, type Message } from "./corpus.ts";
import { isHeard, type Judged, type Thresholds, thresholdsFor } from "./folds.ts";
import { firstSight, limits } from "./report-words.ts";
import { FALSE_ALARMS } from "./settings.ts";

interface Held {
  byAuthor: readonly Judged[];
  byScenario: readonly Judged[];
}

type Wins = (judged: Judged) => boolean;

/** Writes the page: figures first, then limits. */
export function reportOf({ byAuthor, byScenario }: Held): string {
  const wins = heardFrom(honestThresholds(byAuthor));
  const thresholds = thresholdsFor(byAuthor, FALSE_ALARMS);
  const of = (part: (message: Message) => string) => table(byAuthor, { wins, part });
  const kinds = (judged: Judged) => judged.message.kinds;
  return [
    intro(byAuthor),
    "## Whole authors held out\n",
    `Each author is judged by a model, and by a threshold, that the other authors alone decided.\n`,
    line("both layers", byAuthor, wins),
    line("rules alone", byAuthor, ({ isHeardByRule }) => isHeardByRule),
    "\n### By language\n",
    of(({ lang }) => lang),
    "\n### By author\n",
    of(({ author }) => author),
    "\n### By register\n",
    of(({ register }) => register),
    "\n### By kind (heard as RED or HIGH of any kind)\n",
    kindTable(byAuthor, { wins, kinds }),
    "\n### By scenario\n",
    of(({ scenario }) => scenario),
    "\n## Whole scenarios held out\n",
    "No message of a scenario was read before: what is heard of a danger nobody described to the program.\n",
    line(
      "both layers",
      byScenario,
      heardFrom(() => thresholds),
    ),
    firstSight(),
    limits(),
  ].join("\n");
}

// The threshold for one author is chosen on the answers to the others.
function honestThresholds(judged: readonly Judged[]): (message: Message) => Thresholds {
  const authors = [...new Set(judged.map(({ message }) => message.author))];
  const byAuthor = new Map(
    authors.map((author) => [
      author,
      thresholdsFor(
        judged.filter(({ message }) => message.author !== author),
        FALSE_ALARMS,
      ),
    ]),
  );
  return ({ author }) => byAuthor.get(author)!;
}

function heardFrom(thresholds: (message: Message) => Thresholds): Wins {
  return (judged) => isHeard(judged, thresholds(judged.message));
}

function line(name: string, judged: readonly Judged[], wins: Wins): string {
  const { danger, harmless, lower } = counts(judged, wins);
  return `- ${name}: hears ${danger} of dangerous messages (RED or HIGH); false alarms ${harmless}; ELEVATED or STANDARD raised ${lower}`;
}

function counts(judged: readonly Judged[], wins: Wins) {
  const danger = share(
    judged.filter(({ message }) => isDangerous(message)),
    wins,
  );
  const harmless = share(
    judged.filter(({ message }) => message.level === "NONE"),
    wins,
  );
  const lower = share(
    judged.filter(({ message }) => message.level === "ELEVATED" || message.level === "STANDARD"),
    wins,
  );
  return { danger, harmless, lower };
}

function share(judged: readonly Judged[], wins: Wins): string {
  if (judged.length === 0) return "–";
  const count = judged.filter(wins).length;
  return `${((100 * count) / judged.length).toFixed(1)} % (${count}/${judged.length})`;
}

function table(
  judged: readonly Judged[],
  { wins, part }: { wins: Wins; part: (message: Message) => string },
): string {
  const names = [...new Set(judged.map(({ message }) => part(message)))].sort();
  const rows = names.map((name) => {
    const { danger, harmless } = counts(
      judged.filter(({ message }) => part(message) === name),
      wins,
    );
    return `| ${name} | ${danger} | ${harmless} |`;
  });
  return ["| | heard | false alarms |", "| --- | --- | --- |", ...rows].join("\n");
}

function kindTable(
  judged: readonly Judged[],
  { wins, kinds }: { wins: Wins; kinds: (judged: Judged) => string[] },
): string {
  const names = [...new Set(judged.flatMap(kinds))].sort();
  const rows = names.map(
    (name) =>
      `| ${name} | ${share(
        judged.filter((each) => kinds(each).includes(name)),
        wins,
      )} |`,
  );
  return ["| | heard |", "| --- | --- |", ...rows].join("\n");
}

function intro(judged: readonly Judged[]): string {
  const count = (level: string) => judged.filter(({ message }) => message.level === level).length;
  const authors = new Set(judged.map(({ message }) => message.author)).size;
  return `# How well the text layer hears danger

Printed by \`npm run triage:evaluate\`; \`npm run triage:train\` makes the model. **Everything below is measured on invented messages.**
${judged.length} messages by ${authors} authors: ${count("RED")} RED, ${count("HIGH")} HIGH, ${count("ELEVATED")} ELEVATED, ${count("STANDARD")} STANDARD, ${count("NONE")} harmless, many of these look-alikes written to deceive.
The goal is 90 % heard at 8 % false alarms, 85 % in each language. It is not reached everywhere: English and the most indirect authors stay below.
`;
}
