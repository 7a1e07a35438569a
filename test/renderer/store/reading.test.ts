import { describe, expect, it } from 'vitest';
import { plainLook, readLook } from '../../../renderer/store/reading-look';
import { keepPlace, readPlace } from '../../../renderer/store/reading-places';
import { createdVault, rawRows, restarted } from './platform';

const place = (step: number) => ({
  edition: '2026.11',
  heading: 'what-it-is-for',
  step,
  quote: 'Its promise is weight.',
});

describe('the place in a brief', () => {
  it('is there again after a restart, sealed, and no name of a brief stands in clear', async () => {
    const { laptop, session } = await createdVault();
    await keepPlace(session.store().settings, 'toolbox', place(2));
    await session.lock();
    const clear = (await rawRows(laptop.home, 'meta')).map((row) => JSON.stringify(row)).join('\n');
    expect(clear).toContain('setting:reading.places');
    expect(clear).not.toContain('toolbox');
    const later = await restarted(laptop);
    expect(await readPlace(later.store().settings, 'toolbox')).toEqual(place(2));
    expect(await readPlace(later.store().settings, 'delisting')).toBeUndefined();
  });

  it('is one for each brief, the last that was kept, and can be forgotten', async () => {
    const { settings } = (await createdVault()).session.store();
    await Promise.all([1, 2, 3].map((step) => keepPlace(settings, 'toolbox', place(step))));
    await keepPlace(settings, 'tlp', place(7));
    expect(await readPlace(settings, 'toolbox')).toEqual(place(3));
    await keepPlace(settings, 'toolbox', undefined);
    expect(await readPlace(settings, 'toolbox')).toBeUndefined();
    expect(await readPlace(settings, 'tlp')).toEqual(place(7));
  });

  it('of a brief read long ago gives way, and what fits is kept', async () => {
    const { settings } = (await createdVault()).session.store();
    const long = { ...place(1), heading: 'h'.repeat(100), quote: 'q'.repeat(48) };
    for (let index = 0; index < 30; index += 1) await keepPlace(settings, `brief-${index}`, long);
    expect(await readPlace(settings, 'brief-29')).toEqual(long);
    expect(await readPlace(settings, 'brief-12')).toEqual(long);
    expect(await readPlace(settings, 'brief-0')).toBeUndefined();
  });

  it.each(['', 'no JSON', '{"a":1}', '[["toolbox",1]]'])('%j in its row is no place', async (text) => {
    const { settings } = (await createdVault()).session.store();
    await settings.set('reading.places', text);
    expect(await readPlace(settings, 'toolbox')).toBeUndefined();
  });
});

describe('how texts look', () => {
  it('is read as it was kept', () => {
    const look = { size: 150, spacing: 'wide', width: 'short', face: 'sans' };
    expect(readLook(JSON.stringify(look))).toEqual(look);
  });

  it.each([undefined, 3, 'x', '{"size":151,"spacing":"wide","width":"short","face":"sans"}', '{"size":150}'])(
    'is plain where %j was kept',
    (kept) => {
      expect(readLook(kept)).toEqual(plainLook);
    },
  );
});
