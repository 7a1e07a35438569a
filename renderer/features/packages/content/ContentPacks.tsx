import { useWords } from '../../../i18n';
import { isCarried } from '../../../store/carried-pack';
import { contentAge } from '../../../store/content-age';
import { useContent, useLive, useStore } from '../../../store/context';
import { useGivenTrust } from '../../../store/given-trust';
import type { LookedAt } from '../../../store/pack-preview';
import { type StickPackage, useSticks } from '../../../store/sticks';
import { Actions, Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { commonName } from '../../../ui/format';
import page from '../../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import { KeyValues } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';
import { useEnterOnTitle } from '../../../ui/use-enter-on-title';
import { WithFoot } from '../../../ui/WithFoot';
import { StickPackages } from '../Sticks';
import { VerdictSheet } from '../VerdictSheet';
import { GoBack } from './GoBack';
import { HandOnKept } from './HandOnKept';
import { Log } from './Log';
import { PackState } from './PackState';
import { choosePack, usePackImport } from './use-pack-import';
import { usePackTrust } from './use-pack-trust';

/** Which content is read here, a new one beside it before it is taken, and the way back. */
export function ContentPacks() {
  const t = useWords();
  const trust = useGivenTrust();
  const believed = usePackTrust(trust.given);
  const packs = usePackImport(believed);
  const { state } = packs;
  const anchors = trust.given.anchors.length;
  const look = (from?: StickPackage) => void packs.look(() => choosePack(from));
  const isBusy = state.at === 'looking' || state.at === 'installing';
  const looked = state.at === 'looked' || state.at === 'installing' ? state.looked : undefined;
  const canLook = !isBusy && !looked;
  const newest = useNewest();
  useEnterOnTitle({ id: 'content.look', run: canLook && newest ? () => look(newest) : undefined });
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('packages.content.title') }]}>
      <WithFoot measure="page">
        <div className={page['page']}>
          <div className={page['head']}>
            <ScreenTitle>{t('packages.content.title')}</ScreenTitle>
          </div>
          <p className={page['lead']}>{t('packages.content.lead')}</p>
          <InUse />
          {!isBusy && (
            <Actions>
              <Button kind={looked ? 'normal' : 'primary'} onClick={() => look()}>
                {t(looked ? 'packages.content.another' : 'packages.content.choose')}
              </Button>
              <Button onClick={() => void packs.restart(trust.give)}>{t('packages.content.trust')}</Button>
            </Actions>
          )}
          {canLook && <StickPackages open={look} first={newest} />}
          <p className="dim">
            {anchors > 0 ? t('packages.content.trustGiven', { count: anchors }) : t('packages.content.trustNone')}{' '}
            <span role="status">{trust.isAgain && t('packages.verify.trustAgain')}</span>
          </p>
          <PackState packs={packs} takesFocus />
          {looked && !looked.preview && looked.verdict.level !== 'invalid' && (
            <Notice
              level="unknown"
              title={t(
                looked.verdict.manifest?.kind === 'content'
                  ? 'packages.content.notHere'
                  : 'packages.content.notContent',
              )}
            />
          )}
          {state.at === 'looked' && looked && <Verdict looked={looked} />}
          {!isBusy && <HandOnKept trust={believed} />}
          {!isBusy && <GoBack />}
          <Log />
        </div>
      </WithFoot>
    </Screen>
  );
}

/** Of all that is plugged in, what was written last: a stick that was just handed over holds it. */
function useNewest(): StickPackage | undefined {
  const files = useSticks((state) => state.sticks).flatMap(({ packages }) => packages);
  return files.toSorted((a, b) => b.changedAt - a.changedAt)[0];
}

/** What the file is by itself: open where that is all there is to say. */
function Verdict({ looked: { name, verdict, checked, preview } }: { readonly looked: LookedAt }) {
  const t = useWords();
  const sheet = <VerdictSheet name={name} verdict={verdict} checked={checked} />;
  if (!preview) return sheet;
  return (
    <details>
      <summary>{t('packages.content.verdict')}</summary>
      {sheet}
    </details>
  );
}

function InUse() {
  const t = useWords();
  const { contentPacks } = useStore();
  const content = useContent();
  const { pack, digest, failure } = content;
  const register = useLive(() => contentPacks.register(), [contentPacks]);
  const kept = register?.packs.find((one) => one.pack.digest === digest)?.pack;
  const age = contentAge(content, Date.now());
  const names = kept?.verdict.signers.map(({ subject }) => commonName(subject)).join(', ');
  return (
    <section className={page['card']}>
      <h2>{t('packages.content.inUse')}</h2>
      {failure && <Notice level="warning" title={t('packages.content.failed')} code={failure} />}
      {age.state === 'overdue' && (
        <Notice level="warning" title={t('packages.content.expired', { day: officialDay(age.day) })} />
      )}
      {age.state === 'stale' && <Notice level="warning" title={t('frame.status.stale', { count: age.days })} />}
      {kept && !isCarried(kept) && (
        <p className="dim">
          {t('packages.content.handOn')} <a href="#/packages/check">{t('packages.check')}</a>
        </p>
      )}
      <KeyValues
        rows={[
          [t('packages.content.edition'), `${pack.series} ${pack.label} (${pack.version})`],
          [t('packages.content.lawDate'), officialDay(pack.lawDate)],
          [
            t('packages.content.from'),
            names === undefined ? t('packages.content.builtIn') : t('packages.content.signedBy', { names }),
          ],
        ]}
      />
    </section>
  );
}
