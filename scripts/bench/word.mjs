// A draft of a hundred pages as a Word file, and the same file taken in again. In milliseconds, no peer.
import { loadCore } from './builds.mjs';
import { idle, median, result, timed } from './measure.mjs';

const PAGES = 100;
const WORDS_A_PAGE = 400;
const WORDS_A_PARAGRAPH = 80;
const ROUNDS = 7;
const changes = {
  'a-1': { author: 'Ana Novak', at: '2026-11-18T09:30:00Z' },
  'b-1': { author: 'Bruno Maes', at: '2026-11-19T14:05:10Z' },
};

/** Writing must stay below two seconds; reading and laying it over the draft has the same bar. */
export async function wordFiles() {
  const core = await loadCore();
  const input = made();
  await idle();
  const out = await rounds(() => core.writeWord(input));
  const bytes = core.writeWord(input);
  const coming = { now: '2026-11-20T10:00:00Z', round: 2, unnamed: 'Not named', untracked: 'Not tracked' };
  const back = await rounds(() => core.mergeWord(input, core.readWord(bytes, core.knownFrom(input)), coming));
  console.log(`  ${PAGES} pages, ${input.document.blocks.length} paragraphs, ${Math.round(bytes.length / 1024)} KiB`);
  return [
    result({ name: 'docx-100', value: median(out), bar: 2000 }),
    result({ name: 'docx-return-100', value: median(back), bar: 2000 }),
  ];
}

async function rounds(work) {
  const values = [];
  for (let round = 0; round < ROUNDS; round++) values.push(await timed(work));
  return values;
}

/** Every paragraph with a ground, every third with a change, every tenth with a note and a comment. */
function made() {
  const count = (PAGES * WORDS_A_PAGE) / WORDS_A_PARAGRAPH;
  const blocks = Array.from({ length: count }, (_, at) => paragraph(at));
  const comments = Array.from({ length: count / 10 }, (_, at) => ({
    id: `c${at * 10}`,
    author: 'Bruno Maes',
    at: '2026-11-19T14:07:00Z',
    round: 1,
    quote: 'words',
    text: `Remark ${at}`,
    status: 'open',
    reason: '',
    replies: [],
  }));
  return {
    title: 'A long draft',
    language: 'en',
    marks: ['LIMITE'],
    reference: 'BENCH',
    document: { blocks },
    changes,
    comments,
    slots: [],
    sources: { W01: 'A source' },
    closing: [],
    tracking: true,
    origin: '{}',
  };
}

function paragraph(at) {
  const text = (value) => ({ type: 'text', text: value });
  const words = Array.from({ length: WORDS_A_PARAGRAPH }, (_, n) => `w${at}x${(n * 7) % 53}`).join(' ');
  const children = [text(words), { type: 'reference', source: 'W01', locator: `Article ${at}` }];
  if (at % 3 === 0) {
    children.push({ type: 'inserted', change: 'a-1', children: [text(' words put in')] });
    children.push({ type: 'deleted', change: 'b-1', children: [text(' words taken out')] });
  }
  if (at % 10 === 0) {
    children.push({ type: 'commented', comment: `c${at}`, children: [text(' words')] });
    children.push({ type: 'footnote', children: [text('A note at the foot.')] });
  }
  return { type: 'paragraph', id: `p${at}`, children };
}
