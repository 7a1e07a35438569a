import { dismissalOf } from '#shared/wording/dismissals';
import type { DraftLine } from '#shared/wording/draft-lines';
import type { WordingFinding, WordingPlace } from '#shared/wording/model';
import { useWords } from '../../../i18n';
import { Eyebrow } from '../../../ui/Small';
import type { Editing } from '../editor/use-editor';
import side from '../side.module.css';
import type { Studio } from '../use-studio';
import { FindingCard } from './FindingCard';
import { useReading } from './use-reading';

interface Props {
  readonly studio: Studio;
  readonly editing: Editing;
  /** Shows the two languages. */
  readonly onTwin: () => void;
}

/** What the rules of wording find in the text: what says too much first where it stands, then what was put aside. */
export function Findings({ studio, editing, onTwin }: Props) {
  const t = useWords();
  const { findings, lines, twin, isRead } = useReading(studio);
  const byPath = new Map(lines.map((line) => [placeOf(line), line]));
  const found = (list: readonly WordingFinding[], isTwin: boolean) =>
    list.map((finding) => ({ finding, isTwin, dismissal: dismissalOf(studio.draft, finding) }));
  const all = [...found(findings, false), ...found(twin?.findings ?? [], true)];
  const card = ({ finding, isTwin, dismissal }: (typeof all)[number]) => (
    <li key={`${isTwin} ${finding.rule} ${finding.path.join('.')} ${finding.from}`}>
      <FindingCard
        finding={finding}
        dismissal={dismissal}
        line={isTwin ? undefined : byPath.get(placeOf(finding))}
        otherLine={isTwin || !finding.other ? undefined : byPath.get(placeOf(finding.other))}
        onTwin={isTwin ? onTwin : undefined}
        studio={studio}
        editing={editing}
      />
    </li>
  );
  const open = all.filter(({ dismissal }) => dismissal === undefined);
  const aside = all.filter(({ dismissal }) => dismissal !== undefined);
  if (isRead && all.length === 0) return null;
  return (
    <section aria-labelledby="wording-findings">
      <Eyebrow>
        <span id="wording-findings" tabIndex={-1}>
          {t('wording.title')}
        </span>{' '}
        <span className="num">{isRead ? open.length : t('wording.reading')}</span>
      </Eyebrow>
      <p className={side['fine']}>{t('wording.lead')}</p>
      <ul className={side['fields']}>{open.map(card)}</ul>
      {aside.length > 0 && (
        <details>
          <summary>{t('wording.aside', { count: aside.length })}</summary>
          <ul className={side['fields']}>{aside.map(card)}</ul>
        </details>
      )}
    </section>
  );
}

function placeOf({ path }: Pick<DraftLine | WordingFinding | WordingPlace, 'path'>): string {
  return path.join('.');
}
