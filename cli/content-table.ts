import { LONG_SENTENCE } from '#shared/content/readability';
import type { ContentReport } from '#shared/content/report';

/** The report on the content as a table of plain text: counts, grounds, scenarios, reading. */
export function contentTable(report: ContentReport): string {
  const { grounds, statements, scenarios } = report;
  const missed = scenarios.filter(({ misses }) => misses.length > 0);
  return [
    heading('Content'),
    ...report.counts.map(({ kind, count }) => row([kind, String(count)])),
    heading('Grounds'),
    ...Object.entries(grounds).map(([confidence, count]) => row([confidence, String(count)])),
    row(['without a source', String(report.unsourced)]),
    row(['links that lead nowhere', String(report.unresolved)]),
    row(['statements carried', `${statements.carried} of ${statements.all}`]),
    heading('Scenarios'),
    ...scenarios.map(scenarioRow),
    row(['as expected', `${scenarios.length - missed.length} of ${scenarios.length}`]),
    heading('Reading'),
    ...readingRows(report.reading),
    '',
  ].join('\n');
}

function heading(title: string): string {
  return `\n${title}\n${'-'.repeat(title.length)}`;
}

const WIDTH = 34;

function row([first = '', ...rest]: readonly string[]): string {
  return `${first.padEnd(WIDTH)} ${rest.join('  ')}`.trimEnd();
}

function scenarioRow({ scenario, outcomes, open, closed, codes, misses }: ContentReport['scenarios'][number]): string {
  const ends = Object.values(outcomes).join(' ');
  const found = `open ${open.join(' ') || 'none'} | closed ${closed.join(' ') || 'none'} | ${codes.join(' ') || 'no code'}`;
  return row([scenario.id, misses.length === 0 ? 'ok  ' : 'MISS', `${ends} | ${found}`]);
}

function readingRows(reading: ContentReport['reading']): readonly string[] {
  const words = reading.reduce((sum, one) => sum + one.words, 0);
  const sentences = reading.reduce((sum, one) => sum + one.sentences, 0);
  const prose = reading.reduce((sum, one) => sum + one.mean * one.sentences, 0);
  const long = reading.filter(({ longest }) => longest > LONG_SENTENCE);
  return [
    row(['texts', String(reading.length)]),
    row(['words', String(words)]),
    row(['words in a sentence, mean', sentences === 0 ? '0' : (prose / sentences).toFixed(1)]),
    row([
      `sentences over ${LONG_SENTENCE} words in`,
      long.map(({ id, longest }) => `${id} (${longest})`).join(', ') || 'none',
    ]),
  ];
}
