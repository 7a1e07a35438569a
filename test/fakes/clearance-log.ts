import type { ClearanceAnswer, ClearanceRequest } from '#shared/clearance/model';
import type { Route } from '#shared/drafting/route';

const draftId = '0c4d8f5e-6a0b-4b7e-8f00-1f2e3d4c5b6a';
const made = { id: '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f', digest: 'd'.repeat(64) };
let count = 0;
const shared = (at: string) => {
  count += 1;
  const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  return { format: 'valise-clearance-entry/1' as const, id, draftId, at: `2026-11-20T${at}:00Z`, by: 'A. Drafter' };
};

/** A digest that stands for a text, by its letter. */
export const textOf = (letter: string): string => letter.repeat(64);

export function asked(at: string, change: Partial<ClearanceRequest> = {}): ClearanceRequest {
  const wording = { text: textOf('a'), version: textOf('e'), round: 1 };
  return {
    ...shared(at),
    ...wording,
    kind: 'request',
    step: 'legal',
    to: 'Legal',
    policy: 'draft-cleared',
    package: made,
    ...change,
  };
}

export function answered(at: string, change: Partial<ClearanceAnswer> = {}): ClearanceAnswer {
  return {
    ...shared(at),
    kind: 'answer',
    step: 'legal',
    decision: 'cleared',
    remark: '',
    from: { name: 'B. Clearer', unit: 'Legal' },
    answers: { package: made.id, version: textOf('e'), round: 1 },
    clears: textOf('a'),
    signature: {
      entry: 'META-INF/signature002.p7s',
      subject: 'CN=B. Clearer',
      fingerprint: 'fb',
      signedAt: `2026-11-20T${at}:00Z`,
      level: 'valid',
      practice: false,
    },
    package: made,
    ...change,
  };
}

const grounds = [{ source: 'C' }];
export const sampleRoute: Route = {
  id: 'approach',
  title: 'Paper',
  text: 'A paper.',
  kinds: ['note-verbale'],
  policy: 'draft-cleared',
  fourEyes: true,
  steps: [
    { id: 'desk', title: 'Desk', who: 'Desk', does: 'consult', grounds },
    { id: 'legal', title: 'Legal', who: 'Legal', does: 'clear', grounds },
    { id: 'head', title: 'Head', who: 'Head', does: 'sign-off', grounds },
  ],
};
