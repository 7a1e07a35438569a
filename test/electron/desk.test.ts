import { describe, expect, test } from 'vitest';
import { createDesk, type Pane } from '../../electron/desk';
import type { Place } from '../../electron/place';

const somewhere: Place = {
  bounds: { x: 1, y: 2, width: 1200, height: 800 },
  isMaximized: true,
  isFullScreen: false,
  isMinimized: false,
  hadFocus: true,
};

/** A desk whose panes write down what is done to them. `answers`: the page says at once that it has sealed. */
function setup({
  answers = true,
  ends = true,
  disk,
}: {
  answers?: boolean;
  ends?: boolean;
  disk?: 'full' | 'stuck';
} = {}) {
  const steps: string[] = [];
  const places: (Place | undefined)[] = [];
  let made = 0;
  const createPane = (place: Place | undefined): Pane => {
    made += 1;
    const name = `pane ${made}`;
    const pid = 100 + made;
    places.push(place);
    steps.push(`make ${name}`);
    return {
      place: () => somewhere,
      pid: () => pid,
      hide: () => steps.push(`hide ${name}`),
      load: () => steps.push(`load ${name}`),
      send: (event, payload) => {
        steps.push(`${event} to ${name} ${JSON.stringify(payload)}`);
        if (event === 'vault.locking' && answers) desk.sealed();
      },
      destroy: () => steps.push(`destroy ${name}`),
    };
  };
  const desk = createDesk({
    createPane,
    endProcess: async (pid) => {
      steps.push(`end ${pid}`);
      if (!ends) throw new Error('it lives');
    },
    wait: async (ms) => void steps.push(`wait ${ms}`),
    makeRoom: async () => {
      if (disk === 'full') steps.push('make room');
      if (disk === 'stuck') throw new Error('the disk does not answer');
    },
    clearClipboard: async () => void steps.push('clear clipboard'),
    failed: () => steps.push('failed'),
  });
  return { desk, steps, places };
}

describe('locking', () => {
  test('hides, seals, ends the process, and only then loads the next window in the same place', async () => {
    const { desk, steps, places } = setup();
    desk.open();
    await desk.lock('idle');
    expect(steps).toEqual([
      'make pane 1',
      'load pane 1',
      'hide pane 1',
      'vault.locking to pane 1 {"reason":"idle"}',
      'wait 250',
      'make pane 2',
      'destroy pane 1',
      'end 101',
      'clear clipboard',
      'load pane 2',
    ]);
    expect(places).toEqual([undefined, somewhere]);
  });

  test('makes room on a full disk before the page is asked to seal, and locks also where that fails', async () => {
    const { desk, steps } = setup({ disk: 'full' });
    desk.open();
    await desk.lock('asked');
    const order = ['hide pane 1', 'make room', 'vault.locking to pane 1 {"reason":"asked"}'];
    expect(steps.filter((step) => order.includes(step))).toEqual(order);

    const stuck = setup({ disk: 'stuck' });
    stuck.desk.open();
    await stuck.desk.leave();
    expect(stuck.steps).toContain('failed');
    expect(stuck.steps).toContain('vault.locking to pane 1 {"reason":"quit"}');
    expect(stuck.steps.at(-1)).toBe('destroy pane 1');
  });

  test('does not wait longer for a page that says nothing', async () => {
    const { desk, steps } = setup({ answers: false });
    desk.open();
    await desk.lock('asked');
    expect(steps.at(-1)).toBe('load pane 2');
  });

  test('asked several times at once, it locks once; afterwards it locks again', async () => {
    const { desk, steps } = setup();
    desk.open();
    await Promise.all([desk.lock('asked'), desk.lock('idle'), desk.reopen()]);
    expect(steps.filter((step) => step.startsWith('make'))).toEqual(['make pane 1', 'make pane 2']);
    await desk.lock('screen');
    expect(steps.at(-1)).toBe('load pane 3');
  });

  test('goes on, and says so, when the old process could not be ended', async () => {
    const { desk, steps } = setup({ ends: false });
    desk.open();
    await desk.lock('asked');
    expect(steps.slice(-3)).toEqual(['failed', 'clear clipboard', 'load pane 2']);
  });

  test('does nothing where there is no window', async () => {
    const { desk, steps } = setup();
    await desk.lock('suspend');
    expect(steps).toEqual([]);
  });
});

describe('a process that died by itself', () => {
  test('is followed by a new window without being asked anything', async () => {
    const { desk, steps } = setup();
    desk.open();
    await desk.reopen();
    expect(steps.slice(2)).toEqual(['make pane 2', 'destroy pane 1', 'end 101', 'clear clipboard', 'load pane 2']);
  });
});

describe('leaving', () => {
  test('seals and closes for good', async () => {
    const { desk, steps } = setup();
    desk.open();
    await desk.leave();
    expect(steps.slice(2)).toEqual([
      'hide pane 1',
      'vault.locking to pane 1 {"reason":"quit"}',
      'wait 250',
      'clear clipboard',
      'destroy pane 1',
    ]);
    expect(desk.current()).toBeUndefined();
  });

  test('while locking closes the window that came of it', async () => {
    const { desk, steps } = setup();
    desk.open();
    const locked = desk.lock('asked');
    await desk.leave();
    await locked;
    expect(steps.at(-1)).toBe('destroy pane 2');
  });
});

describe('an event to a screen', () => {
  const file = (name: string) => ({ name, bytes: new Uint8Array(0) });
  const opened = (steps: string[]) => steps.filter((step) => step.startsWith('file.opened'));

  test('is kept until the screen listens: the last of its kind', () => {
    const { desk, steps } = setup();
    desk.open();
    desk.deliver('file.opened', file('a'));
    desk.deliver('file.opened', file('b'));
    expect(opened(steps)).toEqual([]);
    desk.ready();
    desk.ready();
    expect(opened(steps)).toEqual(['file.opened to pane 1 {"name":"b","bytes":{}}']);
  });

  test('is kept again for the screen after a lock', async () => {
    const { desk, steps } = setup();
    desk.open();
    desk.ready();
    await desk.lock('asked');
    desk.deliver('file.opened', file('a'));
    expect(opened(steps)).toEqual([]);
    desk.ready();
    expect(opened(steps)).toEqual(['file.opened to pane 2 {"name":"a","bytes":{}}']);
  });
});
