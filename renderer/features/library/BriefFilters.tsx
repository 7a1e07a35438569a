import { useEffect, useMemo, useRef, useState } from 'react';
import { type ContentPack, shelves } from '#shared/content/model';
import { pillars } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import { type Command, useCommands } from '../../ui/frame';
import { Segments } from '../../ui/Small';
import type { Filters } from './address';
import { type LinkKind, linksOf } from './filter-briefs';
import s from './list.module.css';

interface Props {
  readonly filters: Filters;
  readonly counts: { readonly total: number; readonly overtaken: number };
  readonly onChange: (patch: Filters) => void;
}

const SETTLE_MS = 250;
const choices = ['shelf', 'pillar', 'actor', 'tree', 'measure', 'act'] as const;
const none: Filters = {
  text: undefined,
  shelf: undefined,
  pillar: undefined,
  actor: undefined,
  tree: undefined,
  measure: undefined,
  act: undefined,
  only: undefined,
};

/** Words, all or overtaken only, and behind a button the other ways to narrow the list. `/` goes to the words. */
export function BriefFilters({ filters, counts, onChange }: Props) {
  const t = useWords();
  const [typed, type, field] = useTyped(filters.text ?? '', (text) => onChange({ text: text || undefined }));
  const { only } = filters;
  const further = choices.filter((name) => filters[name] !== undefined).length;
  const [isOpen, setOpen] = useState(further > 0);
  const isAny = further > 0 || only !== undefined || typed !== '';
  const clear = () => {
    type('');
    onChange(none);
    field.current?.focus();
  };
  return (
    <search className={s['filters']} aria-label={t('library.filter.label')}>
      <TextField
        ref={field}
        type="search"
        label={<span className="vh">{t('library.filter.words')}</span>}
        placeholder={t('library.filter.words')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <div className={s['chips']}>
        <Segments
          label={t('library.filter.show')}
          value={only ?? 'all'}
          options={[
            { value: 'all', label: t('library.filter.everything', { count: counts.total }) },
            { value: 'overtaken', label: t('library.filter.overtaken', { count: counts.overtaken }) },
          ]}
          onChange={(value) => onChange({ only: value === 'overtaken' ? value : undefined })}
        />
      </div>
      <details className={s['further']} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{further > 0 ? t('library.filter.moreOn', { count: further }) : t('library.filter.more')}</summary>
        {/* hundreds of options are not made before somebody looks for one */}
        {isOpen && <Choices filters={filters} onChange={onChange} />}
      </details>
      {isAny && (
        <Button small kind="quiet" onClick={clear}>
          {t('library.filter.clear')}
        </Button>
      )}
    </search>
  );
}

function Choices({ filters, onChange }: Omit<Props, 'counts'>) {
  const t = useWords();
  const pack = usePack();
  const options = useMemo(() => optionsOf(pack), [pack]);
  const fixed = {
    shelf: shelves.map((shelf) => [shelf, t(`library.shelf.${shelf}`)] as const),
    pillar: pillars.map((pillar) => [pillar, pack.matrix.pillars[pillar].title] as const),
  };
  const all = { ...fixed, ...options };
  return choices.map((name) => (
    <Select
      key={name}
      label={t(`library.filter.${name}`)}
      value={filters[name] ?? ''}
      onChange={({ target }) => onChange({ [name]: target.value || undefined })}
    >
      <option value="">{t('library.filter.all')}</option>
      {all[name].map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  ));
}

type Options = Readonly<Record<LinkKind, readonly (readonly [id: string, label: string])[]>>;

/** Only what some brief leads to: a choice never finds nothing by itself. */
function optionsOf({ briefs, matrix, trees, measures, acts }: ContentPack): Options {
  const among = (kind: LinkKind, id: string) =>
    briefs.some((brief) => brief[`${kind}s`].includes(id) || linksOf(brief).has(`${kind}:${id}`));
  const named = (kind: LinkKind, all: readonly (readonly [string, string])[]) =>
    all.filter(([id]) => among(kind, id)).toSorted(([, a], [, b]) => a.localeCompare(b, 'en'));
  return {
    actor: named(
      'actor',
      matrix.actors.map(({ id, name }) => [id, name]),
    ),
    tree: trees.map(({ graph, words }) => [graph.id, words.title] as const).filter(([id]) => among('tree', id)),
    measure: named(
      'measure',
      measures.map(({ id, title }) => [id, title]),
    ),
    act: named(
      'act',
      acts.map(({ id, short }) => [id, short]),
    ),
  };
}

/** What is typed shows at once and goes into the address when the typing pauses: each address is sealed and stored. */
function useTyped(given: string, onSettled: (text: string) => void) {
  const [typed, setTyped] = useState(given);
  const field = useRef<HTMLInputElement>(null);
  const settled = useRef(given);
  const settle = useRef(onSettled);
  settle.current = onSettled;
  useEffect(() => {
    if (given === settled.current) return;
    settled.current = given;
    setTyped(given);
  }, [given]);
  useEffect(() => {
    if (typed.trim() === settled.current) return;
    const timer = window.setTimeout(() => {
      settled.current = typed.trim();
      settle.current(typed.trim());
    }, SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const commands = useMemo<readonly Command[]>(
    () => [{ id: 'library.filter', shortcut: '/', run: () => field.current?.focus() }],
    [],
  );
  useCommands(commands);
  return [typed, setTyped, field] as const;
}
