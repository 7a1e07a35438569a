import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { Actions, Button } from '../../../ui/Button';
import page from '../../../ui/page.module.css';
import { Empty } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';
import { DraftPage, type OpenDraft } from '../versions/DraftPage';
import { Deciding } from './Deciding';
import { ReturnList } from './ReturnList';
import { useRound } from './use-returns';
import { useWordReturn } from './use-word-return';

const across = { layout: 'landscape', fit: 'pages' } as const;

/** What came back to a draft: who answered, and their proposals laid together. */
export function Returns({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <DraftPage id={id} title={t('consolidation.title')} print={across}>
      {(record) => <Round record={record} />}
    </DraftPage>
  );
}

function Round({ record }: { readonly record: OpenDraft }) {
  const t = useWords();
  const round = useRound(record.value.id);
  const word = useWordReturn(record.value);
  const failure = word.failure === undefined ? undefined : errorWords(word.failure);
  return (
    <>
      <p className={page['lead']} data-print="never">
        {t('consolidation.lead')}
      </p>
      <Actions>
        <Button onClick={() => void word.choose()}>{t('consolidation.add')}</Button>
        <span role="status">{word.said}</span>
      </Actions>
      {failure && (
        <Notice level="invalid" title={failure.text} code={failure.code}>
          <p>{t('consolidation.failed')}</p>
        </Notice>
      )}
      {round && round.returns.length === 0 && (
        <Empty action={<a href="#/packages">{t('packages.title')}</a>}>{t('consolidation.none')}</Empty>
      )}
      {round && round.returns.length > 0 && (
        <>
          <ReturnList round={round} />
          <Deciding record={record} round={round} />
        </>
      )}
    </>
  );
}
