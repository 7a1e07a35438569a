import { FolderOpen, Package, Usb } from 'lucide-react';
import { useState } from 'react';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { receive } from '../../store/incoming';
import { readHeld } from '../../store/read-held';
import { type Stick, type StickPackage, useSticks, watchFolder } from '../../store/sticks';
import { Button } from '../../ui/Button';
import { recently } from '../../ui/dates';
import { formatSize } from '../../ui/format';
import page from '../../ui/page.module.css';
import { Empty, Kbd } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import s from './sticks.module.css';

/** Packages on what is plugged in, by name. One that is chosen is checked, and nothing else happens to it. */
export function Sticks() {
  const t = useWords();
  const sticks = useSticks((state) => state.sticks);
  const { failure, attempt } = useAttempts();
  const watch = (
    <Button kind="quiet" onClick={() => void attempt(watchFolder)}>
      {t('sticks.watch')}
    </Button>
  );
  return (
    <>
      <h2 className={page['section']}>{t('sticks.title')}</h2>
      {failure !== undefined && (
        <Notice level="invalid" title={errorWords(failure).text} code={errorWords(failure).code} />
      )}
      {sticks.length === 0 && <Empty action={watch}>{t('sticks.none')}</Empty>}
      <StickPackages
        open={(file) => void checkFiles([file])}
        openAll={(stick) => void checkFiles(stick.packages, stick)}
      />
      {sticks.length > 0 && <p>{watch}</p>}
    </>
  );
}

interface Opening {
  readonly open: (file: StickPackage) => void;
  /** Where several may be opened at once. */
  readonly openAll?: (stick: Stick) => void;
  /** The one that Enter opens. */
  readonly first?: StickPackage | undefined;
}

/** Each stick with its packages, to open one of them. */
export function StickPackages(opening: Opening) {
  return useSticks((state) => state.sticks).map((stick) => <OneStick key={stick.id} stick={stick} {...opening} />);
}

/** Leads to the check of these files; one alone is read now. */
export async function checkFiles(files: readonly StickPackage[], stick?: Stick): Promise<void> {
  const read = (file: string) => async () => readHeld(await bridge.call('stick.hold', { file }));
  await receive(
    files.map(({ id, name, size }) => ({ id, name, size, read: read(id) })),
    stick,
  );
  window.location.assign('#/packages/check');
}

function useAttempts() {
  const [failure, setFailure] = useState<unknown>();
  const attempt = async (act: () => Promise<void>) => {
    setFailure(undefined);
    await act().catch(setFailure);
  };
  return { failure, attempt };
}

function OneStick({ stick, open, openAll, first }: Opening & { readonly stick: Stick }) {
  const t = useWords();
  const { kind, label, capacity, room, isWritable, packages, hasMore, others } = stick;
  const name = t(`sticks.${kind}`, { label });
  return (
    <section aria-label={name} className={s['stick']}>
      <h3 className={page['section']}>
        {kind === 'stick' ? <Usb /> : <FolderOpen />}
        <bdi>{name}</bdi>
        <span className="dim">{t('sticks.room', { size: formatSize(capacity), room: formatSize(room) })}</span>
      </h3>
      {!isWritable && <Notice level="warning" title={t('sticks.locked')} />}
      {packages.length === 0 && <p className="dim">{t('sticks.empty')}</p>}
      <ul className={page['rows']}>
        {packages.map((file) => (
          <li key={file.id}>
            <button type="button" className={page['row']} onClick={() => open(file)}>
              <Package />
              <span>
                <bdi className={page['rowTitle']}>{file.name}</bdi>
                <span className={page['rowMeta']}>{formatSize(file.size)}</span>
              </span>
              <span className="dim num">
                {recently(file.changedAt)} {file.id === first?.id && <Kbd>{t('sticks.enter')}</Kbd>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {openAll && packages.length > 1 && (
        <p>
          <Button onClick={() => openAll(stick)}>{t('sticks.checkAll', { count: packages.length })}</Button>
        </p>
      )}
      {hasMore && <p className="dim">{t('sticks.more')}</p>}
      {others > 0 && <p className="dim">{t('sticks.others', { count: others })}</p>}
    </section>
  );
}
