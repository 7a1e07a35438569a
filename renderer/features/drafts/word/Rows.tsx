import type { Inline } from '#shared/document/model';
import { paragraphNumbers } from '#shared/document/numbering';
import { numberedReferences, referenceNumber } from '#shared/document/references';
import type { Merged } from '#shared/word/merged';
import { useWords } from '../../../i18n';
import { type DocumentWords, Inlines } from '../../../ui/InlineView';
import type { Studio } from '../use-studio';
import s from './word.module.css';

/** The paragraphs that differ, side by side: as they stand in the draft, and as they would stand with the file. */
export function Rows({ merged, studio }: { readonly merged: Merged; readonly studio: Studio }) {
  const t = useWords();
  const words = useParagraphWords(studio);
  return (
    <section>
      <h3>{t('word.in.rows')}</h3>
      <table className={s['rows']}>
        <thead>
          <tr>
            <th scope="col">{t('word.in.before')}</th>
            <th scope="col">{t('word.in.after')}</th>
          </tr>
        </thead>
        <tbody>
          {merged.rows.map(({ line, isNew, before, after }, at) => (
            <tr key={`${line} ${at.toString()}`}>
              <td>{isNew ? <em>{t('word.in.isNew')}</em> : <Inlines inlines={before} words={words} />}</td>
              <td>
                {after.map((part, n) => (
                  <Part key={n.toString()} inlines={part} words={words} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Part({ inlines, words }: { readonly inlines: readonly Inline[]; readonly words: DocumentWords }) {
  return (
    <p>
      <Inlines inlines={inlines} words={words} />
    </p>
  );
}

function useParagraphWords({ draft, template, texts }: Studio): DocumentWords {
  const numbers = paragraphNumbers(draft.document);
  const grounds = numberedReferences(draft.document);
  return {
    slot: (name) => texts[name] ?? template.slots.find((slot) => slot.name === name)?.label ?? name,
    crossNumber: (to) => numbers.get(to),
    ground(source, locator) {
      const number = referenceNumber(grounds, { source, locator }) ?? 0;
      return { number, label: `${source} ${locator ?? ''}`, onOpen: () => undefined };
    },
  };
}
