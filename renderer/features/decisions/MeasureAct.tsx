import type { Assessment } from '#shared/decision/assess';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Status';
import s from './outcome.module.css';
import { type PathPlace, pathsTo } from './paths/path-view';
import type { PathActs } from './paths/use-path-acts';
import type { Drafting } from './use-drafting';

interface Props {
  readonly assessment: Assessment;
  readonly drafting: Drafting;
  readonly paths: { readonly at: PathPlace; readonly acts: PathActs | undefined };
}

/** What is open can be drafted, what is possible prepared; of what is blocked one can see what would open it. */
export function MeasureAct(props: Props) {
  const { status } = props.assessment;
  return status === 'blocked' ? <WhatIf {...props} /> : <Texts {...props} />;
}

/** Its first text as the button; further ones behind it. */
function Texts({ assessment: { measure, status }, drafting }: Props) {
  const t = useWords();
  const [own, ...others] = drafting.templatesOf(measure.id);
  if (!own) return null;
  const isFirst = measure.id === drafting.first;
  const failure = drafting.failure === undefined ? undefined : errorWords(drafting.failure);
  const name = (title: string) =>
    t(status === 'open' ? 'decisions.outcome.draftAs' : 'decisions.outcome.prepareAs', { title: lowerFirst(title) });
  return (
    <>
      <Button
        small
        kind={isFirst ? 'primary' : 'normal'}
        kbd={drafting.keyOf(measure.id)}
        onClick={() => drafting.draft(own)}
      >
        {name(own.title)}
      </Button>
      {others.length > 0 && (
        <details className={s['texts']}>
          <summary>
            {t('decisions.outcome.moreTexts', { count: others.length })}
            <span className="vh">: {measure.title}</span>
          </summary>
          {others.map((template) => (
            <Button key={template.id} small kind="quiet" onClick={() => drafting.draft(template)}>
              {name(template.title)}
            </Button>
          ))}
        </details>
      )}
      {isFirst && failure && <Notice level="invalid" title={failure.text} code={failure.code} />}
    </>
  );
}

/** Goes another way on which the shortest path to this measure is answered. It is sought when the button is pressed. */
function WhatIf({ assessment: { measure }, paths: { at, acts } }: Props) {
  const t = useWords();
  if (!acts) return null;
  const go = () => {
    const [first] = pathsTo(measure, at).paths;
    acts.whatIf(measure.title, first?.steps.map(({ change }) => change) ?? []);
  };
  return (
    <Button small onClick={go}>
      {t('decisions.whatIf')}
      <span className="vh">: {measure.title}</span>
    </Button>
  );
}

function lowerFirst(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
