// What the person of the demo knows and writes: answers by question, values by field. Everything here is invented.

export const passphrase = 'lantern orchard seven quiet harbour';

/** Typed into the draft: looked for on the disk afterwards. */
export const sentence = 'A reply by telephone is welcome at any hour until both servers have fallen silent.';
/** The paragraph of the draft that it is added to begins so. */
export const addedAfter = 'The Delegation would appreciate a reply';

const author = 'A. Example, cyber desk';
const instruction = 'Instruction CYBER/2026/118 of 20 November 2026';

/** By the address of the question; the first is asked without one. Whatever is not here is not known yet. */
export const answers = {
  first: { choose: 'Yes', source: 'National CSIRT, first assessment' },
  't1.2': { choose: 'Yes' },
  't1.3': { choose: 'Yes' },
  't1.4': { choose: 'Yes', source: 'National CSIRT, second assessment' },
  't1.6': { choose: 'These are hit', tick: ['Systems of a Member State'] },
  't1.7': {
    choose: 'Yes',
    tick: [
      'Disruption of essential services, State functions, economy or public safety',
      'Number of persons or bodies affected',
    ],
    reason: 'Two hospitals turned emergency patients away for nine days.',
    author,
  },
  't1.10': { choose: 'No', reason: 'No deaths or destruction are reported.', author },
  't2.1': { choose: 'Get help to stop a running incident', source: instruction },
  't2.2': { choose: 'Yes' },
  't3.1': { choose: 'Yes' },
  't3.2': { choose: 'The head of delegation is at post' },
  't3.3': { choose: 'Yes, it is in hand', source: instruction },
  't3.4': { choose: 'Yes' },
  't3.5': {
    choose: 'For these purposes',
    tick: ['Ask for help with an incident that is still running'],
    source: instruction,
  },
  't3.7': { choose: 'Yes: note verbale or aide-mémoire', source: instruction },
  't3.8': { choose: 'No indicators' },
  't3.9': { choose: 'No' },
  't3.6': { choose: 'The Union alone', source: instruction },
  't3.10': { choose: 'No' },
};

/** By the label of the field. */
export const fields = {
  'Reference of the note': 'NV 41/2026',
  'What is asked':
    'In particular, the Delegation asks that the two servers be disconnected, and that their contents be preserved for the investigation.',
  'Point of contact': 'the duty officer of the national CSIRT of Aurelia',
  'Reply by': '2026-11-27',
  'Place and date of the note': 'Port Vardan, 23 November 2026',
  'Instruction of the High Representative': 'CYBER/2026/118',
  'Date of the instruction': '2026-11-20',
};

export const signer = 'A. Example';

/** Who sends, by the label of the field. */
export const sender = {
  Institution: 'Delegation of the European Union to Vardania',
  Unit: 'Political section',
  Author: 'A. Example',
  'Role, as you state it': 'Drafter',
};

export const handlingNote = 'For the desk officers of the Member States.';
