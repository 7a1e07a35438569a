// 27 returns with 600 annotations each (450 changes, 150 comments) to a paper of 150 paragraphs, laid together: the core alone, in Node.
import { loadCore } from './builds.mjs';
import { idle, median, result, timed } from './measure.mjs';

const paragraphs = 150;
const parties = 27;
const at = '2026-11-20T10:00:00Z';

export async function layReturns() {
  const core = await loadCore();
  const sent = textOf((nth) => words(nth));
  const base = core.baseOf(sent, []);
  const returns = Array.from({ length: parties }, (_, who) => returnOf(core, sent, who));
  const lay = () => core.consolidate(base, returns, () => undefined);
  const found = lay().flatMap(({ variants }) => variants.flatMap(({ proposals }) => proposals)).length;
  if (found !== parties * paragraphs * 4) throw new Error(`laid together, and ${found} proposals found`);
  await idle();
  const rounds = [];
  for (let round = 0; round < 5; round++) rounds.push(await timed(() => void lay()));
  return [result({ name: 'returns-27x600', value: median(rounds), bar: 5000 })];
}

function returnOf({ asTracked }, sent, who) {
  const changed = (nth) =>
    words(nth)
      .replace('Union', `Union${who % 9}`)
      .replace('note', 'condemn')
      .replace('care', `care${(who + nth) % 5}`);
  return {
    id: `return-${who}`,
    from: { name: `Desk ${who}`, unit: '' },
    receivedAt: at,
    document: asTracked(sent, textOf(changed), 'c1'),
    changes: { c1: { author: `Desk ${who}`, at, round: 1 } },
    comments: Array.from({ length: paragraphs }, (_, nth) => commentOf(`k${nth}`, `Remark ${(who * nth) % 40}`)),
  };
}

function commentOf(id, text) {
  return { id, author: 'Desk', at, round: 1, quote: '', text, status: 'open', reason: '', replies: [] };
}

function textOf(wordsOf) {
  const blocks = Array.from({ length: paragraphs }, (_, nth) => ({
    type: 'paragraph',
    id: `q${nth}`,
    children: [{ type: 'text', text: wordsOf(nth) }],
  }));
  return { blocks };
}

function words(nth) {
  return `Paragraph ${nth} says that the Union and its Member States note the conduct of others with care and will act.`;
}
