import { useEffect, useState } from 'react';
import { historyOf } from '#shared/clearance/history';
import { exchangeHistory, joinHistories } from '#shared/exchange/record';
import type { History, Trust, Verdict } from '#shared/package/index';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { allEntries } from '../../store/clearance';
import { useStore } from '../../store/context';
import { exchangesIn } from '../../store/exchanges';
import { type Incoming, useIncoming } from '../../store/incoming';
import { readHeld } from '../../store/read-held';
import { readTrust } from '../../store/signing';
import { type ShownIdentity, useIdentities } from '../../store/use-identities';
import { useBelieved, useTrustAtOpening } from '../../store/use-trust';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { openPackageWorker } from '../../workers/package';
import { Brings } from './Brings';
import { OpenEnvelope } from './OpenEnvelope';
import { ShowAsLight } from './ShowAsLight';
import { useOpened } from './use-opened';
import { VerdictSheet } from './VerdictSheet';

const noTrust: Trust = { anchors: [], crls: [] };

/** A verdict on a file: nothing is taken in, nothing is stored. */
export function CheckPackage() {
  const t = useWords();
  const { file, opened, trust, believed, verdict, checked, failure, busy, choose, giveTrust } = useCheck();
  const words = failure === undefined ? undefined : errorWords(failure);
  const mark = verdict?.manifest?.marking.scheme === 'LIMITE' ? 'LIMITE' : 'PUBLIC';
  return (
    <Screen
      crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('packages.verify.title') }]}
      mark={mark}
    >
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle>{t('packages.verify.title')}</ScreenTitle>
        </div>
        {!verdict && (
          <p className={page['lead']}>
            {t('packages.verify.lead')} {t('packages.import.drop')}
          </p>
        )}
        <Actions>
          <Button kind={file || opened.asks ? 'normal' : 'primary'} onClick={() => void choose()}>
            {file ? t('packages.verify.another') : t('packages.verify.choose')}
          </Button>
          <Button onClick={() => void giveTrust()}>{t('packages.verify.trust')}</Button>
          {/* out of its envelope it would leave for anybody to read */}
          {file && opened.by === undefined && verdict?.digest && verdict.level !== 'invalid' && (
            <ShowAsLight name={file.name} bytes={file.bytes} digest={verdict.digest} mark={mark} />
          )}
          <span role="status">{busy ? t('packages.verify.busy') : ''}</span>
        </Actions>
        <p className="dim">
          {trust.anchors.length > 0 && t('packages.verify.trustGiven', { count: trust.anchors.length })}{' '}
          {believed?.entries && t('trust.verdict.under', { count: believed.entries.length })}
          {trust.anchors.length === 0 && !believed?.entries && t('packages.verify.trustNone')}
        </p>
        {words && (
          <Notice
            level="invalid"
            title={words.code === 'identity/certificate' ? t('packages.id.reason.malformed') : words.text}
            code={words.code}
          />
        )}
        <OpenEnvelope opened={opened} />
        {verdict && file && <VerdictSheet name={file.name} verdict={verdict} checked={checked} />}
        {verdict && file && (
          <div data-print="never">
            <Brings key={verdict.digest} verdict={verdict} bytes={file.bytes} />
          </div>
        )}
      </div>
    </Screen>
  );
}

function useCheck() {
  const [came, setCame] = useState<Incoming>();
  const opened = useOpened(came);
  const { file } = opened;
  const [trust, setTrust] = useState(noTrust);
  const list = useOwn();
  const history = useHistory();
  const found = useTrustAtOpening();
  const ground = found && 'failure' in found ? undefined : found;
  const believed = useBelieved(ground, list, trust);
  const [verdict, setVerdict] = useState<Verdict>();
  const [checked, setChecked] = useState(0);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const incoming = useIncoming((state) => state.file);
  const take = useIncoming((state) => state.take);
  const dropped = useIncoming((state) => state.failure);
  useEffect(() => {
    if (incoming) setCame(take());
  }, [incoming, take]);
  useEffect(() => {
    setVerdict(undefined);
    if (!file || !history || !ground || !believed) return;
    let here = true;
    const worker = openPackageWorker();
    setBusy(true);
    const { floor, series } = ground;
    const known = { ...history, series: { ...history.series, ...series } };
    const at = Date.now();
    setChecked(at);
    worker
      .verify({ bytes: file.bytes.slice(), trust: believed, at, floor, clearing: true, history: known })
      .then((found) => here && setVerdict(found))
      .catch((thrown: unknown) => here && setFailure(thrown))
      .finally(() => {
        worker.close();
        if (here) setBusy(false);
      });
    return () => {
      here = false;
    };
  }, [file, believed, ground, history]);
  const attempt = async (work: () => Promise<void>) => {
    setFailure(undefined);
    try {
      await work();
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const choose = () =>
    attempt(async () => {
      const chosen = await bridge.call('file.hold', { purpose: 'package' });
      if (chosen) setCame(await readHeld(chosen));
    });
  const giveTrust = () =>
    attempt(async () => {
      const chosen = await bridge.call('file.open', { purpose: 'certificate' });
      if (!chosen) return;
      const { anchors, crls } = readTrust(chosen.bytes);
      setTrust((was) => ({ anchors: [...was.anchors, ...anchors], crls: [...was.crls, ...crls] }));
    });
  const refusal = failure ?? dropped ?? (found && 'failure' in found ? found.failure : undefined);
  return { file, opened, trust, believed, verdict, checked, failure: refusal, busy, choose, giveTrust };
}

/**
 * Our own identities, as they stood when this screen was opened: what is learnt from a package that is taken in stands in the same
 * table, and must not have it judged anew under the eyes of its reader.
 */
function useOwn(): readonly ShownIdentity[] | undefined {
  const { list } = useIdentities();
  const [own, setOwn] = useState<readonly ShownIdentity[]>();
  useEffect(() => {
    if (list) setOwn((was) => was ?? list);
  }, [list]);
  return own;
}

/** What left and came back before, as it stood when this screen was opened: what is taken in here is no replay of itself. */
function useHistory(): History | undefined {
  const store = useStore();
  const [history, setHistory] = useState<History>();
  useEffect(() => {
    const load = async () => {
      const cases = (await exchangesIn(store)).map(({ value }) => value);
      setHistory(joinHistories(historyOf(await allEntries(store)), exchangeHistory(cases)));
    };
    load().catch(() => setHistory({ series: {}, ids: {} }));
  }, [store]);
  return history;
}
