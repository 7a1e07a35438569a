import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useIncoming, type Waiting } from '../../store/incoming';
import type { Stick } from '../../store/sticks';
import { Button } from '../../ui/Button';
import { formatSize } from '../../ui/format';
import { useListKeys } from '../../ui/list-keys';
import { ScreenTitle } from '../../ui/Screen';
import { Status } from '../../ui/Status';
import s from './several.module.css';
import { useAside } from './use-aside';
import type { Looked, Several } from './use-several';

interface Props {
  readonly several: Several;
  readonly openId: string | undefined;
  readonly taken: ReadonlySet<string>;
  readonly onOpen: (file: Waiting) => void;
}

/** Every file that came, with the verdict on it; Enter opens its sheet. They are in nobody's case until that sheet says so. */
export function SeveralList({ several: { files, looked }, openId, taken, onOpen }: Props) {
  const t = useWords();
  const onKeyDown = useListKeys();
  const putSeveral = useIncoming((state) => state.putSeveral);
  const stick = useIncoming((state) => state.stick);
  const done = files.filter(({ id }) => looked[id]).length;
  const aside = useAside();
  const first = openId ?? files[0]?.id;
  return (
    <div className={s['list']} data-region="list" data-print="never">
      <div className={s['head']}>
        <ScreenTitle>{t('packages.several.title')}</ScreenTitle>
        {stick && <OnStick stick={stick} />}
        <p className="dim">{t('packages.several.lead', { count: files.length })}</p>
        <p className="num dim" role="status">
          {done < files.length
            ? t('packages.several.checking', { at: done + 1, total: files.length })
            : t('packages.several.done')}
        </p>
      </div>
      <nav aria-label={t('packages.several.list')} onKeyDown={onKeyDown}>
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <button
                type="button"
                data-entry=""
                tabIndex={file.id === first ? 0 : -1}
                aria-current={file.id === openId ? 'true' : undefined}
                onClick={() => onOpen(file)}
              >
                <Row
                  file={file}
                  looked={looked[file.id]}
                  isTaken={taken.has(file.id)}
                  isAside={isAsideIn(aside, looked[file.id])}
                />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <p className={s['head']}>
        <Button kind="quiet" onClick={() => putSeveral([])}>
          {t('packages.several.away')}
        </Button>
      </p>
    </div>
  );
}

/** Where they lie, and what else lies there. */
function OnStick({ stick: { kind, label, capacity, isWritable, others } }: { readonly stick: Stick }) {
  const t = useWords();
  const said = [
    t('sticks.of', { name: t(`sticks.${kind}`, { label }), size: formatSize(capacity) }),
    isWritable ? '' : t('sticks.protected'),
    others > 0 ? t('sticks.others', { count: others }) : '',
  ];
  return (
    <p>
      <bdi>{said.filter(Boolean).join(' ')}</bdi>
    </p>
  );
}

function isAsideIn(aside: ReturnType<typeof useAside>, looked: Looked | undefined): boolean {
  return looked?.state === 'judged' && aside.some(({ value }) => value.digest === looked.digest);
}

interface RowProps {
  readonly file: Waiting;
  readonly looked: Looked | undefined;
  readonly isTaken: boolean;
  readonly isAside: boolean;
}

function Row({ file: { name, size }, looked, isTaken, isAside }: RowProps) {
  const t = useWords();
  const kind = looked?.state === 'judged' ? `${t(`packages.several.kind.${looked.kind ?? 'none'}`)} · ` : '';
  return (
    <>
      <bdi className={s['name']}>{name}</bdi>
      <span className={s['meta']}>
        {kind}
        {formatSize(size)}
      </span>
      <Found looked={looked} />
      {isTaken && <Status level="valid">{t('packages.several.taken')}</Status>}
      {isAside && !isTaken && <Status level="unknown">{t('packages.aside.title')}</Status>}
    </>
  );
}

function Found({ looked }: { readonly looked: Looked | undefined }) {
  const t = useWords();
  if (!looked) return <span className={s['meta']}>{t('packages.several.waits')}</span>;
  if (looked.state === 'asks') return <Status level="unknown">{t('packages.several.asks')}</Status>;
  if (looked.state === 'failed')
    return (
      <>
        <span className={s['meta']}>{errorWords(looked.failure).text}</span>
        <Status level="invalid">{t('packages.several.failed')}</Status>
      </>
    );
  const { level, signer } = looked;
  const isProven = level === 'valid' || level === 'warning';
  return (
    <>
      {signer !== '' && (
        <span className={s['meta']}>
          {t(isProven ? 'packages.several.signedBy' : 'packages.several.claims')} <bdi>{signer}</bdi>
        </span>
      )}
      <Status level={level}>{t(`packages.verify.level.${level}`)}</Status>
    </>
  );
}
