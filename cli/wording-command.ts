import { compile } from '#shared/content/compile';
import { knownNames } from '#shared/content/known-names';
import type { ContentFile } from '#shared/content/problem';
import { readYaml } from '#shared/content/yaml';
import { wordingChecker } from '#shared/wording/checker';
import { ruleIds } from '#shared/wording/model';
import { type Score, type Sentence, scoreOf, sentenceSchema, sharesOf, type Tally, totalOf } from './wording-score';

/** What the run needs of the outside. */
export interface WordingWorld {
  readonly files: () => readonly ContentFile[];
  readonly read: (name: string) => string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** A file of labelled texts; of one that is shared between learning and measuring, the half that is meant. */
export interface Corpus {
  readonly set: 'tuned' | 'held-out' | 'fourth, learnt' | 'fourth, kept';
  readonly language: 'en' | 'fr';
  readonly file: string;
  readonly half?: 'learnt' | 'kept';
}

/** The corpora: those the rules were made with, and those that were written after and are only measured. */
export const corpora: readonly Corpus[] = [
  { set: 'tuned', language: 'en', file: 'corpus.en.yaml' },
  { set: 'tuned', language: 'fr', file: 'corpus.fr.yaml' },
  { set: 'held-out', language: 'en', file: 'held-out.en.yaml' },
  { set: 'held-out', language: 'fr', file: 'held-out.fr.yaml' },
  { set: 'fourth, learnt', language: 'en', file: 'fourth.en.yaml', half: 'learnt' },
  { set: 'fourth, kept', language: 'en', file: 'fourth.en.yaml', half: 'kept' },
  { set: 'fourth, learnt', language: 'fr', file: 'fourth.fr.yaml', half: 'learnt' },
  { set: 'fourth, kept', language: 'fr', file: 'fourth.fr.yaml', half: 'kept' },
];

const usage = `wording [--misses]

Reads the labelled sentences of test/wording with the rules of wording, and prints precision and recall per rule, language
and set. The sets held-out were written after the rules, by somebody who had not seen them, and changed nothing in them:
theirs are the figures to quote (test/wording/README.md). Of the fourth, one half was learnt from and the other kept.

  --misses  print each text that was read otherwise than it is labelled, of the sets that are learnt from
  --help    print this

Exit code: 0 done, 1 the content or a corpus cannot be read, 4 wrong use.
`;

/** Runs the measurement; answers the exit code. */
export function runWording(args: readonly string[], world: WordingWorld): 0 | 1 | 4 {
  if (args.includes('--help')) {
    world.print(usage);
    return 0;
  }
  if (args.some((arg) => arg !== '--misses')) {
    world.complain(usage);
    return 4;
  }
  const texts = corpora.map((corpus) => ({ corpus, sentences: readCorpus(corpus, world) }));
  if (texts.some(({ sentences }) => sentences === undefined)) return 1;
  const { pack, problems } = compile(world.files());
  if (problems.length > 0) {
    world.complain(`the content has ${problems.length} problems: run npm run content:check\n`);
    return 1;
  }
  const checker = wordingChecker(pack.wording, knownNames(pack));
  for (const { corpus, sentences = [] } of texts) {
    const score = scoreOf(sentences, corpus.language, checker);
    world.print(tableOf(corpus, score));
    // a set stays unseen only where nobody can look by chance
    if (args.includes('--misses') && corpus.set !== 'held-out' && corpus.half !== 'kept') world.print(missesOf(score));
  }
  return 0;
}

/** The labelled texts of a corpus; nothing, and said so, when they cannot be read. */
export function readCorpus(
  { file, half }: Corpus,
  { read, complain }: Pick<WordingWorld, 'read' | 'complain'>,
): readonly Sentence[] | undefined {
  const { value, problems } = readYaml(read(file));
  const parsed = sentenceSchema.array().min(1).safeParse(value);
  if (problems.length === 0 && parsed.success)
    return parsed.data.filter(({ text }) => half === undefined || (isKept(text) ? 'kept' : 'learnt') === half);
  complain(`test/wording/${file}: not a list of labelled texts\n`);
  return undefined;
}

/** Which half a text belongs to: by the sum of its letters alone (FNV-1a), so that nobody chooses. */
function isKept(text: string): boolean {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 16) % 2 === 1;
}

function tableOf({ set, language }: Corpus, score: Score): string {
  const head = `${set}, ${language}: ${score.sentences} texts, ${score.silent} of them without a finding`;
  const rows = ruleIds.flatMap((rule) => {
    const tally = score.byRule.get(rule);
    return tally ? [rowOf(rule, tally)] : [];
  });
  const columns = row(['rule', 'right', 'extra', 'missed', 'precision', 'recall']);
  return [head, columns, ...rows, rowOf('all', totalOf(score)), '', ''].join('\n');
}

function rowOf(name: string, tally: Tally): string {
  const { precision, recall } = sharesOf(tally);
  const counts = [tally.right, tally.extra, tally.missed].map(String);
  return row([name, ...counts, precision.toFixed(3), recall.toFixed(3)]);
}

function row([name = '', ...cells]: readonly string[]): string {
  return `  ${name.padEnd(18)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}

function missesOf({ misses }: Score): string {
  const lines = misses.map(
    ({ text, extra, missed }) =>
      `  ${text}\n      extra: ${extra.join(', ') || '-'}; missed: ${missed.join(', ') || '-'}\n`,
  );
  return `${lines.join('')}\n`;
}
