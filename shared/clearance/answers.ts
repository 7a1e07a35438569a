import type { Draft } from '../drafting/model';
import { type ClearanceNote, parseNote } from '../package/clearance-note';
import { signatureKey } from '../package/history';
import type { SignatureVerdict, Verdict } from '../package/model';
import type { ClearanceAnswer } from './model';
import type { Signed } from './recognise';
import { textDigest } from './text';

/** The notes of a verified package with the signature behind each, in the order of signing. @throws `package/clearance-note` */
export function notesOf({ payload, signatures }: Verdict): readonly Signed[] {
  return [...(payload ?? [])]
    .filter(([name]) => /^clearance\/\d{3}\.json$/.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, bytes]) => {
      const entry = `META-INF/signature${name.slice(10, 13)}.p7s`;
      const signature = signatures.find((one) => one.name === entry);
      return signature ? [{ entry, note: parseNote(bytes), key: signatureKey(signature) }] : [];
    });
}

interface Taken {
  readonly id: string;
  /** Instant in ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly signed: Signed;
  readonly signature: SignatureVerdict;
  readonly level: 'valid' | 'warning';
  readonly package: { readonly id: string; readonly digest: string };
  /** The draft as it stands in the package. */
  readonly draft: Draft;
}

/** A note with the proof of its signature, as it is kept. */
export function answerOf({ id, at, by, signed, signature, level, draft, ...rest }: Taken): ClearanceAnswer {
  const { note, entry } = signed;
  const { step, decision, remark, answers } = note;
  const clears = clearedText(note, draft);
  return {
    format: 'valise-clearance-entry/1',
    id,
    draftId: draft.id,
    at,
    by,
    kind: 'answer',
    ...(step !== undefined && { step }),
    decision,
    remark,
    from: note.by,
    answers: { package: answers.package, version: answers.version, round: answers.round },
    ...(clears !== undefined && { clears }),
    signature: {
      entry,
      subject: signature.subject,
      fingerprint: signature.fingerprint,
      signedAt: new Date(signature.signingTime).toISOString(),
      level,
      practice: signature.practice,
    },
    package: rest.package,
  };
}

/** The text that is cleared: as it was sent, or with the clearer's changes taken. */
function clearedText({ decision, text }: ClearanceNote, draft: Draft): string | undefined {
  if (decision === 'cleared') return textDigest(draft);
  if (decision !== 'cleared-with-changes') return undefined;
  return textDigest(text ? { ...draft, document: text.document } : draft);
}
