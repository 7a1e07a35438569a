import { Camera as CameraIcon, CameraOff } from 'lucide-react';
import { useRef } from 'react';
import { quartersOf } from '#shared/bridge/remaining';
import { useWords, type WordKey } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Segments } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import s from './bridge.module.css';
import { type Camera, useCamera } from './use-camera';
import type { Reading } from './use-reading';
import { useSight } from './use-sight';

/** The camera as a reader of codes: off until it is switched on here. */
export function CameraCard({ reading }: { readonly reading: Reading }) {
  const t = useWords();
  const camera = useCamera();
  const failed = camera.failure === undefined ? undefined : errorWords(camera.failure);
  return (
    <section className={page['card']} aria-labelledby="camera">
      <h2 id="camera" className={page['section']}>
        {t('bridge.camera.title')}
      </h2>
      <Actions>
        {camera.stream ? (
          <Button onClick={camera.stop}>
            <CameraOff /> {t('bridge.camera.stop')}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => void camera.start()}>
            <CameraIcon /> {t('bridge.camera.start')}
          </Button>
        )}
        <span role="status">{t(stateOf(camera))}</span>
      </Actions>
      {failed && <Notice level="invalid" title={failed.text} code={failed.code} />}
      <Which camera={camera} />
      {camera.stream && <Sight key={camera.stream.id} stream={camera.stream} reading={reading} />}
    </section>
  );
}

function stateOf({ stream, isOpening, wasHidden }: Camera): WordKey {
  if (stream) return 'bridge.camera.on';
  if (isOpening) return 'bridge.camera.opening';
  return wasHidden ? 'bridge.camera.hidden' : 'bridge.camera.off';
}

/** Stays while one gives way to another, or the focus on it would be lost. */
function Which({ camera: { cameras, chosen, start } }: { readonly camera: Camera }) {
  const t = useWords();
  if (cameras.length < 2) return null;
  const options = cameras.map(({ id, name }, at) => ({
    value: id,
    label: <bdi>{name || t('bridge.camera.nameless', { at: at + 1 })}</bdi>,
  }));
  return (
    <Actions>
      <Segments
        label={t('bridge.camera.which')}
        value={chosen ?? ''}
        options={options}
        onChange={(id) => void start(id)}
      />
    </Actions>
  );
}

const QUARTERS = [undefined, 'bridge.camera.quarter', 'bridge.camera.half', 'bridge.camera.threeQuarters'] as const;

/** What the camera sees, for the eye; whether it is a code and how much has arrived, for everybody. */
function Sight({ stream, reading }: { readonly stream: MediaStream; readonly reading: Reading }) {
  const t = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const { isBlind, secondsLeft } = useSight({ video, stream, look: reading.look });
  const quarters = reading.progress ? quartersOf(reading.progress) : 0;
  const quarter = QUARTERS[quarters] ?? (quarters > 0 ? 'bridge.camera.all' : undefined);
  return (
    <figure className={s['sight']}>
      <video ref={video} muted playsInline aria-label={t('bridge.camera.sees')} />
      <figcaption>
        <p role="status">{t(isBlind ? 'bridge.camera.noCode' : 'bridge.camera.code')}</p>
        <p className="vh" role="status">
          {quarter && t(quarter)}
        </p>
        {secondsLeft !== undefined && <p className="dim">{t('bridge.camera.left', { count: secondsLeft })}</p>}
      </figcaption>
    </figure>
  );
}
