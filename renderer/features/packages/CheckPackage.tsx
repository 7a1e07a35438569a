import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Verdict } from '#shared/package/index';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import { type Incoming, receive, type Waiting } from '../../store/incoming';
import { readHeld } from '../../store/read-held';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { WithFoot } from '../../ui/WithFoot';
import { CheckOne } from './CheckOne';
import { SeveralList } from './SeveralList';
import s from './several.module.css';
import { type Came, useCame } from './use-came';
import { type Check, useCheck } from './use-check';
import { useGrounds } from './use-grounds';
import { listed, type Several, useSeveral } from './use-several';

/** A verdict on a file, or on several that came at once: nothing is taken in, nothing is stored. */
export function CheckPackage() {
  const t = useWords();
  const came = useCame();
  const grounds = useGrounds();
  const check = useCheck(came.file, grounds.judge);
  const several = useSeveral(grounds.judge);
  const { openId, open, onTaken, taken } = useOpen(several, check, came);
  const mark = markOf(check.judged?.verdict);
  const isList = several.files.length > 0;
  const choose = () =>
    came.attempt(async () => {
      const { files } = await bridge.call('file.choose', { purpose: 'package' });
      const read = (file: string) => async () => readHeld(await bridge.call('chosen.hold', { file }));
      await receive(files.map((file) => ({ ...file, read: read(file.id) })));
    });
  const one = (
    <CheckOne
      check={check}
      grounds={grounds}
      failure={came.failure}
      mark={mark}
      isOneOfSeveral={isList}
      onChoose={() => void choose()}
      onGiveTrust={() => void came.attempt(grounds.give)}
      onTaken={onTaken}
    />
  );
  return (
    <Screen
      crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('packages.verify.title') }]}
      mark={mark}
    >
      {isList ? (
        <div className={s['split']}>
          <SeveralList several={several} openId={openId} taken={taken} onOpen={open} />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc leads back to the list from anything in here */}
          <div className={s['sheet']} onKeyDown={backToList}>
            <WithFoot measure="page">
              <div className={page['page']}>{one}</div>
            </WithFoot>
          </div>
        </div>
      ) : (
        <WithFoot measure="page">
          <div className={page['page']}>
            <div className={page['head']}>
              <ScreenTitle>{t('packages.verify.title')}</ScreenTitle>
            </div>
            {one}
          </div>
        </WithFoot>
      )}
    </Screen>
  );
}

/** Which of several is open. Its sheet is a later look than that of the list, and the list follows it. */
function useOpen({ files, see }: Several, { judged }: Check, { show }: Came) {
  const [openId, setOpenId] = useState<string>();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const ids = useRef(new WeakMap<Incoming, string>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other files have come
  useEffect(() => setOpenId(undefined), [files]);
  useEffect(() => {
    if (!judged) return;
    const id = ids.current.get(judged.of);
    if (id !== undefined) see(id, listed(judged.verdict));
  }, [judged, see]);
  const open = ({ id, read }: Waiting) => {
    setOpenId(id);
    show(async () => {
      const file = await read();
      ids.current.set(file, id);
      return file;
    });
  };
  const onTaken = () => {
    const id = judged ? ids.current.get(judged.of) : undefined;
    if (id !== undefined) setTaken((was) => new Set([...was, id]));
  };
  return { openId, open, onTaken, taken };
}

function backToList({ key, defaultPrevented, currentTarget }: KeyboardEvent<HTMLElement>): void {
  if (key === 'Escape' && !defaultPrevented)
    currentTarget.parentElement?.querySelector<HTMLElement>('[aria-current]')?.focus();
}

function markOf(verdict: Verdict | undefined) {
  return verdict?.manifest?.marking.scheme === 'LIMITE' ? 'LIMITE' : 'PUBLIC';
}
