import { useLayoutEffect, useRef } from 'react';
import { withStatement } from '#shared/clearance/statements';
import s from './fields.module.css';
import { MadeBefore } from './MadeBefore';
import type { Studio } from './use-studio';

/** What the drafter states in person. Nobody else can tick these. */
export function Statements({ studio }: { readonly studio: Studio }) {
  return (
    <ul className={s['statements']}>
      {Object.keys(studio.template.declarations).map((name) => (
        <li key={name}>
          <Statement name={name} studio={studio} />
          <MadeBefore name={name} studio={studio} />
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly name: string;
  readonly studio: Studio;
  /** Among the points to settle it may be gone once it is ticked: the focus goes to their head then. */
  readonly isIssue?: boolean;
}

export function Statement({ name, studio, isIssue = false }: Props) {
  const { record, template, draft } = studio;
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const input = box.current;
    return () => {
      if (isIssue && input && input === document.activeElement) pointBefore(input).focus();
    };
  }, [isIssue]);
  return (
    <label className={s['statement']}>
      <input
        ref={box}
        type="checkbox"
        checked={draft.declared[name] ?? false}
        onChange={({ target: { checked } }) => record.set((was) => withStatement(was, name, checked))}
      />
      {template.declarations[name]}
    </label>
  );
}

/** The point before the one that goes, so that the next key leads on; the head of the list before the first. */
function pointBefore(input: Element): HTMLElement {
  const points = [...document.querySelectorAll<HTMLElement>('[data-issue]')];
  const before = points[points.findIndex((point) => point.contains(input)) - 1];
  return before ?? document.getElementById('to-settle') ?? document.body;
}
