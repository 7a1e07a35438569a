import { isShown, type PieceValue, pieceKinds, type Receipt } from '#shared/receipt/model';
import { tellingOf } from '#shared/receipt/seal';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import s from './receipts.module.css';
import type { Leaving } from './use-leaving';

interface Props {
  /** With all its pieces. */
  readonly receipt: Receipt;
  readonly leaving: Leaving;
}

/** Every piece with a tick to leave it out, and what would still tell of it. */
export function LeaveOut({ receipt, leaving }: Props) {
  const t = useWords();
  const { gone, isStale, choose } = leaving;
  const telling = gone.length > 0 ? tellingOf(receipt, gone) : [];
  const tick = (number: number, isGone: boolean) =>
    choose(isGone ? [...gone, number] : gone.filter((other) => other !== number));
  return (
    <section className={page['card']}>
      <h2>{t('receipts.leave.title')}</h2>
      <p className="dim">{t('receipts.leave.hint')}</p>
      <p role="status">{t('receipts.leave.count', { count: gone.length })}</p>
      {isStale && (
        <Notice level="blocked" title={t('receipts.leave.stale')}>
          <Button small onClick={() => choose([])}>
            {t('receipts.leave.none')}
          </Button>
        </Notice>
      )}
      {telling.length > 0 && (
        <Notice level="warning" title={t('receipts.leave.telling', { count: telling.length })}>
          <Button small onClick={() => choose([...gone, ...telling])}>
            {t('receipts.leave.also')}
          </Button>
        </Notice>
      )}
      {gone.length > 0 && (
        <Button small onClick={() => choose([])}>
          {t('receipts.leave.none')}
        </Button>
      )}
      <Pieces receipt={receipt} gone={gone} onTick={tick} />
    </section>
  );
}

function Pieces(props: {
  readonly receipt: Receipt;
  readonly gone: readonly number[];
  readonly onTick: (number: number, isGone: boolean) => void;
}) {
  const t = useWords();
  const pieces = props.receipt.pieces.filter(isShown);
  const kinds = pieceKinds.filter((kind) => pieces.some((piece) => piece.kind === kind));
  return kinds.map((kind) => (
    <details key={kind} className={s['kind']}>
      <summary>{t(`receipts.leave.kind.${kind}`)}</summary>
      <fieldset>
        <legend className="vh">{t('receipts.leave.legend')}</legend>
        {pieces
          .filter((piece) => piece.kind === kind)
          .map(({ number, value }) => (
            <label key={number} className={s['piece']}>
              <input
                type="checkbox"
                checked={props.gone.includes(number)}
                onChange={(event) => props.onTick(number, event.target.checked)}
              />
              <span>
                <span className="vh">{t('receipts.leave.option', { number, name: nameOf(value) })}</span>
                <span aria-hidden="true">
                  {number}. {nameOf(value)} <span className="dim">{saidIn(value)}</span>
                </span>
              </span>
            </label>
          ))}
      </fieldset>
    </details>
  ));
}

function nameOf(value: PieceValue): string {
  if (value.kind === 'answer') return value.short;
  if (value.kind === 'title') return value.text;
  return value.kind === 'conclusion' || value.kind === 'measure' ? value.title : value.name;
}

function saidIn(value: PieceValue): string {
  if (value.kind === 'answer') return [value.answer, ...value.items.map(({ words }) => words)].join('; ');
  return value.kind === 'fact' || value.kind === 'record' ? value.text.slice(0, 120) : '';
}
