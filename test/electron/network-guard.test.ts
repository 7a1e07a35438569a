import dns from 'node:dns';
import { describe, expect, test } from 'vitest';
import { closeDoors, questions } from '../../electron/network-guard';

describe('a closed door', () => {
  test('throws for whoever comes, also through a prototype', () => {
    class Socket {
      connect() {
        return 'connected';
      }
      end() {
        return 'ended';
      }
    }
    const early = new Socket();
    closeDoors(Socket.prototype, ['connect', 'absent']);
    expect(() => early.connect()).toThrow('app/unexpected');
    expect(() => new Socket().connect()).toThrow('app/unexpected');
    expect(early.end()).toBe('ended');
    expect('absent' in early).toBe(false);
  });

  test('takes the place of what is made when first read, without making it', () => {
    let made = 0;
    const doors = {};
    Object.defineProperty(doors, 'WebSocket', {
      configurable: true,
      get: () => {
        made += 1;
        return class {};
      },
      set: (value: unknown) => Object.defineProperty(doors, 'WebSocket', { value, writable: true }),
    });
    closeDoors(doors, ['WebSocket']);
    expect(made).toBe(0);
    expect(() => (doors as { WebSocket: () => void }).WebSocket()).toThrow('app/unexpected');
    expect(made).toBe(0);
  });
});

test('every question to a name server is found, and nothing else', () => {
  expect(questions(dns)).toEqual(
    expect.arrayContaining(['lookup', 'lookupService', 'resolve', 'resolve4', 'resolveTxt', 'reverse']),
  );
  expect(questions(dns.promises)).toEqual(expect.arrayContaining(['lookup', 'resolve6', 'reverse']));
  expect(questions(dns)).not.toContain('setServers');
});
