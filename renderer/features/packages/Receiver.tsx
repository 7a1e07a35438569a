import { useId } from 'react';
import { mostReceiver, type Sequence } from '#shared/package/index';
import { useWords } from '../../i18n';
import type { ShownIdentity } from '../../store/use-identities';
import { TextField } from '../../ui/Field';
import { Line, Second } from './Summary';
import { useReceivers } from './use-sequence';
import type { KeptStatement } from './use-statement';

interface Props {
  readonly statement: KeptStatement;
  readonly identity: ShownIdentity | undefined;
}

/** Whom the package is numbered for; those who were sent something before are offered. */
export function ReceiverField({ statement, identity }: Props) {
  const t = useWords();
  const list = useId();
  const receivers = useReceivers(identity);
  return (
    <>
      <TextField
        label={t('packages.export.receiver')}
        hint={t('packages.export.receiverHint')}
        value={statement.value.receiver}
        maxLength={mostReceiver}
        list={list}
        onChange={(event) => statement.set({ receiver: event.target.value })}
      />
      <datalist id={list}>
        {receivers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** In the summary: which number the package has among those to its receiver. */
export function NumberLine({ sequence }: { readonly sequence: Sequence | undefined }) {
  const t = useWords();
  return (
    <Line label={t('packages.export.number')}>
      {sequence ? (
        <>
          {t('packages.export.numberTo', { ...sequence })}
          <Second>{t('packages.export.numberText')}</Second>
        </>
      ) : (
        t('packages.export.noNumber')
      )}
    </Line>
  );
}
