import { expect, it } from 'vitest';
import { asar } from '../../scripts/asar.mjs';

it('can be read back by its header', () => {
  const bytes = Buffer.from(asar({ 'package.json': '{"main":"é.js"}', 'é.js': 'void 0;', empty: '' }));
  const size = bytes.readUInt32LE(12);
  const { files } = JSON.parse(bytes.toString('utf8', 16, 16 + size));
  const body = 16 + Math.ceil(size / 4) * 4;
  const read = (name: string) => {
    const at = body + Number(files[name].offset);
    return bytes.toString('utf8', at, at + files[name].size);
  };
  expect(Object.keys(files)).toEqual(['package.json', 'é.js', 'empty']);
  expect([read('package.json'), read('é.js'), read('empty')]).toEqual(['{"main":"é.js"}', 'void 0;', '']);
  // Chromium's pickle: each length stands before what it counts
  expect([bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8)]).toEqual([4, body - 8, body - 12]);
});
