import { answersInPlay } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { codeIds } from '#shared/decision/attribution';
import { codeStanding } from '#shared/drafting/attribution';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { InspectorSection } from '../../../ui/Small';
import { Status } from '../../../ui/Status';
import s from './attribution.module.css';

const looks = { yes: ['open', 'allowed'], no: ['blocked', 'notAllowed'], unknown: ['unknown', 'open'] } as const;

/** The scale of wording: which kinds the answers allow at present, and the questions that decide over the others. */
export function AllowedCodes({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const { codes, trees } = usePack();
  const answers = answersInPlay(file, trees);
  const short = (node: string) => trees.flatMap(({ words }) => words.nodes[node]?.short ?? [])[0] ?? node;
  return (
    <InspectorSection title={t('evidence.attribution.codes')}>
      <p>{t('evidence.attribution.kinds')}</p>
      <ul className={s['codes']}>
        {codeIds.map((code) => {
          const { title, truth, grounds } = codeStanding(code, { codes, answers });
          const [level, word] = looks[truth];
          const nodes = [...new Set(grounds.map(({ node }) => node))];
          return (
            <li key={code}>
              <b className="strong">
                {code.toUpperCase()} {title}
              </b>
              <Status level={level}>{t(`evidence.attribution.${word}`)}</Status>
              {truth !== 'yes' && nodes.length > 0 && (
                <span className="dim">
                  {t('evidence.attribution.decides', { questions: nodes.map(short).join(' ') })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}
