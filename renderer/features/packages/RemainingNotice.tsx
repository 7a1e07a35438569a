import { remainingOf } from '#shared/package/index';
import { useWords } from '../../i18n';
import { Notice } from '../../ui/Status';
import type { IdentityView } from '../../workers/identity-record';

/** Nothing while there is time; two months before its end, and after it, what is to be done. */
export function RemainingNotice({ view }: { readonly view: IdentityView }) {
  const t = useWords();
  const left = remainingOf(view, Date.now());
  if (left.state === 'valid') return null;
  if (left.state === 'expired')
    return <Notice level="invalid" title={t('packages.keys.expired')} code="identity/expired" />;
  if (left.state === 'not-yet')
    return <Notice level="invalid" title={t('packages.keys.notYet')} code="package/certificate-not-yet-valid" />;
  return <Notice level="warning" title={t(`packages.keys.${left.state}`, { count: left.days })} />;
}

/** Whether it can sign at all on this day. */
export function isInTime(view: IdentityView): boolean {
  const { state } = remainingOf(view, Date.now());
  return state !== 'expired' && state !== 'not-yet';
}
