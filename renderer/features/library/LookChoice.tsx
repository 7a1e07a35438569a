import { Minus, Plus } from 'lucide-react';
import { useWords } from '../../i18n';
import { useStore } from '../../store/context';
import { faces, type Look, plainLook, sizes, spacings, useReadingLook, widths } from '../../store/reading-look';
import { Button, IconButton } from '../../ui/Button';
import { Eyebrow, Segments } from '../../ui/Small';
import s from './library.module.css';

/** Size, spacing, length of line and letters of every text that is read. Kept at once. */
export function LookChoice() {
  const t = useWords();
  const { settings } = useStore();
  const look = useReadingLook((state) => state.look);
  const change = useReadingLook((state) => state.change);
  const set = (patch: Partial<Look>) => void change(settings, patch).catch(() => undefined);
  const at = sizes.indexOf(look.size);
  const step = (by: 1 | -1) => set({ size: sizes[at + by] ?? look.size });
  return (
    <>
      <div className={s['size']}>
        <Eyebrow as="p">{t('reader.look.size')}</Eyebrow>
        <IconButton label={t('reader.look.smaller')} aria-disabled={at === 0 || undefined} onClick={() => step(-1)}>
          <Minus />
        </IconButton>
        <output className="num" aria-live="polite">
          {t('reader.look.sizeValue', { percent: look.size })}
        </output>
        <IconButton
          label={t('reader.look.larger')}
          aria-disabled={at === sizes.length - 1 || undefined}
          onClick={() => step(1)}
        >
          <Plus />
        </IconButton>
      </div>
      <Eyebrow as="p">{t('reader.look.spacing')}</Eyebrow>
      <Segments
        label={t('reader.look.spacing')}
        value={look.spacing}
        options={spacings.map((value) => ({ value, label: t(`reader.look.spacings.${value}`) }))}
        onChange={(spacing) => set({ spacing })}
      />
      <Eyebrow as="p">{t('reader.look.width')}</Eyebrow>
      <Segments
        label={t('reader.look.width')}
        value={look.width}
        options={widths.map((value) => ({ value, label: t(`reader.look.widths.${value}`) }))}
        onChange={(width) => set({ width })}
      />
      <Eyebrow as="p">{t('reader.look.face')}</Eyebrow>
      <Segments
        label={t('reader.look.face')}
        value={look.face}
        options={faces.map((value) => ({ value, label: t(`reader.look.faces.${value}`) }))}
        onChange={(face) => set({ face })}
      />
      <Button small kind="quiet" onClick={() => set(plainLook)}>
        {t('reader.look.reset')}
      </Button>
    </>
  );
}
