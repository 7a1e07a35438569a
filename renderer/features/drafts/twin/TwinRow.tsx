import type { Inline } from '#shared/document/model';
import { type TwinRow as Row, withAgreed, withTwinText } from '#shared/drafting/twin';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Inlines } from '../../../ui/InlineView';
import { Kbd } from '../../../ui/Small';
import { Status, type StatusLevel } from '../../../ui/Status';
import type { Studio } from '../use-studio';
import { TwinEditor } from './TwinEditor';
import s from './twin.module.css';

interface Props {
  readonly row: Row;
  readonly studio: Studio;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

const levels: Readonly<Record<Row['state'], StatusLevel>> = {
  agreed: 'open',
  here: 'warning',
  there: 'warning',
  both: 'warning',
  unsaid: 'possible',
  missing: 'unknown',
  gone: 'warning',
};

/** A paragraph and its twin, with how they stand to each other. */
export function TwinRow({ row, studio, isOpen, onOpen }: Props) {
  const t = useWords();
  const { id, here, there, state, words } = row;
  const { draft, record } = studio;
  const language = draft.twin?.language ?? '';
  const isOff = levels[state] === 'warning';
  return (
    <li className={isOff ? `${s['row']} ${s['off']}` : s['row']} data-twin={id}>
      <p lang={draft.language} className={s['side']}>
        <Shown inlines={here} studio={studio} />
      </p>
      <div lang={language} className={s['side']}>
        {isOpen ? (
          <TwinEditor row={row} language={language} studio={studio} onClose={() => onOpen(false)} />
        ) : (
          <p>
            <Shown inlines={there} studio={studio} />
          </p>
        )}
      </div>
      <div className={s['acts']}>
        <Status level={levels[state]}>
          {state === 'missing' ? t('drafts.twin.translator', { count: words }) : t(`drafts.twin.state.${state}`)}
        </Status>
        {state === 'gone' ? (
          <Button small onClick={() => record.set((was) => withTwinText(was, id, []))}>
            {t('drafts.twin.drop')}
          </Button>
        ) : (
          <Button small aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            {isOpen ? t('drafts.twin.close') : t('drafts.twin.write')}
          </Button>
        )}
        {(isOff || state === 'unsaid') && state !== 'gone' && (
          <Button small onClick={() => record.set((was) => withAgreed(was, id))}>
            {t('drafts.twin.agree')} <Kbd>{t('drafts.twin.agreeKey')}</Kbd>
          </Button>
        )}
      </div>
    </li>
  );
}

function Shown({ inlines, studio }: { readonly inlines: readonly Inline[]; readonly studio: Studio }) {
  const { template, texts } = studio;
  const labelOf = (name: string) => template.slots.find((slot) => slot.name === name)?.label ?? name;
  return <Inlines inlines={inlines} words={{ slot: (name) => texts[name] ?? `[${labelOf(name)}]` }} />;
}
