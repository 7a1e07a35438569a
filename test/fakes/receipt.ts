import { digestOf } from '#shared/base/sha256';
import type { CaseFile } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { compile } from '#shared/content/compile';
import type { ContentPack } from '#shared/content/model';
import type { Answer } from '#shared/decision/model';
import type { Receipt } from '#shared/receipt/model';
import { receiptOf } from '#shared/receipt/receipt-of';
import { readContent } from '../../content/read';
import { known } from '../shared/case/sample-case';

/** The content of this build. */
export const pack: ContentPack = compile(readContent()).pack;
export const packDigest = digestOf(pack.label);
export const now = Date.UTC(2026, 10, 22, 7, 30);

/** A case that answers as one of the scenarios of the content does. */
export function caseOf(scenario = 't3-recalled'): CaseFile {
  const answers = pack.scenarios.find(({ id }) => id === scenario)?.answers ?? {};
  const empty = newCase({
    id: '0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a6b',
    now,
    title: 'Hospital ransomware',
    marking: 'LIMITE',
  });
  const given = Object.entries(answers).map(([node, answer]): [string, Answer] => {
    const said = typeof answer === 'string' ? { choice: answer } : answer;
    return [
      node,
      { ...said, at: '2026-11-20T09:00:00Z', author: 'Eve', reason: `Because of ${node}.`, confidence: 'moderate' },
    ];
  });
  const trees = pack.trees.map(({ graph }) => {
    const own = given.filter(([node]) => graph.nodes.some(({ id }) => id === node));
    return [graph.id, { version: graph.version, answers: Object.fromEntries(own) }] as const;
  });
  return {
    ...empty,
    facts: {
      ...empty.facts,
      activity: known({ text: 'Records were encrypted.' }),
      victim: known({ state: 'Aurelia' }),
    },
    trees: Object.fromEntries(trees.filter(([, { answers: own }]) => Object.keys(own).length > 0)),
  };
}

/** Salts that are no salts: the same at each run. */
export function salts(): () => string {
  let count = 0;
  return () => String(++count).padStart(32, '0');
}

export function sampleReceipt(file: CaseFile = caseOf()): Receipt {
  return receiptOf({ file, pack, digest: packDigest, now, author: 'Desk officer', salt: salts() });
}
