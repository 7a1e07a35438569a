import { useEffect, useMemo, useState } from 'react';
import { codeShape } from '#shared/bridge/code-shape';
import { createSender, type Sender } from '#shared/bridge/sender';
import { layOnSheets } from '#shared/bridge/sheets';
import { useWords } from '../../i18n';
import type { Outgoing } from '../../store/outgoing';
import page from '../../ui/page.module.css';
import { ScreenTitle } from '../../ui/Screen';
import { SquareCells } from '../../ui/SquareCells';
import s from './bridge.module.css';
import { frameCode } from './frame-code';
import { LightGate } from './LightGate';

const look = { layout: 'portrait', fit: 'pages' } as const;

/** A package as sheets of codes, to print and to scan. */
export function Sheets() {
  const t = useWords();
  return (
    <LightGate title={t('bridge.sheets.title')} print={look}>
      {(file) => <AllSheets file={file} />}
    </LightGate>
  );
}

function AllSheets({ file }: { readonly file: Outgoing }) {
  const t = useWords();
  const sender = useMemo(() => createSender(file.bytes, codeShape.symbolBytes), [file]);
  const sheets = useMemo(() => layOnSheets(sender.needed), [sender]);
  const drawn = useOneByOne(sheets.length);
  return (
    <div className={page['page']}>
      <div className={page['head']} data-print="never">
        <ScreenTitle>{t('bridge.sheets.title')}</ScreenTitle>
      </div>
      <p className={page['lead']} data-print="never">
        {t('bridge.sheets.lead', { count: sheets.length })}
      </p>
      <p role="status" data-print="never">
        {drawn < sheets.length
          ? t('bridge.sheets.drawing', { at: drawn + 1, of: sheets.length })
          : t('bridge.sheets.ready')}
      </p>
      {sheets.slice(0, drawn).map((frames, at) => (
        <section key={frames[0]} className={s['sheet']} aria-labelledby={`sheet-${at}`}>
          <h2 id={`sheet-${at}`}>
            {t('bridge.sheets.sheet', { at: at + 1, of: sheets.length })} <b>{file.mark}</b>
          </h2>
          <p className={s['sheetWords']}>{file.words.join(' ')}</p>
          <div className={s['codes']}>
            {frames.map((index) => (
              <SheetCode key={index} sender={sender} index={index} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function SheetCode({ sender, index }: { readonly sender: Sender; readonly index: number }) {
  const t = useWords();
  const cells = useMemo(() => frameCode(sender.frame(index)), [sender, index]);
  return <SquareCells cells={cells} label={t('bridge.show.code', { at: index + 1 })} className={s['code']} />;
}

/** Drawing them all at once would hold the window still. */
function useOneByOne(count: number): number {
  const [done, setDone] = useState(1);
  useEffect(() => {
    if (done >= count) return;
    const timer = window.setTimeout(() => setDone(done + 1));
    return () => window.clearTimeout(timer);
  }, [done, count]);
  return done;
}
