import { useWords } from '../../../i18n';
import type { WantWords } from './path-view';

/** What a question would have to say: one of these answers, with these things ticked and those not. */
export function Wants({ wants }: { readonly wants: readonly WantWords[] }) {
  const t = useWords();
  const said = wants.map(({ choices, tick, untick }) =>
    [
      choices.join(` ${t('decisions.path.or')} `),
      tick.length > 0 && t('decisions.path.tick', { list: tick.join('; ') }),
      untick.length > 0 && t('decisions.path.untick', { list: untick.join('; ') }),
    ]
      .filter(Boolean)
      .join(', '),
  );
  return (
    <>
      {said.map((one, index) => (
        <span key={one}>
          {index > 0 && ` ${t('decisions.path.or')} `}
          <b className="strong">{one}</b>
        </span>
      ))}
    </>
  );
}
