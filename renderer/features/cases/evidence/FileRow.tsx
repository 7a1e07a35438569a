import { useState } from 'react';
import type { Attachment } from '#shared/case/parts';
import { useWords } from '../../../i18n';
import { Actions, Button } from '../../../ui/Button';
import { CopyButton } from '../../../ui/CopyButton';
import { officialDay } from '../../../ui/dates';
import { formatSize } from '../../../ui/format';
import { Notice, Status } from '../../../ui/Status';
import s from './evidence.module.css';
import { shownName } from './shown-name';
import type { FileDoings } from './use-files';

interface Props {
  readonly file: Attachment;
  readonly isHeld: boolean;
  readonly canRemove: boolean;
  readonly doings: FileDoings;
}

/** One file: its name as somebody else gave it, isolated; its size and digest. */
export function FileRow({ file, isHeld, canRemove, doings }: Props) {
  const t = useWords();
  const [isAsked, setAsked] = useState(false);
  const name = shownName(file.name);
  const facts = { size: formatSize(file.size), date: officialDay(file.addedAt) };
  return (
    <li>
      <span>
        <b className="strong">
          <bdi>{name}</bdi>
        </b>{' '}
        <span className="dim">{t('evidence.files.size', facts)}</span>
      </span>
      <span className={s['digest']}>
        {t('evidence.files.sha256')} {file.sha256}
      </span>
      {!isHeld && <Status level="warning">{t('evidence.files.missing')}</Status>}
      <Actions>
        <Button
          small
          aria-label={t('evidence.files.save', { name })}
          onClick={() => void doings.save(file)}
          blockedBy={isHeld ? undefined : t('evidence.files.missing')}
        >
          {t('evidence.files.saveShort')}
        </Button>
        <CopyButton label={t('evidence.files.copy')} text={file.sha256} />
        {canRemove && !isAsked && (
          <Button small kind="quiet" aria-label={t('evidence.files.remove', { name })} onClick={() => setAsked(true)}>
            {t('evidence.files.removeShort')}
          </Button>
        )}
      </Actions>
      {isAsked && (
        <Notice level="warning" title={t('evidence.files.removeAsk', { name })}>
          <p>{t('evidence.files.removeText')}</p>
          <Actions>
            <Button autoFocus onClick={() => setAsked(false)}>
              {t('evidence.files.keep')}
            </Button>
            <Button onClick={() => void doings.remove(file)}>{t('evidence.files.removeYes')}</Button>
          </Actions>
        </Notice>
      )}
    </li>
  );
}
