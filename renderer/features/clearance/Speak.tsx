import { type FormEvent, useMemo } from 'react';
import { type IncomingDraft, reviewed, type Typed } from '#shared/clearance/incoming';
import { paragraphsOf } from '#shared/clearance/review';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { Select, TextArea } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { useSay } from './use-say';

interface Props {
  readonly came: IncomingDraft;
  readonly onChange: (typed: Typed) => void;
}

/** Comments and other wordings, paragraph by paragraph. */
export function Speak({ came: value, onChange }: Props) {
  const t = useWords();
  const { draft: came, typed } = value;
  const { comment, propose } = useSay(value, onChange);
  const draft = reviewed(value);
  const paragraphs = useMemo(() => paragraphsOf(came.document), [came.document]);
  const { paragraph = paragraphs[0]?.id ?? '', words: text = '' } = typed;
  const comments = draft.comments.filter(({ id }) => !came.comments.some((one) => one.id === id));
  const changes = Object.keys(draft.changes).filter((id) => !Object.hasOwn(came.changes, id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    comment();
  };
  return (
    <form className={page['card']} onSubmit={submit}>
      <h2>{t('clearance.clear.speak')}</h2>
      <Select
        label={t('clearance.clear.paragraph')}
        value={paragraph}
        onChange={(event) => onChange({ paragraph: event.target.value })}
      >
        {paragraphs.map(({ id, words }, n) => (
          <option key={id} value={id}>{`${n + 1}. ${words.slice(0, 80)}`}</option>
        ))}
      </Select>
      <TextArea
        label={t('clearance.clear.words')}
        value={text}
        maxLength={5000}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      <Actions>
        <Button type="submit">{t('clearance.clear.comment')}</Button>
        <Button onClick={propose}>{t('clearance.clear.propose')}</Button>
      </Actions>
      <p role="status">
        {t('clearance.brings.comments', { count: comments.length })},{' '}
        {t('clearance.brings.changes', { count: changes.length })}
      </p>
      <ul>
        {comments.map((one) => (
          <li key={one.id}>{one.text}</li>
        ))}
      </ul>
    </form>
  );
}
