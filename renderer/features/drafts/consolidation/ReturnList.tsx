import { compareSenders } from '#shared/consolidation/order';
import type { Return } from '#shared/consolidation/return-model';
import { useWords } from '../../../i18n';
import { usePack, useStore } from '../../../store/context';
import { returnsOf } from '../../../store/returns';
import { officialDay } from '../../../ui/dates';
import { Notice } from '../../../ui/Status';
import s from './consolidation.module.css';
import type { Round } from './use-returns';

/** Who answered, in the order of protocol; the State of a Word file is said by its name, and can be put right. */
export function ReturnList({ round: { returns, damaged, others } }: { readonly round: Round }) {
  const t = useWords();
  const { states } = usePack();
  const order = (id: string) => states.find((state) => state.id === id)?.order;
  const sorted = returns.toSorted((a, b) => compareSenders(a.from, b.from, order));
  return (
    <section className={s['part']}>
      <h2>{t('consolidation.received', { count: returns.length })}</h2>
      {damaged > 0 && (
        <Notice level="warning" title={t('consolidation.damaged', { count: damaged })} code="vault/row" />
      )}
      {others > 0 && <p className="dim">{t('consolidation.others', { count: others })}</p>}
      <ul className={s['returns']}>
        {sorted.map((one) => (
          <li key={one.id}>
            <StateOf answer={one} />
            <span>{[one.from.name, one.from.unit].filter(Boolean).join(', ')}</span>
            <span className="dim">
              {t(`consolidation.way.${one.way}`)}, {officialDay(one.receivedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateOf({ answer }: { readonly answer: Return }) {
  const t = useWords();
  const { states } = usePack();
  const store = useStore();
  // who signed a package is said by the signature
  if (answer.way === 'package') return answer.from.state ? <strong>{answer.from.state}</strong> : null;
  const change = async (state: string) => {
    const { state: _, ...bare } = answer.from;
    const stored = await returnsOf(store).get(answer.id);
    const from = state === '' ? bare : { ...bare, state };
    if (stored) await returnsOf(store).put({ ...stored.value, from }, stored.version);
  };
  return (
    <label>
      <span className="vh">{t('consolidation.state', { name: answer.from.name })}</span>
      <select value={answer.from.state ?? ''} onChange={(event) => void change(event.target.value)}>
        <option value="">{t('consolidation.noState')}</option>
        {states.map(({ id, name }) => (
          <option key={id} value={id}>
            {`${id} ${name}`}
          </option>
        ))}
      </select>
    </label>
  );
}
