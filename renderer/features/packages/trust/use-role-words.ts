import type { TrustRole } from '#shared/package/index';
import { useWords } from '../../../i18n';

/** What somebody may do, in words. */
export function useRoleWords(): (roles: readonly TrustRole[]) => string {
  const t = useWords();
  return (roles) => roles.map((role) => t(`trust.role.${role}`)).join(', ') || t('trust.noRole');
}
