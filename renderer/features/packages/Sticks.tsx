import { FolderOpen, Package, Usb } from 'lucide-react';
import { useState } from 'react';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useIncoming } from '../../store/incoming';
import { readHeld } from '../../store/read-held';
import { type Stick, type StickPackage, useSticks, watchFolder } from '../../store/sticks';
import { Button } from '../../ui/Button';
import { recently } from '../../ui/dates';
import { formatSize } from '../../ui/format';
import page from '../../ui/page.module.css';
import { Empty } from '../../ui/Small';
import { Notice } from '../../ui/Status';

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
      <StickPackages open={(file) => void attempt(() => check(file))} />
      {sticks.length > 0 && <p>{watch}</p>}
    </>
  );
}

/** Each stick with its packages, to open one of them. */
export function StickPackages({ open }: { readonly open: (file: StickPackage) => void }) {
  return useSticks((state) => state.sticks).map((stick) => <OneStick key={stick.id} stick={stick} open={open} />);
}

/** Reads the file and leads to its check. */
async function check({ id }: StickPackage): Promise<void> {
  const file = await bridge.call('stick.hold', { file: id });
  useIncoming.getState().put(await readHeld(file));
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

function OneStick({ stick, open }: { readonly stick: Stick; readonly open: (file: StickPackage) => void }) {
  const t = useWords();
  const { kind, label, room, isWritable, packages, hasMore } = stick;
  const name = t(`sticks.${kind}`, { label });
  return (
    <section aria-label={name}>
      <h3 className={page['section']}>
        {kind === 'stick' ? <Usb /> : <FolderOpen />}
        <bdi>{name}</bdi>
        <span className="dim">{t('sticks.room', { size: formatSize(room) })}</span>
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
              <span className="dim num">{recently(file.changedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasMore && <p className="dim">{t('sticks.more')}</p>}
    </section>
  );
}
