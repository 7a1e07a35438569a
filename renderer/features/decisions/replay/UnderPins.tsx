import { type ReactNode, useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { ContentContext, useContent, useStore } from '../../../store/context';
import { PinnedContext, usePinnedContent } from '../../../store/pinned-content';
import { useRecord } from '../../../store/record';

const casePath = /^\/cases\/([0-9a-f]{8}-[0-9a-f-]{27})(?:\/ways\/([0-9a-f-]{36}))?/;

/** Every page of a case reads the trees that the case was answered under; all other pages read those installed. */
export function UnderPins({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  const [, id, fork] = casePath.exec(address) ?? [];
  if (id === undefined) return children;
  return (
    <PinnedCase key={id} id={id} fork={fork}>
      {children}
    </PinnedCase>
  );
}

interface Props {
  readonly id: string;
  readonly fork: string | undefined;
  readonly children: ReactNode;
}

function PinnedCase({ id, fork, children }: Props) {
  const store = useStore();
  const { digest } = useContent();
  const record = useRecord(store.cases, id);
  const found = usePinnedContent(record.state === 'open' ? treesOf(record.value, fork) : undefined);
  const content = useMemo(() => found && { pack: found.pack, digest }, [found, digest]);
  if (record.state === 'loading' || !content || !found) return null;
  return (
    <PinnedContext value={found}>
      <ContentContext value={content}>{children}</ContentContext>
    </PinnedContext>
  );
}

function treesOf({ trees, forks }: CaseFile, fork: string | undefined): CaseFile['trees'] {
  return fork !== undefined && Object.hasOwn(forks, fork) ? (forks[fork]?.trees ?? trees) : trees;
}
