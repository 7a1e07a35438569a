import type { ContentPack } from '#shared/content/model';
import type { Actor } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import { Status } from '../../ui/Status';

interface Props {
  readonly pack: Pick<ContentPack, 'matrix'>;
  readonly actor: Actor;
  readonly day: string;
}

/** Whether a body exists on a day: not yet, since when, or ended and replaced by whom. */
export function ActorState({ pack, actor: { from, to, successor, beginning }, day }: Props) {
  const t = useWords();
  if (to !== undefined && to < day) {
    const heir = pack.matrix.actors.find(({ id }) => id === successor);
    return (
      <>
        <Status level="warning">{t('reader.card.ended', { date: officialDay(to) })}</Status>
        {heir && t('reader.card.replaced', { name: heir.name })}
      </>
    );
  }
  if (beginning === 'on-file') return null;
  return day < from ? (
    <Status level="possible">{t('reader.card.notYet', { date: officialDay(from) })}</Status>
  ) : (
    t('reader.card.since', { date: officialDay(from) })
  );
}
