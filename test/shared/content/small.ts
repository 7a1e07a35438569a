import type { ContentFile } from '#shared/content/problem';

/** The smallest content that has one of everything. Each test spoils one line of it. */
const texts: Readonly<Record<string, string>> = {
  'pack.yaml': `series: TEST
version: 1
label: "2026.11"
lawDate: 2026-11-21
`,
  'sources/register.yaml': `- id: W01
  title: A decision
  date: 2019-05-17
  confidence: public
- id: S1
  title: A study
  date: 2018-04
  confidence: founding
`,
  'matrix/actors.yaml': `- id: council
  name: Council
  level: union
  mandate: Decides.
  from: 2009-12-01
  grounds: [{ source: W01 }]
- id: old-agency
  name: Old agency
  level: union
  mandate: Supported.
  from: 2009-12-01
  to: 2021-05-11
  successor: agency
  grounds: [{ source: W01 }]
- id: agency
  name: Agency
  level: union
  mandate: Supports.
  from: 2021-05-12
  predecessor: old-agency
  grounds: [{ source: W01 }]
`,
  'matrix/duties.yaml': `- id: p4-decides
  pillar: p4
  level: union
  role: decides
  actor: council
  task: Adopts
  from: 2018-04-01
  grounds: [{ source: S1 }]
`,
  'matrix/pillars.yaml': `p1: { title: One, short: "1" }
p2: { title: Two, short: "2" }
p3: { title: Three, short: "3" }
p4: { title: Four, short: "4" }
`,
  'trees/t1.yaml': `id: t1
version: 1
asOf: 2026-11-21
start: t1.1
nodes:
  - id: t1.1
    kind: fact
    knows: [agency]
    decides: council
    grounds: [{ source: W01, locator: Art. 1 }]
    answers:
      - { id: yes, next: t1.2 }
      - { id: unknown, next: o1.1 }
  - id: t1.2
    kind: fact
    ask: set
    grounds: [{ source: W01 }]
    answers:
      - { id: some, next: o1.2, items: true }
      - { id: none, next: o1.1 }
      - { id: unknown, next: o1.1 }
    items:
      options: [first, second]
outcomes:
  - id: o1.1
    measures: [demarche]
    grounds: [{ source: W01 }]
  - id: o1.2
    continues: [t1]
    elsewhere: t9
    decider: council
    templates: [points]
    grounds: [{ source: W01 }]
`,
  'trees/t1.en.yaml': `tree: t1
language: en
title: Triage
summary: Sorts.
nodes:
  t1.1:
    question: Is it so?
    short: So?
    why: It matters.
    ground: { title: The text, text: It says so. }
    answers:
      yes: Yes
      unknown: Not known yet
    effects:
      yes: Goes on
      unknown: Ends
  t1.2:
    question: Which?
    short: Which?
    why: It matters.
    ground: { title: The text, text: It says so. }
    answers: { some: These, none: None, unknown: Not known yet }
    effects: { some: Goes on, none: Ends, unknown: Ends }
    items:
      first: First
      second: Second
outcomes:
  o1.1: { title: Démarche, text: Go. }
  o1.2: { title: Elsewhere, text: See the other tree., documents: [Note] }
`,
  'measures/all.yaml': `- id: demarche
  category: cooperative
  decider: council
  vote: instruction
  grounds: [{ source: W01 }]
  template: points
  attribution: not-needed
  time: days
  visibility: parties
  reversibility: at-once
  title: Démarche
  summary: Speaks.
  documents: [Points]
  opens:
    all:
      - { answer: t1.1, is: [yes] }
      - not: { items: t1.2, has: [first] }
  relevant: { not: { items: t1.2, has: [second] } }
`,
  'routes/routes.yaml': `- id: approach
  title: Paper
  text: A paper.
  kinds: [speaking-points, declaration-on-behalf]
  policy: draft-cleared
  fourEyes: true
  steps:
    - { id: head, title: Head signs, who: Head, does: sign-off, grounds: [{ source: W01 }] }
`,
  'templates/points.md': `---
id: points
version: 1
kind: speaking-points
title: Points
summary: Speaks.
language: en
asOf: 2026-11-21
marking: LIMITE
measures: [demarche]
grounds: [{ source: S1 }]
slots:
  - { name: host, kind: line, label: Host }
  - { name: instruction, kind: line, label: Instruction }
  - name: manner
    kind: choice
    label: Manner
    options: [Aloud]
gates:
  - id: ready
    title: Ready
    remedy: Get ready.
    when:
      any:
        - { slots: [instruction] }
        - all: [{ answer: t1.1, is: [yes] }, { declared: read }]
    grounds: [{ source: S1 }]
declarations:
  read: I have read it.
---

## Points

To {{host}}, {{manner}}. See [the toolbox](brief:toolbox) [Art. 2](source:W01).
`,
  'briefs/toolbox.md': `---
id: toolbox
title: Toolbox
summary: What it is.
asOf: 2026-11-21
shelf: toolbox
actors: [council]
trees: [t1]
measures: [demarche]
sources: [W01, S1]
---

The [Council](actor:council) decides [Art. 1](source:W01).

- A [démarche](measure:demarche) [section](source:S1)
- A [tree](tree:t1) and [points](template:points) [·](source:W01)
  - A [word](term:toolbox) [·](source:W01)

| What | Says |
| ---- | ---- |
| One  | [·](source:S1) |

## Grounded [Art. 3](source:W01)

Nothing more is needed here.

### Below

> Nor here.
`,
  'glossary/en.yaml': `- id: toolbox
  term: Toolbox
  text: A set of measures.
  grounds: [{ source: S1 }]
`,
  'acts/all.yaml': `- id: old-act
  kind: directive
  title: An old act
  short: Old act
  text: Ruled.
  adopted: 2016-07-06
  from: 2016-08
  to: 2024-10-17
  successor: new-act
  grounds: [{ source: W01 }]
- id: new-act
  kind: directive
  title: A new act
  short: New act
  text: Rules.
  adopted: 2022-12-14
  from: 2023-01-16
  predecessor: old-act
  amends: []
  grounds: [{ source: W01 }]
`,
  'timeline/all.yaml': `- id: e2020-first
  date: 2020-07-30
  kind: sanctions
  title: First listings
  actors: [council]
  acts: [new-act]
  studies: [c01-study]
  grounds: [{ source: W01 }]
`,
  'changes/figures.yaml': `- id: members
  phrases: [all twenty-eight]
  since: 2020-02-01
  now: Twenty-seven since then.
  grounds: [{ source: S1 }]
`,
  'attribution/codes.yaml': `- id: a0
  title: No author
  text: Names nobody.
  example: As in one case.
  allowed: { answer: t1.1, is: [yes] }
  grounds: [{ source: W01 }]
`,
  'studies/c01-study.md': `---
id: c01-study
number: C01
title: A case
summary: What was done then.
asOf: 2026-11-21
from: 2007-04
victims: [A State]
answers:
  - { date: 2007-05, instrument: None, category: stability, code: a0 }
actors: [council]
trees: [t1]
measures: [demarche]
acts: [new-act]
sources: [W01]
---

Something happened [place](source:W01).
`,
  'scenarios/all.yaml': `- id: s01
  study: c01-study
  title: As it was
  at: 2026-11-21
  answers:
    t1.1: yes
    t1.2: { choice: some, items: [first] }
  expect:
    outcomes: { t1: o1.2 }
    open: []
    closed: [cooperative]
    measures:
      - { id: demarche, status: blocked, decider: council, vote: instruction, basis: W01, document: Points }
    codes: [a0]
`,
  'sources/statements-s1.yaml': `- id: S1-001
  row: 1.1/1
  section: Introduction
  date: 2018-04
  text: The set has measures.
  carriedBy: [brief:toolbox#grounded, term:toolbox]
`,
  'cases/sample.yaml': `id: sample
title: Sample
marking: LIMITE
facts:
  activity: { status: known, text: Something, source: Report, sourceDate: 2026-11-12 }
  when: { status: known, at: 2026-11-10T04:20:00Z }
  victim: { status: unknown }
  effect: { status: unknown }
  abroad: { status: unknown }
  running: { status: unknown }
`,
};

/** The files, with changes: new texts by path; \`undefined\` leaves a file out. */
export function small(changes: Readonly<Record<string, string | undefined>> = {}): readonly ContentFile[] {
  return Object.entries({ ...texts, ...changes }).flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, text }],
  );
}

/** The files with one stretch of one file replaced, and the line where that stretch began. */
export function spoil(
  path: string,
  from: string,
  to: string,
): { readonly files: readonly ContentFile[]; readonly line: number } {
  const text = texts[path] ?? '';
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${path} does not hold ${from}`);
  const files = small({ [path]: text.slice(0, at) + to + text.slice(at + from.length) });
  return { files, line: text.slice(0, at).split('\n').length };
}
