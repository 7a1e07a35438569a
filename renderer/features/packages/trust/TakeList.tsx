import { useState } from 'react';
import { changesOf, checkedTime, isInstallable, type TrustArrival, toTrust } from '#shared/trust/index';
import { bridge } from '../../../bridge';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import { replaceTrustList } from '../../../store/trust';
import type { TrustGround } from '../../../store/use-trust';
import { Actions, Button } from '../../../ui/Button';
import page from '../../../ui/page.module.css';
import { Notice } from '../../../ui/Status';
import { openPackageWorker } from '../../../workers/package';
import { AttemptNotice } from '../AttemptNotice';
import { useAttempt } from '../use-attempt';
import { useCodeWords } from '../use-code-words';
import { LackingNotice } from './LackingNotice';
import { ListChanges } from './ListChanges';

/** A trust list from a package: judged, shown with what it changes, and in force only after the last button. */
export function TakeList({ ground }: { readonly ground: TrustGround }) {
  const t = useWords();
  const store = useStore();
  const attempt = useAttempt();
  const [arrival, setArrival] = useState<TrustArrival>();
  const choose = () =>
    attempt.run(async () => {
      setArrival(undefined);
      const opened = await bridge.call('file.open', { purpose: 'package' });
      if (opened) setArrival(await judge(opened.bytes, ground));
      return undefined;
    });
  const install = (found: TrustArrival) =>
    attempt.run(async () => {
      await replaceTrustList(store, found, Date.now());
      setArrival(undefined);
      const { series = '', version = 0 } = found.list ?? {};
      return t('trust.take.done', { series, version });
    });
  return (
    <section className={page['card']}>
      <h2>{t('trust.take.title')}</h2>
      <p>{t('trust.take.text')}</p>
      {ground.state.installed && <p className="dim">{t('trust.take.noBack')}</p>}
      <Actions>
        <Button onClick={() => void choose()}>{t('trust.take.choose')}</Button>
      </Actions>
      {arrival && (
        <Arrived
          arrival={arrival}
          ground={ground}
          onTake={() => void install(arrival)}
          onLeave={() => setArrival(undefined)}
        />
      )}
      <AttemptNotice attempt={attempt} />
    </section>
  );
}

async function judge(bytes: Uint8Array<ArrayBuffer>, { state, floor, series }: TrustGround): Promise<TrustArrival> {
  const worker = openPackageWorker();
  try {
    return await worker.readTrustList({
      bytes,
      trust: toTrust(state),
      at: Date.now(),
      floor,
      history: { series, ids: {} },
      ...(state.installed && { series: state.installed.series }),
    });
  } finally {
    worker.close();
  }
}

interface ArrivedProps {
  readonly arrival: TrustArrival;
  readonly ground: TrustGround;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

function Arrived({ arrival, ground: { state, floor }, onTake, onLeave }: ArrivedProps) {
  const t = useWords();
  const codeWords = useCodeWords();
  const { verdict, list } = arrival;
  if (verdict.manifest && verdict.manifest.kind !== 'trust')
    return <Notice level="warning" title={t('trust.take.none')} />;
  if (!list || !isInstallable(arrival))
    return (
      <Notice level="invalid" title={t('trust.take.refused')} code={verdict.codes[0]}>
        {verdict.codes.map((code) => (
          <p key={code}>{codeWords(code)}</p>
        ))}
        <LackingNotice verdict={verdict} />
      </Notice>
    );
  const names = verdict.signatures.map(({ subject }) => subject).join('; ');
  return (
    <>
      <p>{t('trust.take.signedBy', { names })}</p>
      <ListChanges changes={changesOf(state, list, checkedTime(Date.now(), floor))} />
      <Actions>
        <Button kind="primary" onClick={onTake}>
          {t('trust.take.submit')}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('trust.take.cancel')}
        </Button>
      </Actions>
    </>
  );
}
