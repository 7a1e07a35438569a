import type { EnvelopeHeader } from '#shared/envelope/index';
import type { Inspection } from '#shared/package/index';
import { harmless } from './report';

/** What `inspect` found. `verified` is there to be read by programs: it is never true. */
export interface Inspected {
  readonly verified: false;
  /** Bytes of the file. */
  readonly size: number;
  readonly envelope?: EnvelopeHeader | { readonly kind: 'text' };
  readonly package?: Inspection;
}

export function inspectedToText(found: Inspected): string {
  const lines = [
    'Nothing here is checked: use verify.',
    '',
    ...(found.envelope ? envelopeLines(found.envelope) : []),
    ...(found.package ? packageLines(found.package) : ['What is inside takes a key.']),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}

function envelopeLines(envelope: NonNullable<Inspected['envelope']>): readonly string[] {
  if (envelope.kind === 'text') return ['Encrypted, written as text', ''];
  if (envelope.kind === 'passphrase') return [`Encrypted with a passphrase (work factor ${envelope.workFactor})`, ''];
  return [`Encrypted to recipients: ${envelope.recipients}`, ''];
}

function packageLines({ foreign, entries, manifest, manifestProblem, signers }: Inspection): readonly string[] {
  return [
    foreign ? 'A container of another tool' : 'A package',
    ...(manifestProblem === undefined ? [] : [`  description cannot be read (${manifestProblem})`]),
    ...(manifest ? manifestLines(manifest) : []),
    '',
    'Entries',
    ...entries.map(({ name, size }) => `  ${String(size).padStart(10)}  ${name}`),
    '',
    'Signatures, as they name themselves',
    ...(signers.length === 0 ? ['  none'] : signers.flatMap(signerLines)),
  ];
}

function manifestLines(manifest: NonNullable<Inspection['manifest']>): readonly string[] {
  const { kind, title, language, created, marking, origin, id, app } = manifest;
  return [
    `  title     ${title}`,
    `  kind      ${kind}, ${language}`,
    `  marking   ${marking.value}`,
    `  from      ${[origin.institution, origin.unit, origin.author].filter(Boolean).join(', ')}`,
    `  created   ${created} (claimed)`,
    `  id        ${id}`,
    `  made by   ${app.name} ${app.version}`,
  ];
}

function signerLines({ name, certificates, problem }: Inspection['signers'][number]): readonly string[] {
  if (problem !== undefined) return [`  ${name}  cannot be read (${problem})`];
  return [
    `  ${name}`,
    ...(certificates.length === 0 ? ['    its certificate did not come along'] : []),
    ...certificates.flatMap(({ subject, issuer, fingerprint }) => [
      `    names        ${subject}`,
      `    issued by    ${issuer}`,
      `    fingerprint  ${fingerprint}`,
    ]),
  ];
}
