import type { Shape } from './merge-values';

/*
 * How a case is taken apart when two states of it meet. A claim and what it stands on are decided together: words of the one side
 * over the source of the other would be a claim that nobody made.
 */

const whole: Shape = { kind: 'whole' };
const set: Shape = { kind: 'set' };
const byId: Shape = { kind: 'set', key: 'id' };
/** The same answer given twice, or held to stand another day, is one answer. */
const answer: Shape = { kind: 'whole', aside: ['at', 'changedAt', 'confirmedAt'] };

const records = (of: Shape): Shape => ({ kind: 'records', of });

const trees = records({
  kind: 'fields',
  together: [['version', 'digest']],
  parts: { answers: records(answer) },
});

const observation: Shape = {
  kind: 'fields',
  together: [['text', 'when', 'source', 'sourceDate', 'confidence']],
  parts: { evidence: set, contradicts: set },
};

const evidence: Shape = {
  kind: 'fields',
  together: [
    ['source', 'originator', 'grade', 'date'],
    ['quotation', 'language'],
  ],
  parts: { files: byId, supports: set },
};

const attribution: Shape = {
  kind: 'fields',
  together: [['level', 'names', 'confidence', 'owner', 'date', 'basis']],
  parts: { evidence: set },
};

const point: Shape = {
  kind: 'fields',
  together: [
    ['text', 'question', 'measure'],
    ['status', 'reply', 'askedAt'],
    ['owner', 'actor'],
  ],
};

const vote: Shape = {
  kind: 'fields',
  together: [
    ['rule', 'proposal', 'defence', 'measure', 'matter'],
    ['brake', 'brakeReason'],
  ],
  parts: { positions: records(whole), populations: records(whole) },
};

const deadline: Shape = {
  kind: 'fields',
  together: [['rule', 'kind', 'start', 'count', 'method', 'direction', 'calendars', 'due']],
};

const listing: Shape = {
  kind: 'fields',
  parts: { aliases: byId, identifiers: byId, regimeAnswers: records(whole), told: set },
};

const quotation: Shape = { kind: 'fields', together: [['text', 'listing', 'criterion', 'from', 'place']] };

const fork: Shape = {
  kind: 'fields',
  together: [['title', 'kind', 'note', 'status']],
  parts: { trees, taken: set },
  ours: ['pending'],
};

/** A whole case. The journal is kept by whoever changes it. */
export const caseShape: Shape = {
  kind: 'fields',
  parts: {
    facts: records(whole),
    trees,
    taken: set,
    observations: records(observation),
    evidence: records(evidence),
    attributions: records(attribution),
    affected: records({
      kind: 'fields',
      together: [
        ['state', 'name', 'role'],
        ['effect', 'source', 'date'],
      ],
    }),
    points: records(point),
    forks: records(fork),
    votes: records(vote),
    deadlines: records(deadline),
    listings: records(listing),
    quotations: records(quotation),
    receipts: records(whole),
    options: { kind: 'fields' },
  },
};
