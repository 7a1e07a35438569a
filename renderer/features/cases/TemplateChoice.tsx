import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { CaseTemplate } from '#shared/content/case-template';
import { useWords } from '../../i18n';
import s from './intake.module.css';

interface Props {
  readonly templates: readonly CaseTemplate[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** After Enter. */
  readonly onEnter: () => void;
}

/** The kinds of incident that a case can begin with: arrows choose, Enter goes on. */
export function TemplateChoice({ templates, chosen, onChoose, onEnter }: Props) {
  const t = useWords();
  const list = useRef<HTMLFieldSetElement>(null);
  // after the title of the screen was read out: the work begins here
  useLayoutEffect(() => list.current?.querySelector<HTMLElement>(':checked')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onEnter();
  };
  return (
    <fieldset ref={list} className={s['templates']} onKeyDown={onKeyDown}>
      <legend>{t('caseFile.intake.templates')}</legend>
      {templates.map((template) => (
        <label key={template.id} className={s['template']}>
          <input
            type="radio"
            name="template"
            value={template.id}
            checked={template.id === chosen}
            onChange={() => onChoose(template.id)}
          />
          <span>
            <b>{template.title}</b>
            <span>{template.summary}</span>
            <small>{bringsWords(t, template)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function bringsWords(t: ReturnType<typeof useWords>, { points, evidence }: CaseTemplate): string {
  if (points.length + evidence.length === 0) return t('caseFile.intake.nothing');
  return [
    t('caseFile.intake.points', { count: points.length }),
    t('caseFile.intake.evidence', { count: evidence.length }),
  ].join(' · ');
}
