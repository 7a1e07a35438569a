import { AppError } from '../base/errors';
import type { Manifest } from './manifest';

// Council Decision 2013/488/EU, Annex I: the four levels, in both languages of the marking, and their short forms.
const euci =
  /\b(?:tr[eèé]s\s+secret|top\s+secret|eu\s+secret|secret\s+ue|confidentiel\s+ue|eu\s+confidential|restreint\s+ue|eu\s+restricted|[rcs]-?ue\/eu-?[rcs]|ts-?ue\/eu-?ts)\b/iu;

/** EU classified information never leaves through this app: it is no approved product. @throws `draft/marking` */
export function assertExportable(marking: Manifest['marking']): void {
  const said = `${marking.value} ${marking.note ?? ''}`.normalize('NFKC');
  if (euci.test(said)) throw new AppError('draft/marking');
}
