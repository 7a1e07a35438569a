import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RuleName, rules } from './architecture/rules';
import { samples } from './architecture/samples';
import { readSources, toSource } from './architecture/source';

const sources = readSources(path.join(import.meta.dirname, '..'));
const named = Object.entries(rules) as [RuleName, (typeof rules)[RuleName]][]; // Object.entries forgets the keys

it('reads the files there are', () => {
  const paths = sources.map((source) => source.path);
  expect(paths).toContain('shared/base/errors.ts');
  expect(paths).toContain('test/architecture.test.ts');
  expect(sources.flatMap((source) => source.specifiers)).toContain('./errors');
});

describe.each(named)('%s', (name, rule) => {
  it('holds in every file', () => {
    expect(sources.flatMap((source) => rule(source))).toEqual([]);
  });

  it.each(samples[name].refused)('refuses in %s: %s', (file, text) => {
    expect(rule(toSource(file, text))).not.toEqual([]);
  });

  it.each(samples[name].passed)('lets pass in %s: %s', (file, text) => {
    expect(rule(toSource(file, text))).toEqual([]);
  });
});
