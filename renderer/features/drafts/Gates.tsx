import type { Evidence, GateCheck } from '#shared/drafting/gates';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Eyebrow } from '../../ui/Small';
import { StatusIcon, toneOf } from '../../ui/Status';
import s from './gates.module.css';
import type { Studio } from './use-studio';

const against: readonly Evidence['kind'][] = ['answer', 'marking', 'attribution'];

/** Blocked where an answer on file speaks against it; still to do where a field or a statement is missing. */
export function levelOf({ state, evidence }: GateCheck): 'open' | 'possible' | 'blocked' {
  if (state === 'met') return 'open';
  const speaksAgainst = evidence.every((one) => against.includes(one.kind));
  return state === 'not-met' && speaksAgainst ? 'blocked' : 'possible';
}

/** The preconditions of this text: met, not met, not known. They hold back the signature, never the writing. */
export function Gates({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { gates, template, file, texts } = studio;
  const met = gates.filter(({ state }) => state === 'met').length;
  const fromCase = template.slots.filter(({ from }) => from !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className={s['gates']} tabIndex={0} role="region" aria-label={t('drafts.gates')} data-region="gates">
      <div>
        <div className={s['gatesHead']}>
          <Eyebrow>{t('drafts.gates')}</Eyebrow>
          <span className="num">{t('drafts.gatesCount', { met, all: gates.length })}</span>
        </div>
        <ul>
          {gates.map((check) => (
            <GateLine key={check.gate.id} check={check} studio={studio} />
          ))}
        </ul>
      </div>
      <div className={s['extra']}>
        <Eyebrow>{t('drafts.fromCase')}</Eyebrow>
        <p>
          {t('drafts.fromCaseText', {
            filled: fromCase.filter(({ name }) => texts[name] !== undefined).length,
            all: template.slots.length,
            case: file.title,
          })}
        </p>
        <a href={`#/cases/${file.id}`}>{t('drafts.openCase')}</a>
      </div>
    </div>
  );
}

function GateLine({ check, studio }: { readonly check: GateCheck; readonly studio: Studio }) {
  const t = useWords();
  const words = useEvidenceWords(studio);
  const level = levelOf(check);
  return (
    <li className={check.state === 'met' ? s['gate'] : `${s['gate']} ${s['open']}`}>
      <span className={s[toneOf(level)]}>
        <StatusIcon level={level} />
      </span>
      <span>
        <b>
          {check.gate.title}
          <span className="vh">: {t(`drafts.state.${check.state}`)}</span>
        </b>
        {check.evidence.map((one) => (
          <small key={words(one)}>{words(one)}</small>
        ))}
      </span>
    </li>
  );
}

const truths = { met: 'yes', 'not-met': 'no', unknown: 'unknown' } as const;

/** What a gate looked at, in words. */
export function useEvidenceWords({ template }: Studio): (evidence: Evidence) => string {
  const t = useWords();
  const pack = usePack();
  const slot = (name: string, text: string | undefined) => {
    const label = template.slots.find((one) => one.name === name)?.label ?? name;
    return text === undefined ? t('drafts.evidence.slotOpen', { label }) : t('drafts.evidence.slot', { label, text });
  };
  return (evidence) => {
    switch (evidence.kind) {
      case 'answer': {
        const words = pack.trees.map((tree) => tree.words.nodes[evidence.node]).find((one) => one !== undefined);
        const question = (words?.short ?? evidence.node).replace(/\?$/, '');
        if (evidence.choice === undefined) return t('drafts.evidence.notAsked', { question });
        return t('drafts.evidence.answer', { question, answer: words?.answers[evidence.choice] ?? evidence.choice });
      }
      case 'slot':
        return slot(evidence.name, evidence.text);
      case 'chosen':
        return slot(evidence.name, evidence.value);
      case 'attribution':
        return evidence.code === undefined
          ? slot(evidence.name, undefined)
          : `${evidence.code.toUpperCase()}: ${t(`drafts.code.${truths[evidence.state]}`)}`;
      case 'facts': {
        const missing = evidence.facts.unsourced.length + evidence.facts.open.length;
        return missing > 0
          ? t('drafts.evidence.factsOpen', { count: missing })
          : t('drafts.evidence.facts', { count: evidence.facts.known.length });
      }
      case 'marking':
        return t('drafts.evidence.marking', { mark: evidence.marking, ceiling: evidence.ceiling });
      case 'declared':
        return evidence.state === 'met' ? t('drafts.evidence.declared') : t('drafts.evidence.notDeclared');
    }
  };
}
