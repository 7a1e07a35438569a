import type { Certificate } from './certificate';
import { parseName } from './distinguished-name';
import { oids } from './oid';

/** The organisation every practice certificate names, in place of a real one. */
export const practiceOrganization = 'PRACTICE – not a real identity';

/** The end of every practice name. */
export const practiceSuffix = ' (PRACTICE)';

/** Whether a certificate, or the authority it names, is marked as practice. The mark only ever takes standing away. */
export function isPractice({ subject, issuer }: Pick<Certificate, 'subject' | 'issuer'>): boolean {
  return [subject, issuer].some((name) =>
    parseName(name)
      .flat()
      .some(({ type, value }) => isMark(type, value)),
  );
}

function isMark(type: string, value: string | null): boolean {
  if (type === oids.organization) return value === practiceOrganization;
  return type === oids.commonName && value?.endsWith(practiceSuffix) === true;
}
