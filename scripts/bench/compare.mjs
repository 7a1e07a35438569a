// Two versions of a paper of 30 pages, laid beside each other: the core alone, in Node. The screen does the same work in steps.
import { loadCore } from './builds.mjs';
import { idle, median, result, timed } from './measure.mjs';

const pages = 30;
const paragraphsOnPage = 6;
const wordsInParagraph = 80;

export async function compareVersions() {
  const { compare } = await loadCore();
  const [from, to] = [firstText(), secondText()];
  const changed = compare(from, to).filter(({ kind }) => kind !== 'same').length;
  if (changed < pages) throw new Error(`compared, and only ${changed} differences found`);
  await idle();
  const rounds = [];
  for (let round = 0; round < 21; round++) rounds.push(await timed(() => void compare(from, to)));
  return [result({ name: 'compare-30', value: median(rounds), bar: 500 })];
}

function firstText() {
  const count = pages * paragraphsOnPage;
  return { blocks: Array.from({ length: count }, (_, at) => paragraph(at, words(at))) };
}

/** Every third paragraph with other words in two places, one in twenty gone, one in twenty new, two moved. */
function secondText() {
  const blocks = firstText().blocks.flatMap((block, at) => {
    if (at % 20 === 7) return [];
    if (at % 20 === 13) return [block, paragraph(at + 10_000, words(at + 10_000))];
    return [at % 3 === 0 ? paragraph(at, rewritten(words(at))) : block];
  });
  return { blocks: [...blocks.slice(2, 90), ...blocks.slice(0, 2), ...blocks.slice(90)] };
}

function paragraph(at, list) {
  return { type: 'paragraph', id: `p${at}`, children: [{ type: 'text', text: `${list.join(' ')}.` }] };
}

function rewritten(list) {
  return [...list.slice(0, 20), 'newly', 'said', ...list.slice(23, 60), 'here', ...list.slice(66)];
}

/** The same words for the same number, out of a stock of a thousand. */
function words(seed) {
  let state = seed * 7919 + 13;
  return Array.from({ length: wordsInParagraph }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return `word${(state >> 8) % 1000}`;
  });
}
