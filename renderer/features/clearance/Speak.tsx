import { type FormEvent, useMemo } from 'react';
import type { Typed } from '#shared/clearance/incoming';
import { paragraphsOf, withComment, withProposal } from '#shared/clearance/review';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../i18n';
import { useAuthor } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { Select, TextArea } from '../../ui/Field';
import page from '../../ui/page.module.css';

interface Props {
  readonly draft: Draft;
  /** The text as it came: what was said of it here is what is more. */
  readonly came: Draft;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}

/** Comments and other wordings, paragraph by paragraph. */
export function Speak({ draft, came, typed, onChange }: Props) {
  const t = useWords();
  const by = useAuthor() || t('clearance.someone');
  const paragraphs = useMemo(() => paragraphsOf(came.document), [came.document]);
  const { paragraph = paragraphs[0]?.id ?? '', words: text = '' } = typed;
  const add = (say: typeof withComment) => {
    if (text.trim() === '') return;
    const at = new Date().toISOString();
    const said = { id: crypto.randomUUID(), author: by.slice(0, 120), at, paragraph, text: text.trim() };
    const { document, changes, comments } = say(draft, said);
    onChange({ text: { document, changes, comments }, words: '' });
  };
  const comments = draft.comments.filter(({ id }) => !came.comments.some((one) => one.id === id));
  const changes = Object.keys(draft.changes).filter((id) => !Object.hasOwn(came.changes, id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add(withComment);
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
        <Button onClick={() => add(withProposal)}>{t('clearance.clear.propose')}</Button>
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
