import { expect, it } from 'vitest';

it('gives the pack as a module', async () => {
  // @ts-expect-error declared in the renderer project
  const { pack, digest } = await import('virtual:content-pack');
  expect(pack.format).toBe('valise-content/1');
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
});
