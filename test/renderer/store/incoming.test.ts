// Several files at once: read one at a time whoever asks, one that fails stops none, too many are refused unread.
import { beforeEach, expect, it } from 'vitest';
import { AppError } from '#shared/base/errors';
import { maxFilesAtOnce } from '#shared/ipc/contract';
import { receive, useIncoming, type Waiting } from '../../../renderer/store/incoming';

const bytes = new Uint8Array(3);
let reading: string[];
let most: number;
let underWay: number;

const waiting = (name: string, fails = false): Waiting => ({
  id: name,
  name,
  size: 3,
  read: async () => {
    reading.push(name);
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay--;
    if (fails) throw new AppError('file/read');
    return { name, bytes };
  },
});

beforeEach(() => {
  [reading, most, underWay] = [[], 0, 0];
  useIncoming.setState({ file: undefined, several: [], failure: undefined });
});

it('reads one that comes alone, and is no list', async () => {
  await receive([waiting('a')]);
  expect(useIncoming.getState()).toMatchObject({ file: { name: 'a', bytes }, several: [] });
});

it('reads none of several by itself, and one at a time however many are asked for', async () => {
  await receive(['a', 'b', 'c'].map((name) => waiting(name)));
  expect(reading).toEqual([]);
  const { several } = useIncoming.getState();
  const read = await Promise.all(several.map((file) => file.read()));
  expect(read.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(most).toBe(1);
});

it('goes on after one that could not be read', async () => {
  await receive([waiting('a', true), waiting('b')]);
  const [a, b] = useIncoming.getState().several;
  const both = await Promise.allSettled([a?.read(), b?.read()]);
  expect(both).toMatchObject([{ reason: { code: 'file/read' } }, { value: { name: 'b' } }]);
});

it('refuses one more than the limit, and reads none', async () => {
  const many = Array.from({ length: maxFilesAtOnce + 1 }, (_, at) => waiting(`${at}`));
  await receive(many);
  expect(useIncoming.getState()).toMatchObject({ several: [], failure: { code: 'file/too-many' } });
  await receive(many.slice(1));
  expect(useIncoming.getState()).toMatchObject({ failure: undefined });
  expect(useIncoming.getState().several).toHaveLength(maxFilesAtOnce);
  expect(reading).toEqual([]);
});

it('gives way to a package that comes alone later, and says why one alone could not be read', async () => {
  await receive([waiting('a'), waiting('b')]);
  useIncoming.getState().put({ name: 'c', bytes });
  expect(useIncoming.getState()).toMatchObject({ several: [], file: { name: 'c' } });
  await receive([waiting('a', true)]);
  expect(useIncoming.getState()).toMatchObject({ file: undefined, failure: { code: 'file/read' } });
});
