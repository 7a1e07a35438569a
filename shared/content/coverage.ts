import type { ContentPack } from './model';
import type { Statement } from './statement';

/** The page that maps every statement of the founding documents to the content that carries it, as Markdown. */
export function coverage({ statements, sources }: Pick<ContentPack, 'statements' | 'sources'>): string {
  const documents = ['S1', 'S2'].map((id) => ({
    title: sources.find((source) => source.id === id)?.short ?? id,
    rows: statements.filter((statement) => statement.id.startsWith(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
  const carried = statements.filter(({ carriedBy }) => carriedBy.length > 0).length;
  return [
    '# Where the founding documents stand in the content',
    '',
    'Made by `npm run content:check -- --write`; the check fails when it is out of date. The statements themselves, in our',
    'words, stand in `sources/statements-*.yaml` and in the app under Sources.',
    '',
    `${carried} of ${statements.length} statements are carried.`,
    ...documents.flatMap(({ title, rows }) => ['', `## ${title}: ${rows.length} statements`, '', ...table(rows)]),
    '',
  ].join('\n');
}

function table(rows: readonly Statement[]): readonly string[] {
  return [
    '| Statement | Row | Part | Carried by | Corrected |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ id, row, section, carriedBy, correction }) =>
        `| ${id} | ${row} | ${section.replaceAll('|', '\\|')} | ${carriedBy.map((link) => `\`${link}\``).join(' ')} | ${correction ? 'yes' : ''} |`,
    ),
  ];
}
