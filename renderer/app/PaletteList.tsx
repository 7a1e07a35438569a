import { memo, useEffect, useRef } from 'react';
import type { ContentKind, Name, Segments } from '#shared/search/model';
import { useWords } from '../i18n';
import { areaOfKind, type Finding, type FindingKind, icons } from './finding';
import s from './overlay.module.css';
import type { Section } from './sections';

interface Props {
  readonly id: string;
  readonly sections: readonly Section[];
  readonly current: Finding | undefined;
  /** The lines are those of an earlier query. */
  readonly isBusy: boolean;
  readonly onOpen: (finding: Finding) => void;
}

/** The lines by their headings. The field keeps the focus and answers the keys. */
export function PaletteList({ id, sections, current, isBusy, onOpen }: Props) {
  const t = useWords();
  return (
    <div className={s['results']} role="listbox" id={id} aria-busy={isBusy} aria-label={t('frame.palette.results')}>
      {sections.map((section) => (
        <div key={section.id} role="group" aria-labelledby={`${id}-${section.id}`} className={s['group']}>
          <p className={s['heading']} id={`${id}-${section.id}`} role="presentation">
            {t(`frame.palette.section.${section.id}`)}
          </p>
          {section.findings.map((finding) => (
            <Line
              key={finding.id}
              id={`${id}-${finding.id}`}
              finding={finding}
              isSelected={finding === current}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly finding: Finding;
  readonly isSelected: boolean;
  readonly onOpen: (finding: Finding) => void;
}

/** Drawn again only when it is another one, or is chosen: a list is drawn at every letter. */
const Line = memo(function Line({ id, finding, isSelected, onOpen }: LineProps) {
  const t = useWords();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the frame that draws the list has measured it by then
    if (isSelected) requestAnimationFrame(() => line.current?.scrollIntoView({ block: 'nearest' }));
  }, [isSelected]);
  const Icon = icons[finding.kind];
  return (
    // the field keeps the focus and answers the keys; the line answers the pointer
    // biome-ignore lint/a11y/useFocusableInteractive: managed by aria-activedescendant
    <div
      role="option"
      id={id}
      className={s['result']}
      aria-selected={isSelected}
      ref={line}
      onPointerDown={(event) => {
        event.preventDefault();
        onOpen(finding);
      }}
    >
      <Icon />
      <span>
        <span className={s['title']}>
          <Marked segments={finding.title} />
        </span>
        <Detail finding={finding} />
      </span>
      <span className={s['kind']}>{finding.shortcut ?? t(`frame.palette.kind.${finding.kind}`)}</span>
    </div>
  );
});

/** Whether a kind is read in a part of the app of its own. */
function isContent(kind: FindingKind): kind is ContentKind {
  return Object.hasOwn(areaOfKind, kind);
}

/** Where it stands, the name it was found by, and the passage. */
function Detail({ finding: { kind, heading, also, detail } }: { readonly finding: Finding }) {
  const t = useWords();
  const area = isContent(kind) ? areaOfKind[kind] : undefined;
  const crumbs = [area && t(`frame.area.${area}`), heading].filter(Boolean);
  if (crumbs.length === 0 && detail.length === 0) return null;
  return (
    <span className={s['detail']}>
      {crumbs.map((crumb) => (
        <span key={crumb} className={s['crumb']}>
          {crumb}
        </span>
      ))}
      {also && (
        <span className={s['crumb']}>
          <AlsoNamed name={also} />
        </span>
      )}
      <Marked segments={detail} />
    </span>
  );
}

function AlsoNamed({ name: { name, to } }: { readonly name: Name }) {
  const t = useWords();
  return to === undefined
    ? t('frame.palette.also', { name })
    : t('frame.palette.until', { name, year: to.slice(0, 4) });
}

function Marked({ segments }: { readonly segments: Segments }) {
  let place = 0;
  return segments.map(({ text, isHit }) => {
    const key = place;
    place += text.length;
    return isHit ? <mark key={key}>{text}</mark> : text;
  });
}
