import type { CaseFile } from '#shared/case/model';
import { treePins } from '#shared/case/pins';
import type { ContentPack } from '#shared/content/model';
import type { Tree } from '#shared/decision/model';
import { digestOfTree } from '#shared/decision/pin';
import type { Draft } from '#shared/drafting/model';
import { paper } from '#shared/drafting/paper';
import { caseFiles, type LeavingCase, type MadeCase } from '#shared/exchange/case-files';
import type { Ceiling } from '#shared/exchange/contents';
import type { CaseState } from '#shared/exchange/state';
import { exchangesIn } from './exchanges';
import { requireSaved } from './keeper';
import type { Store } from './session';
import { treeSnapshots } from './tree-pins';

/** A case with its drafts as it is saved; `undefined` where there is none. @throws what could not be saved */
export async function caseState(store: Store, id: string): Promise<CaseState | undefined> {
  const file = (await store.cases.get(id))?.value;
  if (!file) return undefined;
  const { items } = await store.drafts.list({ caseId: id });
  return { file, drafts: items.map(({ value }) => value) };
}

interface Leaving {
  readonly ceiling: Ceiling;
  readonly pack: ContentPack;
}

/** The files that a case leaves in. @throws what `caseFiles` throws */
export async function prepareCase(store: Store, id: string, { ceiling, pack }: Leaving): Promise<MadeCase | undefined> {
  await requireSaved();
  const state = await caseState(store, id);
  if (!state) return undefined;
  const rows = (await exchangesIn(store)).map(({ value }) => value);
  const knows = [...new Set(rows.filter(({ caseId }) => caseId === id).map((row) => row.state))];
  const trees = await treesOf(store, state.file, pack);
  const read: LeavingCase['read'] = (file) => store.attachments.read(file);
  // a case may hold drafts of content that is not installed: they leave as data alone
  const isKnown = ({ template }: Draft) =>
    pack.templates.some(({ id: one, version }) => one === template.id && version === template.version);
  const paperOf = (draft: Draft) =>
    isKnown(draft) ? paper({ draft, case: state.file, pack, isWorkingCopy: true }) : undefined;
  return caseFiles({ ...state, ceiling, trees, knows, read, paperOf });
}

/** Those that its answers were given under, as far as they are known: each once. */
async function treesOf(store: Store, file: CaseFile, pack: ContentPack): Promise<readonly Tree[]> {
  const kept = await treeSnapshots(store).all();
  const ways = [file, ...Object.values(file.forks)];
  const pins = ways.flatMap(({ trees }) => treePins({ trees }, pack.trees, kept));
  const found = pins.flatMap(({ state, held, today }) => {
    const tree = held ?? (state === 'installed' ? today : undefined);
    return tree ? [tree] : [];
  });
  return [...new Map(found.map((tree) => [digestOfTree(tree), tree])).values()];
}
