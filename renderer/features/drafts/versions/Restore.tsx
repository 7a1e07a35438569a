import type { Draft } from '#shared/drafting/model';
import { restored, restoredAsTracked } from '#shared/drafting/restore';
import type { Revision } from '#shared/drafting/revision';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { useStore } from '../../../store/context';
import { useAuthor } from '../../../store/use-open-case';
import { keepVersion } from '../../../store/versions';
import { Actions, Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import type { OpenDraft } from './DraftPage';

interface Props {
  readonly version: Revision;
  readonly record: OpenDraft;
  readonly onSaid: (said: string) => void;
}

/** Brings a version back, plainly or as a tracked change. What stood there is kept as a version of its own first. */
export function Restore({ version, record, onSaid }: Props) {
  const t = useWords();
  const store = useStore();
  const author = useAuthor();
  const { seq } = version;
  const restore = async (change: (draft: Draft) => Draft) => {
    try {
      await record.flush();
      const kept = await keepVersion(store, record.current(), { kind: 'restore' });
      record.set(change);
      await record.flush();
      onSaid(t('versions.restored', { seq, kept: kept.value.seq }));
    } catch (thrown) {
      onSaid(errorWords(thrown).text);
    }
  };
  const tracked = (draft: Draft) => {
    const id = `v${seq}-${crypto.randomUUID().slice(0, 8)}`;
    const by = author || t('drafts.changes.noName');
    return restoredAsTracked(draft, version, { id, author: by, at: new Date().toISOString(), round: draft.round });
  };
  return (
    <Disclosure title={t('versions.restoreTitle', { seq })} label={t('versions.restore', { seq })}>
      {(close) => {
        const choose = (change: (draft: Draft) => Draft) => () => {
          close();
          void restore(change);
        };
        return (
          <>
            <p>{t('versions.restoreText')}</p>
            <Actions>
              <Button kind="primary" onClick={choose((draft) => restored(draft, version))}>
                {t('versions.restorePlain')}
              </Button>
              <Button onClick={choose(tracked)}>{t('versions.restoreTracked')}</Button>
            </Actions>
          </>
        );
      }}
    </Disclosure>
  );
}
