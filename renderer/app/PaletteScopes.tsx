import { useWords } from '../i18n';
import s from './overlay.module.css';
import { type ScopeId, scopes } from './scopes';

interface Props {
  readonly scope: ScopeId;
  readonly onNarrow: (scope: ScopeId) => void;
}

/** What the list is narrowed to. Tab in the field goes through the same list; the pointer takes one at once. */
export function PaletteScopes({ scope, onNarrow }: Props) {
  const t = useWords();
  return (
    <div className={s['scopes']} role="group" aria-label={t('frame.palette.narrowTo')}>
      {scopes.map(({ id }) => (
        <button
          key={id}
          type="button"
          className={s['scope']}
          aria-pressed={id === scope}
          tabIndex={-1}
          onPointerDown={(event) => {
            // the field keeps the focus
            event.preventDefault();
            onNarrow(id);
          }}
          // assistive technology clicks without a pointer
          onClick={() => onNarrow(id)}
        >
          {t(`frame.palette.scope.${id}`)}
        </button>
      ))}
    </div>
  );
}
