import { X } from 'lucide-react';
import { useState } from 'react';
import { aliasKinds, mostAliases, type SubjectAlias } from '#shared/case/listing';
import { faultsOf, scriptsOf } from '#shared/listing/scripts';
import { useWords } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Tag } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { Choice } from './Choice';
import s from './listings.module.css';
import type { PartProps } from './part-props';
import { VisibleName } from './VisibleName';

/** Further names of a subject: typed and added with Enter, each with its script and what is wrong with it. */
export function Aliases({ bench: { listing }, change }: PartProps) {
  const t = useWords();
  const [typed, type] = useState('');
  const [kind, setKind] = useState<SubjectAlias['kind']>('original');
  const isFull = listing.aliases.length >= mostAliases;
  const add = () => {
    if (typed.trim() === '' || isFull) return;
    const alias = { id: crypto.randomUUID(), text: typed.trim(), kind };
    change((was) => ({ aliases: [...was.aliases, alias].slice(0, mostAliases) }));
    type('');
    setKind('alias');
  };
  return (
    <>
      <div className={s['fields']}>
        <TextField
          label={t('listings.subject.alias')}
          hint={t('listings.subject.aliasHint')}
          error={isFull ? t('listings.subject.full') : undefined}
          maxLength={300}
          dir="auto"
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Choice
          label={t('listings.subject.aliasKind')}
          value={kind}
          options={aliasKinds.map((one) => [one, t(`listings.subject.aliasKinds.${one}`)])}
          onChange={setKind}
        />
      </div>
      <p className="dim">{t('listings.subject.aliases', { count: listing.aliases.length })}</p>
      <ul className={s['names']}>
        {listing.aliases.map((alias) => (
          <AliasRow
            key={alias.id}
            alias={alias}
            onRemove={() => change((was) => ({ aliases: was.aliases.filter(({ id }) => id !== alias.id) }))}
          />
        ))}
      </ul>
    </>
  );
}

function AliasRow({ alias, onRemove }: { readonly alias: SubjectAlias; readonly onRemove: () => void }) {
  const t = useWords();
  const { text, kind } = alias;
  return (
    <li>
      <span className={s['name']}>
        <VisibleName name={text} />
      </span>
      <Tag>{t(`listings.subject.aliasKinds.${kind}`)}</Tag>
      {scriptsOf(text).map((script) => (
        <Tag key={script}>{t(`listings.subject.script.${script}`)}</Tag>
      ))}
      {faultsOf(text).map((fault) => (
        <Status key={fault} level="warning">
          {t(`listings.subject.fault.${fault}`)}
        </Status>
      ))}
      <IconButton label={t('listings.subject.removeName', { name: text })} onClick={onRemove}>
        <X />
      </IconButton>
    </li>
  );
}
