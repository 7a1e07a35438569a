import { type LucideIcon, Pilcrow, Plus } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../../../i18n';
import { Disclosure } from '../../../../ui/Disclosure';
import { Kbd } from '../../../../ui/Small';
import { type ActGroup, actIds } from './acts';
import { cellOf } from './cells';
import s from './tools.module.css';
import type { Acts } from './use-acts';

interface Props {
  readonly state: EditorState | undefined;
  readonly acts: Acts;
}

/** What a paragraph is and is marked as, and what can be put in: each with its key. */
export function PiecesTools({ state, acts }: Props) {
  const t = useWords();
  const isInTable = state !== undefined && cellOf(state) !== undefined;
  return (
    <span className={s['row']}>
      <Menu name={t('pieces.paragraph')} icon={Pilcrow} groups={['kind', 'mark']} state={state} acts={acts} />
      <Menu
        name={t('pieces.insert')}
        icon={Plus}
        groups={isInTable ? ['piece', 'table'] : ['piece']}
        state={state}
        acts={acts}
      />
    </span>
  );
}

interface MenuProps extends Props {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly groups: readonly ActGroup[];
}

function Menu({ name, icon: Icon, groups, state, acts }: MenuProps) {
  const t = useWords();
  return (
    <Disclosure name={name} title={name} label={<Icon aria-hidden="true" />}>
      {(close) =>
        groups.map((group) => (
          <fieldset key={group} className={s['group']} onKeyDown={moveInside}>
            <legend>{t(`pieces.${group}`)}</legend>
            {actIds[group].map((id) => {
              const { shortcut, run, isOn } = acts.all[id];
              return (
                <button
                  key={id}
                  type="button"
                  aria-pressed={state && isOn ? isOn(state) : undefined}
                  aria-disabled={!state || !(run(state) || isOn?.(state))}
                  onClick={() => {
                    close();
                    acts.run(id);
                  }}
                >
                  <span>{t(`commands.drafts_${id}`)}</span>
                  {shortcut && <Kbd>{keysOf(shortcut)}</Kbd>}
                </button>
              );
            })}
          </fieldset>
        ))
      }
    </Disclosure>
  );
}

const signs: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** As printed beside a control: `Alt Shift 1`. */
function keysOf(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => signs[key] ?? key)
    .join(' ');
}

/** Up and down go from one to the next; the row of tools hears nothing of it. */
function moveInside(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) {
    if (/^(?:Arrow|Home|End)/.test(event.key)) event.stopPropagation();
    return;
  }
  const all = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])];
  const next = all.indexOf(event.target as HTMLButtonElement) + step; // the focus stands on one of them
  event.preventDefault();
  event.stopPropagation();
  all.at(next % all.length)?.focus();
}
