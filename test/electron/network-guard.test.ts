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
});

test('every question to a name server is found, and nothing else', () => {
  expect(questions(dns)).toEqual(
    expect.arrayContaining(['lookup', 'lookupService', 'resolve', 'resolve4', 'resolveTxt', 'reverse']),
  );
  expect(questions(dns.promises)).toEqual(expect.arrayContaining(['lookup', 'resolve6', 'reverse']));
  expect(questions(dns)).not.toContain('setServers');
});
