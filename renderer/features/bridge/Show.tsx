import { Maximize, Minus, Pause, Play, Plus, Printer, StepBack, StepForward } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { codeShape } from '#shared/bridge/code-shape';
import { createSender, type Sender } from '#shared/bridge/sender';
import { useWords } from '../../i18n';
import type { Outgoing } from '../../store/outgoing';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { ScreenTitle } from '../../ui/Screen';
import { Eyebrow } from '../../ui/Small';
import { SquareCells } from '../../ui/SquareCells';
import { Notice } from '../../ui/Status';
import s from './bridge.module.css';
import { frameCode } from './frame-code';
import { LightGate } from './LightGate';
import { type Showing, useShowing } from './use-showing';

/** A package as codes that follow each other on the screen, for a camera. */
export function Show() {
  const t = useWords();
  return <LightGate title={t('bridge.show.title')}>{(file) => <Codes file={file} />}</LightGate>;
}

function Codes({ file }: { readonly file: Outgoing }) {
  const t = useWords();
  const sender = useMemo(() => createSender(file.bytes, codeShape.symbolBytes), [file]);
  const showing = useShowing();
  const stage = useRef<HTMLElement>(null);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <div className={`${page['page']} ${page['wide']}`}>
      <div className={page['head']}>
        <ScreenTitle>{t('bridge.show.title')}</ScreenTitle>
      </div>
      <p className={page['lead']}>{t('bridge.show.lead')}</p>
      {isStill && <Notice level="unknown" title={t('bridge.show.still')} />}
      <section ref={stage} className={s['stage']} aria-label={t('bridge.show.stage')}>
        <Code sender={sender} at={showing.at} />
        <div className={s['beside']}>
          <p className={s['mark']}>{file.mark}</p>
          <div>
            <Eyebrow>{t('bridge.words')}</Eyebrow>
            <p className={s['words']}>{file.words.join(' ')}</p>
            <p className="dim">{t('bridge.show.wordsNote')}</p>
          </div>
          <p className="num">
            <span>{t('bridge.show.count', { at: showing.at + 1 })}</span>{' '}
            <span className="dim">{t('bridge.show.needed', { count: sender.needed })}</span>
          </p>
          <Controls showing={showing} />
          <Actions>
            <Button onClick={() => void stage.current?.requestFullscreen()}>
              <Maximize /> {t('bridge.show.whole')}
            </Button>
            <Button onClick={() => window.location.assign('#/packages/light/sheets')}>
              <Printer /> {t('bridge.show.sheets')}
            </Button>
          </Actions>
        </div>
      </section>
    </div>
  );
}

function Code({ sender, at }: { readonly sender: Sender; readonly at: number }) {
  const t = useWords();
  const cells = useMemo(() => frameCode(sender.frame(at)), [sender, at]);
  return <SquareCells cells={cells} label={t('bridge.show.code', { at: at + 1 })} className={s['code']} />;
}

function Controls({ showing }: { readonly showing: Showing }) {
  const t = useWords();
  const { isMoving, setMoving, pace, slower, faster, step } = showing;
  return (
    <>
      <Actions>
        <Button kind="primary" onClick={() => setMoving(!isMoving)}>
          {isMoving ? <Pause /> : <Play />} {t(isMoving ? 'bridge.show.pause' : 'bridge.show.start')}
        </Button>
        <Button blockedBy={isMoving ? t('bridge.show.moving') : undefined} onClick={() => step(-1)}>
          <StepBack /> {t('bridge.show.back')}
        </Button>
        <Button blockedBy={isMoving ? t('bridge.show.moving') : undefined} onClick={() => step(1)}>
          <StepForward /> {t('bridge.show.next')}
        </Button>
      </Actions>
      <Actions>
        <Button blockedBy={slower ? undefined : t('bridge.show.slowest')} onClick={slower}>
          <Minus /> {t('bridge.show.slower')}
        </Button>
        <Button blockedBy={faster ? undefined : t('bridge.show.fastest')} onClick={faster}>
          <Plus /> {t('bridge.show.faster')}
        </Button>
        <span role="status">{t('bridge.show.pace', { count: pace })}</span>
      </Actions>
    </>
  );
}
