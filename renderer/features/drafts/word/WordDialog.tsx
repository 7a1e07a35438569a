import { useState } from 'react';
import { changePlaces } from '#shared/word/summary';
import { useWords } from '../../../i18n';
import { TextField } from '../../../ui/Field';
import { LanguageChoice } from '../output/paper/LanguageChoice';
import { SaveDialog } from '../output/SaveDialog';
import type { Studio } from '../use-studio';
import { useSaveWord } from './use-save-word';
import s from './word.module.css';

/** What leaves in the file and what does not; then where to. */
export function WordDialog({ studio, onClose }: { readonly studio: Studio; readonly onClose: () => void }) {
  const t = useWords();
  const [copy, setCopy] = useState('');
  const [language, setLanguage] = useState(studio.draft.language);
  const { state, save } = useSaveWord(studio);
  const { draft } = studio;
  const isFit = /^[\p{L}\p{N} /.-]{0,20}$/u.test(copy);
  return (
    <SaveDialog
      title={t('word.out.title')}
      state={state}
      busy={t('word.out.busy')}
      isHeld={studio.holds.length > 0}
      look={{ dialog: s['dialog'], form: s['form'] }}
      onSave={() => {
        if (isFit) void save(copy.trim(), language);
      }}
      onClose={onClose}
    >
      <p>{t('word.out.what', { title: draft.title, mark: draft.marking })}</p>
      <section>
        <h3>{t('word.out.leaves')}</h3>
        <ul className={s['list']}>
          <li>{t('word.out.changes', { count: changePlaces(draft.document).length })}</li>
          <li>{t('word.out.comments', { count: draft.comments.length })}</li>
        </ul>
      </section>
      <section>
        <h3>{t('word.out.stays')}</h3>
        <p>{t('word.out.staysText')}</p>
      </section>
      <LanguageChoice draft={studio.draft} value={language} onChange={setLanguage} />
      <TextField
        label={t('word.out.copy')}
        maxLength={20}
        value={copy}
        error={isFit ? undefined : t('word.out.noCopy')}
        onChange={(event) => setCopy(event.target.value)}
      />
    </SaveDialog>
  );
}
