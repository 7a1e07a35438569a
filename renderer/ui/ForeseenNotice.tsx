import type { ErrorCode } from '#shared/base/errors';
import { useWords } from '../i18n';
import { Notice } from './Status';

interface Props {
  readonly codes: readonly ErrorCode[];
  /** What the signature is to be taken for. */
  readonly as: 'drafter' | 'clearer';
}

/** What those who check it will find, told to who is about to sign. */
export function ForeseenNotice({ codes, as }: Props) {
  const t = useWords();
  const words: Readonly<Record<string, string>> = t('packages.code', { returnObjects: true });
  if (codes.length === 0) return null;
  const said = (code: ErrorCode) =>
    code === 'package/policy'
      ? t('packages.keys.notInRole', { role: t(`trust.role.${as}`) })
      : (words[code.replace('package/', '')] ?? t('packages.code.other'));
  return (
    <Notice level="warning" title={t('packages.keys.foreseen')}>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            {said(code)} <code className="dim">{code.replace('package/', '')}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
