import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { knownNames } from '#shared/content/known-names';
import { wordingChecker } from '#shared/wording/checker';
import { ruleIds } from '#shared/wording/model';
import { corpora, readCorpus, runWording } from '../../cli/wording-command';
import { type Score, scoreOf, sharesOf, totalOf } from '../../cli/wording-score';
import { readContent } from '../../content/read';

const files = readContent();
const { pack } = compile(files);
const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
const checker = wordingChecker(pack.wording, knownNames(pack));
const scores = new Map(
  corpora.map((corpus): [string, Score] => {
    const sentences = readCorpus(corpus, { read, complain: () => undefined });
    if (!sentences) throw new Error(`${corpus.file} can be read`);
    const score = scoreOf(sentences, corpus.language, checker);
    return [`${corpus.set} ${corpus.language}`, score];
  }),
);

/** What the rules reach today, and must not fall below. */
const floors = {
  'tuned en': { precision: 0.97, recall: 0.97 },
  'tuned fr': { precision: 0.97, recall: 0.97 },
  'held-out en': { precision: 0.89, recall: 0.73 },
  'held-out fr': { precision: 0.89, recall: 0.57 },
  'fourth, learnt en': { precision: 0.95, recall: 0.95 },
  'fourth, learnt fr': { precision: 0.97, recall: 0.97 },
  'fourth, kept en': { precision: 0.93, recall: 0.9 },
  'fourth, kept fr': { precision: 0.89, recall: 0.82 },
} as const;

describe('the corpus of labelled sentences', () => {
  it('is large, in two languages, and much of it is without any finding', () => {
    const sum = (key: 'sentences' | 'silent') => [...scores.values()].reduce((total, score) => total + score[key], 0);
    expect(sum('sentences')).toBeGreaterThanOrEqual(300);
    expect(sum('silent') / sum('sentences')).toBeGreaterThan(0.35);
  });

  it('has a sentence for every rule that looks at words', () => {
    const met = new Set([...scores.values()].flatMap(({ byRule }) => [...byRule.keys()]));
    expect(ruleIds.filter((id) => !met.has(id))).toEqual(['unknown-field']);
  });

  it.each(Object.entries(floors))('%s: precision and recall hold', (name, floor) => {
    const score = scores.get(name);
    const { precision, recall } = sharesOf(totalOf(score ?? { byRule: new Map() }));
    expect(precision).toBeGreaterThanOrEqual(floor.precision);
    expect(recall).toBeGreaterThanOrEqual(floor.recall);
  });

  it('counts what is too much and what is missed', () => {
    const sentence = "- { text: 'The intrusion was carried out by Vardania.', find: [territory] }";
    const [corpus = assert.fail('there are corpora')] = corpora;
    const sentences = readCorpus(corpus, { read: () => sentence, complain: () => undefined });
    const score = scoreOf(sentences ?? [], 'en', checker);
    expect(score.byRule.get('attribution')).toEqual({ right: 0, extra: 1, missed: 1 });
    expect(score.misses).toEqual([expect.objectContaining({ extra: ['author-state'], missed: ['territory'] })]);
  });
});

describe('the command', () => {
  const run = (args: readonly string[], text = "- { text: 'All is well.', find: [] }") => {
    const printed: string[] = [];
    const world = {
      files: () => files,
      read: () => text,
      print: (line: string) => void printed.push(line),
      complain: (line: string) => void printed.push(line),
    };
    return { code: runWording(args, world), printed: printed.join('') };
  };

  it('prints a table for each set and language', () => {
    const { code, printed } = run([]);
    expect(code).toBe(0);
    for (const { set, language, half } of corpora)
      expect(printed).toMatch(new RegExp(`^${set}, ${language}: ${half ? '[01]' : '1'} texts`, 'mu'));
  });

  it('puts each text of a shared set into one half, and prints misses of the half that is learnt from alone', () => {
    const texts = Array.from({ length: 40 }, (_, at) => `The intrusion number ${at} was carried out by Vardania.`);
    const { printed } = run(['--misses'], texts.map((text) => `- { text: '${text}', find: [] }`).join('\n'));
    const counts = /^fourth, (?:learnt|kept), en: (\d+) texts/gmu;
    const [learnt = 0, kept = 0] = [...printed.matchAll(counts)].map(([, count]) => Number(count));
    expect(learnt + kept).toBe(40);
    expect(Math.min(learnt, kept)).toBeGreaterThan(9);
    const [, shown = ''] = printed.split(/^fourth, learnt, en/mu);
    const [own = '', after = ''] = shown.split(/^fourth, kept, en/mu);
    expect(own.match(/The intrusion number/gu)).toHaveLength(learnt);
    expect(after.split(/^fourth, learnt, fr/mu)[0]).not.toContain('The intrusion number');
  });

  it('refuses what it does not know, and says when a corpus cannot be read', () => {
    expect(run(['--all']).code).toBe(4);
    expect(run([], '- { text: 1 }').code).toBe(1);
    expect(run([], '- { text: a, find: [nonsense] }').code).toBe(1);
  });
});
