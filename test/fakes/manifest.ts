import type { Manifest } from '#shared/package/manifest';

/** A description of a letter with one readable text and its document model. */
export function sampleManifest(change: Partial<Manifest> = {}): Manifest {
  return {
    format: 'valise-package/1',
    id: '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f',
    kind: 'draft',
    title: 'Démarche on malicious cyber activities',
    language: 'en',
    created: '2026-11-20T09:00:00Z',
    marking: { scheme: 'LIMITE', value: 'LIMITE' },
    origin: { institution: 'Delegation in Exampleland', author: 'A. Drafter' },
    app: { name: 'Valise', version: '0.1.0' },
    files: [
      { path: 'documents/note.md', role: 'main', title: 'Note', type: 'text/markdown' },
      { path: 'documents/note.json', role: 'data', title: 'Note as data', type: 'application/json' },
    ],
    clearance: { policy: 'draft-shared' },
    ...change,
  };
}

/** A content pack under a number. */
export function samplePack(change: Partial<Manifest> = {}): Manifest {
  const { clearance: _, ...draft } = sampleManifest();
  return { ...draft, kind: 'content', series: 'core', version: 3, ...change };
}
