import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import type { Observation } from '#shared/case/parts';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import s from './file.module.css';

interface Props {
  readonly file: CaseFile;
  readonly observation: Observation;
  readonly change: (part: Partial<Observation>) => void;
}

/** The evidence that a fact rests on, and the facts that it contradicts. */
export function RestsOn(props: Props) {
  return (
    <>
      <OnEvidence {...props} />
      <Contradicts {...props} />
    </>
  );
}

function OnEvidence({ file, observation: { evidence }, change }: Props) {
  const t = useWords();
  const all = Object.values(file.evidence).sort((a, b) => a.number - b.number);
  const tick = (id: string, isOn: boolean) =>
    change({ evidence: isOn ? [...evidence, id].slice(0, 100) : evidence.filter((one) => one !== id) });
  return (
    <fieldset className={`${s['whole']} ${s['checks']}`}>
      <legend>{t('caseFile.observations.evidence')}</legend>
      {all.length === 0 && <p className="dim">{t('caseFile.observations.noEvidence')}</p>}
      {all.map(({ id, number, title }) => (
        <label key={id}>
          <input type="checkbox" checked={evidence.includes(id)} onChange={(event) => tick(id, event.target.checked)} />
          <span>{`E${number} ${title}`}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Those offered to choose from: a longer list helps nobody. */
const most = 300;

function Contradicts({ file, observation: { id, contradicts }, change }: Props) {
  const t = useWords();
  const named = (text: string | undefined) => text?.trim().slice(0, 120) || t('caseFile.observations.untitled');
  const others = useMemo(
    () => Object.values(file.observations).filter((one) => one.id !== id && !contradicts.includes(one.id)),
    [file.observations, id, contradicts],
  );
  const standing = contradicts.filter((one) => Object.hasOwn(file.observations, one));
  return (
    <div className={`${s['whole']} ${s['checks']}`}>
      <Select
        label={t('caseFile.observations.contradictsAdd')}
        value=""
        onChange={(event) => event.target.value && change({ contradicts: [...contradicts, event.target.value] })}
      >
        <option value="">{t('caseFile.observations.contradictsNone')}</option>
        {others.slice(0, most).map((one) => (
          <option key={one.id} value={one.id}>
            {named(one.text)}
          </option>
        ))}
      </Select>
      {standing.map((one) => (
        <p key={one}>
          {t('caseFile.observations.contradicts')}: {named(file.observations[one]?.text)}{' '}
          <Button small onClick={() => change({ contradicts: contradicts.filter((other) => other !== one) })}>
            {t('caseFile.observations.dropContradiction', { text: named(file.observations[one]?.text) })}
          </Button>
        </p>
      ))}
    </div>
  );
}
