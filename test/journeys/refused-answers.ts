import { randomBytes } from 'node:crypto';
import type { Institution } from './institution';

export interface RefusedAnswer {
  readonly what: string;
  /** What the screen says. */
  readonly sentence: string;
  readonly code: string;
  /** What comes back from the institution. */
  make(institution: Institution, request: Uint8Array): string | Uint8Array;
}

const noUse = 'That certificate may not be used for signatures.';
const unreadable = 'The file holds no certificate that can be read.';

/** Whatever may come in place of the certificate that was asked for. */
export const refusedAnswers: readonly RefusedAnswer[] = [
  {
    what: 'a certificate of another key',
    sentence: 'That certificate is for another key, not for the one of this laptop.',
    code: 'identity/certificate',
    make: (institution) => institution.issue({ request: institution.requestOfAnother() }),
  },
  {
    what: 'a practice certificate',
    sentence: 'That is a practice certificate. It cannot become a real identity.',
    code: 'identity/certificate',
    make: (institution, request) => institution.issue({ request, name: '/CN=Ana Kovač (PRACTICE)' }),
  },
  {
    what: 'an expired certificate',
    sentence: 'That certificate has expired.',
    code: 'identity/certificate',
    make: (institution, request) => institution.issue({ request, valid: ['20250101000000Z', '20250201000000Z'] }),
  },
  {
    what: 'a certificate for a server',
    sentence: noUse,
    code: 'identity/certificate',
    make: (institution, request) => institution.issue({ request, use: 'server' }),
  },
  {
    what: 'a certificate of an authority',
    sentence: noUse,
    code: 'identity/certificate',
    make: (institution, request) => institution.issue({ request, use: 'authority' }),
  },
  {
    what: 'a certificate that was revoked',
    sentence: 'The institution has revoked that certificate.',
    code: 'identity/certificate',
    make: (institution, request) => {
      const certificate = institution.issue({ request });
      institution.revoke(certificate);
      return certificate + institution.anchor + institution.list();
    },
  },
  {
    what: 'a text file',
    sentence: unreadable,
    code: 'identity/certificate',
    make: () => 'Dear colleague, the certificate follows by courier.\n',
  },
  {
    what: '3 MB of junk',
    sentence: 'The file is larger than this step can take. Nothing was opened or written.',
    code: 'file/too-large',
    make: () => randomBytes(3_000_000),
  },
  {
    what: 'as much junk as is read',
    sentence: unreadable,
    code: 'identity/certificate',
    make: () => randomBytes(1_000_000),
  },
];
