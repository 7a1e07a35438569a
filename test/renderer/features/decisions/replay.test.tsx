// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withAnswer } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import type { ContentPack } from '#shared/content/model';
import type { Tree } from '#shared/decision/model';
import { digestOfTree } from '#shared/decision/pin';
import type { Session } from '../../../../renderer/store/session';
import { createFakeBridge } from '../../../fakes/bridge';
import { pack } from '../../../fakes/receipt';
import { createdVault, rawRows, sampleCase } from '../../store/platform';
import '../../../../renderer/i18n';

const main = createFakeBridge();
vi.stubGlobal('bridge', main.raw);
const { ContentContext } = await import('../../../../renderer/store/context');
const { SessionContext } = await import('../../../../renderer/store/session-context');
const { FrameContext } = await import('../../../../renderer/ui/frame');
const { UnderPins } = await import('../../../../renderer/features/decisions/replay/UnderPins');
const { Replay } = await import('../../../../renderer/features/decisions/replay/Replay');
const { treeSnapshots } = await import('../../../../renderer/store/tree-pins');

const t1 = pack.trees[0] as Tree;
const at = '2026-11-20T10:00:00Z';
/** The content a version later: the first question no longer offers its first answer. */
const firstNode = t1.graph.nodes[0];
const gone = firstNode?.answers[0]?.id ?? '';
const later: Tree = {
  words: t1.words,
  graph: {
    ...t1.graph,
    version: t1.graph.version + 1,
    nodes: t1.graph.nodes.map((node) =>
      node === firstNode ? { ...node, answers: node.answers.filter(({ id }) => id !== gone) } : node,
    ),
  },
};
const laterPack: ContentPack = { ...pack, trees: pack.trees.map((tree) => (tree === t1 ? later : tree)) };

let vault: Awaited<ReturnType<typeof createdVault>>;
beforeEach(async () => {
  vault = await createdVault();
});
afterEach(async () => {
  cleanup();
  await vault.session.lock();
});

const answered = (tree: Tree = t1): CaseFile =>
  withAnswer(sampleCase(), tree.graph, {
    node: firstNode?.id ?? '',
    answer: { choice: gone, at, reason: 'Two firms saw it.' },
    digest: digestOfTree(tree),
  });

function open(session: Session, id: string, content: ContentPack) {
  const frame = { show: () => undefined, inspector: null, setHasInspector: () => undefined };
  render(
    <SessionContext value={session}>
      <ContentContext value={{ pack: content, digest: '' }}>
        <FrameContext value={frame}>
          <UnderPins address={`/cases/${id}/replay`}>
            <Replay id={id} />
          </UnderPins>
        </FrameContext>
      </ContentContext>
    </SessionContext>,
  );
}

const title = () => screen.findByRole('heading', { level: 1 });

describe('a case whose trees are not those installed', () => {
  it('is read as it was decided, says so, and is replayed step by step', async () => {
    const { session } = vault;
    await treeSnapshots(session.store()).keep([t1]);
    const { id } = await session.store().cases.put(answered());
    open(session, id, laterPack);
    await title();
    expect(screen.getByText('Decided under an earlier edition')).toBeTruthy();
    const named = `“${t1.words.title}” is answered under version ${t1.graph.version}; today’s is version ${later.graph.version}.`;
    expect(screen.getByText(named)).toBeTruthy();
    const table = screen.getByRole('table', { name: `Step by step: ${t1.words.title}` });
    const words = t1.words.nodes[firstNode?.id ?? ''];
    const row = within(table).getByRole('row', { name: new RegExp(`^${words?.short}`) });
    expect(row.textContent).toContain(words?.answers[gone]);
    expect(row.textContent).toContain('Answer no longer offered');
    expect(screen.getByRole('table', { name: 'Answers that no question takes today' }).textContent).toContain(
      'Two firms saw it.',
    );
  });

  it('moves to the tree of today when a person says so: its answers stay, and the journal has it', async () => {
    const { session } = vault;
    await treeSnapshots(session.store()).keep([t1]);
    const file = answered();
    await session.store().cases.put(file);
    open(session, file.id, laterPack);
    fireEvent.click(await screen.findByRole('button', { name: /^Move to version/ }));
    await expect
      .poll(async () => (await session.store().cases.get(file.id))?.value.trees['t1']?.version)
      .toBe(later.graph.version);
    const moved = (await session.store().cases.get(file.id))?.value;
    expect(moved?.trees['t1']?.answers).toEqual(file.trees['t1']?.answers);
    expect(moved?.journal.at(-1)).toMatchObject({ part: 'trees', id: 't1' });
    expect(screen.queryByText('Decided under an earlier edition')).toBeNull();
  });

  it('lists what was answered in a tree that is neither installed nor kept, with its code', async () => {
    const { session } = vault;
    const elsewhere = {
      ...answered(),
      trees: {
        t77: { version: 3, answers: { 't77.1': { choice: 'perhaps', at, reason: 'As the note of 3 May says.' } } },
      },
    };
    await session.store().cases.put(elsewhere);
    open(session, elsewhere.id, pack);
    await title();
    expect(screen.getByText(/tree\/not-installed/)).toBeTruthy();
    const kept = screen.getByRole('table', { name: 'Answers that no question takes today' });
    expect(kept.textContent).toContain('perhaps');
    expect(kept.textContent).toContain('As the note of 3 May says.');
    expect((await session.store().cases.get(elsewhere.id))?.value.trees).toEqual(elsewhere.trees);
  });
});

describe('a case under the trees installed', () => {
  it('keeps a sealed snapshot of them, once, and finds nothing to replay', async () => {
    const { session, laptop } = vault;
    const { id } = await session.store().cases.put(answered());
    open(session, id, pack);
    await title();
    expect(screen.getByText('Every tree of this case stands as it does today. Nothing goes otherwise.')).toBeTruthy();
    await expect.poll(() => rawRows(laptop.home, 'packs')).toHaveLength(1);
    await treeSnapshots(session.store()).keep([t1, t1]);
    expect(await rawRows(laptop.home, 'packs')).toHaveLength(1);
    expect([...(await treeSnapshots(session.store()).all()).keys()]).toEqual([digestOfTree(t1)]);
  });
});

describe('a snapshot that cannot be written', () => {
  it('stops no answer, is logged, and is tried again', async () => {
    const { session } = vault;
    const snapshots = treeSnapshots(session.store());
    const broken = { ...t1, words: { ...t1.words, title: '\ud800' } };
    await expect(snapshots.keep([broken, t1])).resolves.toBeUndefined();
    await snapshots.keep([t1]);
    expect((await snapshots.all()).size).toBe(1);
  });
});
