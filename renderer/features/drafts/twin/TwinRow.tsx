import type { Inline } from '#shared/document/model';
import type { SlotValues } from '#shared/document/to-text';
import { joinedLine } from '#shared/drafting/elision';
import type { Template } from '#shared/drafting/model';
import { type TwinRow as Row, withTwinText } from '#shared/drafting/twin';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { Inlines } from '../../../ui/InlineView';
import { Kbd } from '../../../ui/Small';
import { Status, type StatusLevel } from '../../../ui/Status';
import { SignerField } from '../signer/SignerField';
import type { Studio } from '../use-studio';
import { TwinEditor } from './TwinEditor';
import { TwinField } from './TwinField';
import s from './twin.module.css';
import { canAgree, type TwinWork } from './use-twin';

interface Props {
  readonly row: Row;
  readonly studio: Studio;
  readonly work: TwinWork;
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

/** A paragraph, cell or field and its twin, with how they stand to each other. */
export function TwinRow({ row, studio, work, isOpen, onOpen }: Props) {
  const { id, here, there, state } = row;
  const { draft } = studio;
  const language = draft.twin?.language ?? '';
  const name = useRowName(row, studio);
  const isOff = levels[state] === 'warning';
  const Editor = row.field === undefined ? TwinEditor : TwinField;
  return (
    <li className={isOff ? `${s['row']} ${s['off']}` : s['row']} data-twin={id} data-state={state}>
      {name !== undefined && <p className={s['name']}>{name}</p>}
      <p lang={draft.language} className={s['side']}>
        <Shown inlines={here} template={studio.template} texts={studio.texts} language={draft.language} />
      </p>
      <div lang={language} className={s['side']}>
        {isOpen ? (
          <Editor row={row} language={language} studio={studio} onClose={() => onOpen(false)} />
        ) : (
          <p>
            <Shown inlines={there} template={studio.template} texts={work.texts} language={language} />
          </p>
        )}
      </div>
      <Acts row={row} studio={studio} work={work} isOpen={isOpen} onOpen={onOpen} />
    </li>
  );
}

/** What a row is that does not stand in the text as a paragraph. */
function useRowName({ field, cell }: Row, { template }: Studio): string | undefined {
  const t = useWords();
  if (cell) return cell.row === 0 ? t('drafts.twin.head', { ...cell }) : t('drafts.twin.cell', { ...cell });
  if (field === 'title') return t('drafts.twin.title');
  return field === undefined ? undefined : template.slots.find(({ name }) => name === field)?.label;
}

function Acts({ row, studio, work, isOpen, onOpen }: Props) {
  const t = useWords();
  const { id, state, words, agreed } = row;
  return (
    <div className={s['acts']}>
      <Status level={levels[state]}>
        {state === 'missing' ? t('drafts.twin.translator', { count: words }) : t(`drafts.twin.state.${state}`)}
      </Status>
      {state === 'agreed' && agreed?.name !== undefined && (
        <span>{t('drafts.twin.by', { name: agreed.name, date: officialDay(agreed.at ?? '') })}</span>
      )}
      {work.waiting === id && (
        <form
          ref={focusFirst}
          onSubmit={(event) => {
            event.preventDefault();
            work.agree(row);
          }}
        >
          <SignerField signer={work.signer} />
        </form>
      )}
      {state === 'gone' ? (
        <Button small onClick={() => studio.record.set((was) => withTwinText(was, id, []))}>
          {t('drafts.twin.drop')}
        </Button>
      ) : (
        <Button small aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          {isOpen ? t('drafts.twin.close') : t('drafts.twin.write')}
        </Button>
      )}
      {canAgree(row) && (
        <Button small onClick={() => work.agree(row)}>
          {state === 'missing' ? t('drafts.twin.same') : t('drafts.twin.agree')} <Kbd>{t('drafts.twin.agreeKey')}</Kbd>
        </Button>
      )}
    </div>
  );
}

/** The name is asked for where the hands are. */
function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector('input')?.focus();
}

interface ShownProps {
  readonly inlines: readonly Inline[];
  readonly template: Template;
  readonly texts: SlotValues;
  readonly language: string;
}

/** A line with its fields as they read in its language. */
function Shown({ inlines, template, texts, language }: ShownProps) {
  const labelOf = (name: string) => template.slots.find((slot) => slot.name === name)?.label ?? name;
  const line = language === 'fr' ? joinedLine(inlines, texts) : inlines;
  return <Inlines inlines={line} words={{ slot: (name) => texts[name] ?? `[${labelOf(name)}]` }} />;
}
