import type { ContentPack } from '#shared/content/model';
import type { Ground } from '#shared/document/ground';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Status } from '../../../ui/Status';
import s from './list.module.css';

/** How a ground is named: the source, and the place in it. */
export function groundName(pack: ContentPack, { source, locator }: Ground): string {
  // an article names itself; the collective source "treaties and acts" would only repeat it
  if (source === 'G*' && locator) return locator;
  const found = pack.sources.find((one) => one.id === source);
  const title = found?.short ?? found?.title ?? source;
  return locator ? `${title}, ${locator}` : title;
}

/** What a line of a list rests on, in words; and that it is not verified, or our own reading, where that is so. */
export function GroundMarks({ grounds }: { readonly grounds: readonly Ground[] }) {
  const t = useWords();
  const pack = usePack();
  const levelOf = ({ source }: Ground) => pack.sources.find((one) => one.id === source)?.confidence;
  const named = grounds.filter((ground) => levelOf(ground) !== 'unverified' && levelOf(ground) !== 'judgement');
  const levels = new Set(grounds.map(levelOf));
  return (
    <p className={s['marks']}>
      {named.length > 0 && <span className="dim">{named.map((ground) => groundName(pack, ground)).join('; ')}</span>}
      {levels.has('unverified') && <Status level="unknown">{t('reference.sources.level.unverified')}</Status>}
      {levels.has('judgement') && <Status level="unknown">{t('reference.sources.level.judgement')}</Status>}
    </p>
  );
}
