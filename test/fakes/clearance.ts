import { toHex } from '#shared/base/bytes';
import { addSignature } from '#shared/package/add-signature';
import { type ClearanceNote, noteFormat } from '#shared/package/clearance-note';
import type { Signer } from '#shared/package/signer';
import { now } from './authority';
import { type Files, zipOf } from './container';
import { sampleManifest } from './manifest';
import { filesOf, sampleFiles } from './package';

export const draftId = '0c4d8f5e-6a0b-4b7e-8f00-1f2e3d4c5b6a';

/** SHA-256 of the data file of the sample package. */
export async function sampleVersion(): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', sampleFiles[1].bytes)));
}

/** A clearer's note on the sample package. */
export async function sampleNote(change: Partial<ClearanceNote> = {}): Promise<ClearanceNote> {
  const answers = { package: sampleManifest().id, draft: draftId, round: 1, version: await sampleVersion() };
  return {
    format: noteFormat,
    decision: 'cleared',
    remark: 'No objection.',
    at: '2026-11-20T10:00:00Z',
    by: { name: 'Bo Clearer', unit: 'Legal' },
    step: 'legal',
    answers,
    ...change,
  };
}

/** The files with one more signature as the app adds it. */
export async function clearedBy(files: Files, signer: Signer, note?: ClearanceNote): Promise<Files> {
  const bytes = zipOf(files);
  return filesOf(
    await addSignature({ bytes, note: note ?? (await sampleNote()), signer, signingTime: now, role: 'Legal' }),
  );
}
