import type { Block, Inline } from '#shared/document/model';
import { newDraft } from '#shared/drafting/fill';
import type { Desk } from '#shared/drafting/gates';
import { type Draft, draftSchema, type Template, templateSchema } from '#shared/drafting/model';
import { full } from '../case/sample-case';
import { delivery, triage, withWords } from '../decision/sample-tree';

export const text = (words: string): Inline => ({ type: 'text', text: words });
export const slot = (name: string): Inline => ({ type: 'slot', name });
export const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const grounds = [{ source: 'S1' }];
const gate = (id: string, when: object) => ({ id, title: id, remedy: 'Do it.', when, grounds });

/** A small note verbale with every kind of slot and gate. */
export const template: Template = templateSchema.parse({
  id: 'note',
  version: 3,
  kind: 'note-verbale',
  title: 'Note',
  summary: 'A note',
  language: 'en',
  asOf: '2026-11-01',
  marking: 'LIMITE',
  measures: ['demarche'],
  grounds,
  slots: [
    { name: 'state', kind: 'line', label: 'Host State', from: 'facts.abroad.state' },
    { name: 'started', kind: 'datetime', label: 'Start', from: 'facts.when.at' },
    { name: 'day', kind: 'date', label: 'Day', from: 'facts.when.at', required: false },
    { name: 'since', kind: 'line', label: 'Since', from: 'facts.when.at', required: false },
    { name: 'activity', kind: 'text', label: 'What happened', from: 'facts.activity.text' },
    { name: 'subject', kind: 'line', label: 'Subject', from: 'case.title', required: false, maxLength: 40 },
    { name: 'reply', kind: 'date', label: 'Reply by' },
    { name: 'paper', kind: 'choice', label: 'Paper', options: ['Nothing', 'A note'], required: false },
    { name: 'instruction', kind: 'line', label: 'Instruction', required: false },
  ],
  gates: [
    gate('instruction', { slots: ['instruction'] }),
    gate('head', { answer: 'b.1', is: ['head'] }),
    gate('sourced', { facts: 'sourced' }),
    gate('mark', { marking: 'LIMITE' }),
    gate('clear', { any: [{ answer: 'b.2', is: ['yes'] }, { all: [{ declared: 'clear' }] }] }),
  ],
  declarations: { clear: 'It is clear.' },
  body: {
    blocks: [
      { type: 'heading', level: 2, id: 'note', children: [text('Note')] },
      paragraph(
        text('The Delegation informs the Ministry of '),
        slot('state'),
        text(' that since '),
        slot('started'),
        text(': '),
        slot('activity'),
      ),
      {
        type: 'list',
        ordered: true,
        items: [
          [paragraph(text('States agreed this in 2015.'), { type: 'reference', source: 'W01', locator: 'Art. 3' })],
          [paragraph(text('A reply is asked by '), { type: 'strong', children: [slot('reply')] }, text('.'))],
        ],
      },
    ],
  },
});

export const trees = [withWords(triage), withWords(delivery)];

export const draft: Draft = draftSchema.parse(
  newDraft({
    template,
    case: full,
    id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    now: Date.UTC(2026, 10, 20, 10),
    title: 'Note to Vardania',
  }),
);

export const pack = {
  series: 'test',
  version: 9,
  label: '2026.11',
  lawDate: '2026-11-19',
  trees,
  templates: [template],
  codes: [],
  matrix: { actors: [], duties: [] },
  sources: [
    { id: 'S1', title: 'Founding text', date: '2018-01-01', confidence: 'founding' },
    { id: 'W01', title: 'Decision', publisher: 'Council', date: '2019-05-17', confidence: 'public' },
    { id: 'W99', title: 'Not used', date: '2020', confidence: 'unverified' },
  ],
};

export const desk = (more: Partial<Desk> = {}): Desk => ({ template, draft, case: full, trees, codes: [], ...more });
