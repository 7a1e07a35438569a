import { useRef, useState } from 'react';
import type { Covered } from '#shared/listing/coverage';
import type { Extract } from '#shared/listing/quotations';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { nameOf } from './column-name';
import type { Column } from './columns';
import s from './extract.module.css';
import { TiedForm } from './TiedForm';
import type { Bench } from './use-bench';
import { type Numbered, sentencesIn, type Tying } from './use-tying';

interface Props {
  readonly bench: Bench;
  readonly row: Covered;
  readonly column: Column;
  readonly tying: Tying;
}

/** The words of one piece before one criterion: whole sentences by number, or any words by selecting them. */
export function ExtractPanel({ bench, row, column, tying }: Props) {
  const t = useWords();
  const { criterion } = row;
  const sentences = sentencesIn(column);
  const tied = tying.tiedTo(criterion.id, column);
  const texts = column.extracts.filter(({ text }) => text.trim() !== '');
  return (
    <section
      className={s['extract']}
      data-extract
      tabIndex={-1}
      aria-label={t('listings.extract.title', { piece: nameOf(t, column) })}
    >
      <h2>
        {t('listings.extract.title', { piece: nameOf(t, column) })} <small>{criterion.title}</small>
      </h2>
      {texts.length === 0 && (
        <p>
          {t('listings.extract.empty')}{' '}
          <a href={`#/cases/${bench.file.id}/evidence/${column.id}`}>{t('listings.table.toEvidence')}</a>
        </p>
      )}
      <ol className={s['sentences']} aria-label={t('listings.extract.sentences')}>
        {sentences.map((sentence) => (
          <SentenceRow
            key={sentence.number}
            sentence={sentence}
            isTied={tied.some(({ quotation }) => quotation.text === sentence.text)}
            onToggle={() => tying.toggle(criterion, sentence)}
          />
        ))}
      </ol>
      {texts.map((extract) => (
        <Selecting key={extract.field} extract={extract} onTie={(words) => tying.tieWords(criterion, extract, words)} />
      ))}
      {tied.length > 0 && <h3>{t('listings.extract.tiedHere')}</h3>}
      {tied.map((one) => (
        <TiedForm
          key={one.quotation.id}
          tied={one}
          onChange={tying.change}
          onUntie={() => tying.untie(criterion, one.quotation.id)}
        />
      ))}
    </section>
  );
}

function SentenceRow(props: { readonly sentence: Numbered; readonly isTied: boolean; readonly onToggle: () => void }) {
  const { sentence, isTied, onToggle } = props;
  return (
    <li>
      <button type="button" aria-pressed={isTied} onClick={onToggle}>
        <span className={s['digit']} aria-hidden="true">
          {sentence.number}
        </span>
        <q>{sentence.text}</q>
      </button>
    </li>
  );
}

/** Any words: the field cannot be typed in, only selected from. */
function Selecting({ extract, onTie }: { readonly extract: Extract; readonly onTie: (words: string) => void }) {
  const t = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isBare, setBare] = useState(false);
  const tieSelected = () => {
    const { selectionStart = 0, selectionEnd = 0, value = '' } = field.current ?? {};
    const words = value.slice(selectionStart, selectionEnd);
    setBare(words.trim() === '');
    if (words.trim() !== '') onTie(words);
  };
  return (
    <div
      className={s['selecting']}
      ref={(element) => {
        field.current = element?.querySelector('textarea') ?? null;
      }}
    >
      <TextArea
        label={t('listings.extract.whole')}
        hint={t('listings.extract.wholeHint')}
        error={isBare ? t('listings.extract.nothing') : undefined}
        rows={4}
        readOnly
        value={extract.text}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          tieSelected();
        }}
      />
      <Button small onClick={tieSelected}>
        {t('listings.extract.tieSelection')}
      </Button>
    </div>
  );
}
