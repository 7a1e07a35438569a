import type { Ground } from '#shared/document/ground';
import type { MatrixChanges } from '#shared/matrix/changes';
import type { Duty } from '#shared/matrix/model';
import { usePack } from '../../store/context';

export interface ChangeLine {
  readonly key: string;
  readonly what: 'added' | 'ended' | 'renamed';
  readonly who: string;
  readonly task: string;
  readonly day: string | undefined;
  readonly grounds: readonly Ground[];
}

/** What is different between the two days, one line each, by day. */
export function useChangeLines({ added, ended, replaced, renamed }: MatrixChanges): readonly ChangeLine[] {
  const pack = usePack();
  const name = (id: string) => pack.matrix.actors.find((one) => one.id === id)?.name ?? id;
  const duty = (what: 'added' | 'ended', one: Duty): ChangeLine => ({
    key: `${what} ${one.id}`,
    what,
    who: name(one.actor),
    task: one.task,
    day: what === 'added' ? one.from : one.to,
    grounds: one.grounds,
  });
  const lines = [
    ...renamed.map(({ before, after }) => ({
      key: `renamed ${before.id}`,
      what: 'renamed' as const,
      who: `${before.name} → ${after.name}`,
      task: after.mandate,
      day: after.from,
      grounds: after.grounds,
    })),
    ...replaced.map(({ before, after }) => ({
      key: `replaced ${before.id}`,
      what: 'renamed' as const,
      who: name(after.actor),
      task: before.task === after.task ? after.task : `${before.task} → ${after.task}`,
      day: after.from,
      grounds: after.grounds,
    })),
    ...added.map((one) => duty('added', one)),
    ...ended.map((one) => duty('ended', one)),
  ];
  return lines.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}
