import { type FormEvent, useState } from 'react';
import { withComment } from '#shared/drafting/comments';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import { markComment, selectedWords } from '../editor/comment-marks';
import type { Editing } from '../editor/use-editor';
import side from '../side.module.css';
import { SignerField } from '../signer/SignerField';
import { useSigner } from '../signer/use-signer';
import type { Studio } from '../use-studio';

/** A comment on the words that are selected in the text. */
export function NewComment({ studio, editing }: { readonly studio: Studio; readonly editing: Editing }) {
  const t = useWords();
  const signer = useSigner();
  const [text, setText] = useState('');
  const { view } = editing;
  const quote = selectedWords(view);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!view || quote === '' || text.trim() === '' || signer.name === '') return;
    const id = `c${crypto.randomUUID()}`;
    const given = { id, author: signer.name, at: new Date().toISOString(), quote, text };
    markComment(view, id);
    studio.record.set((was) => withComment(was, given));
    signer.keep();
    setText('');
  };
  return (
    <form onSubmit={add} className={side['fields']}>
      {quote === '' ? (
        <p className={side['fine']}>{t('drafts.comments.select')}</p>
      ) : (
        <blockquote className={side['quote']} lang={studio.draft.language}>
          {quote.slice(0, 300)}
        </blockquote>
      )}
      <div id="comment-text">
        <TextArea
          label={t('drafts.comments.text')}
          rows={3}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <SignerField signer={signer} />
      <div className={side['do']}>
        <Button small type="submit" blockedBy={quote === '' ? t('drafts.comments.selectFirst') : undefined}>
          {t('drafts.comments.add')}
        </Button>
      </div>
    </form>
  );
}
