import { AppError } from '#shared/base/errors';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../ui/Status';
import type { Attempt } from './use-attempt';

/** How the attempt ended: stands at the button it was made with, and is brought into sight. */
export function AttemptNotice({ attempt: { said, failure } }: { readonly attempt: Attempt }) {
  if (failure === undefined && said === undefined) return null;
  return (
    <div ref={bringIntoSight}>
      {failure === undefined ? <Notice level="valid" title={said} /> : <Failure thrown={failure} />}
    </div>
  );
}

/** Once, when it appears: always the same function, or React would call it again at every change. */
function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function Failure({ thrown }: { readonly thrown: unknown }) {
  const t = useWords();
  const { text, code } = errorWords(thrown);
  const reasons = t(code === 'identity/key-file' ? 'packages.keys.reason' : 'packages.id.reason', {
    returnObjects: true,
  });
  const reason = thrown instanceof AppError ? String(thrown.details['reason'] ?? '') : '';
  const said = Object.entries(reasons).find(([name]) => name === reason)?.[1];
  return <Notice level="invalid" title={said ?? text} code={code} />;
}
