import type { ReactNode } from 'react';
import { categories } from '#shared/base/categories';
import { levels, pillars, roles } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import type { MatrixPlace } from './address';
import { readAddress } from './address';
import s from './matrix.module.css';

type Name = 'about' | 'who' | 'role' | 'category' | 'pillar' | 'level';
const names: readonly Name[] = ['about', 'who', 'role', 'category', 'pillar', 'level'];

interface Props {
  readonly place: MatrixPlace;
  readonly change: (patch: Partial<MatrixPlace>) => void;
}

/** What is left in sight: by matter, actor, role, category, pillar and level. */
export function Filters({ place, change }: Props) {
  const t = useWords();
  const pack = usePack();
  const pick = (name: Name, label: string, options: readonly (readonly [value: string, text: string])[]) => (
    <Pick key={name} label={label} value={place[name] ?? ''} onPick={(value) => change(patchOf(name, value))}>
      <option value="">{t('matrix.filter.all')}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Pick>
  );
  const byName = (list: readonly (readonly [string, string])[]) => list.toSorted((a, b) => a[1].localeCompare(b[1]));
  const matters = pack.matters.map(({ id, title }) => [id, title] as const);
  const actors = pack.matrix.actors.map(({ id, name }) => [id, name] as const);
  return (
    <fieldset className={s['filters']}>
      <legend className="vh">{t('matrix.filter.label')}</legend>
      {pick('about', t('matrix.filter.matter'), byName(matters))}
      {pick('who', t('matrix.filter.who'), [['deciders', t('matrix.filter.deciders')], ...byName(actors)])}
      {pick(
        'role',
        t('matrix.filter.role'),
        roles.map((role) => [role, t(`matrix.role.${role}`)]),
      )}
      {pick(
        'category',
        t('matrix.filter.category'),
        categories.map((category) => [category, t(`matrix.category.${category}`)]),
      )}
      {pick(
        'pillar',
        t('matrix.filter.pillar'),
        pillars.map((pillar) => [pillar, pack.matrix.pillars[pillar].title]),
      )}
      {pick(
        'level',
        t('matrix.filter.level'),
        levels.map((level) => [level, t(`matrix.level.${level}`)]),
      )}
    </fieldset>
  );
}

/** Everything back in sight; absent where nothing is filtered. */
export function ClearFilters({ place, change }: Props) {
  const t = useWords();
  if (names.every((name) => place[name] === undefined)) return null;
  return (
    <Button small kind="quiet" onClick={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}>
      {t('matrix.filter.clear')}
    </Button>
  );
}

/** The value as the address reads it: what it does not know is no filter. */
function patchOf(name: Name, value: string): Partial<MatrixPlace> {
  return { [name]: readAddress(`#/matrix?${name}=${value}`)[name] };
}

function Pick(props: {
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <Select label={props.label} value={props.value} onChange={(event) => props.onPick(event.target.value)}>
      {props.children}
    </Select>
  );
}
