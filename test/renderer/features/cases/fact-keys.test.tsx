// @vitest-environment happy-dom
// The keys of the six facts. Stops a fact that is said to be unknown from dropping the focus, and with it the next key.
import { cleanup, fireEvent, render } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseFile, Fact, FactKey } from '#shared/case/model';
import { createCommands, useKeyboard } from '../../../../renderer/app/commands';
import { FactCard } from '../../../../renderer/features/cases/FactCard';
import { useFactKeys } from '../../../../renderer/features/cases/use-fact-keys';
import { CommandsContext } from '../../../../renderer/ui/frame';
import { full } from '../../../shared/case/sample-case';
import '../../../../renderer/i18n';

const keys: readonly FactKey[] = ['effect', 'abroad', 'running'];
const commands = createCommands();

function Facts() {
  const [file, setFile] = useState<CaseFile>(full);
  const form = useRef<HTMLFormElement>(null);
  const setFact = (key: FactKey, change: Partial<Fact>) =>
    setFile((was) => ({ ...was, facts: { ...was.facts, [key]: { ...was.facts[key], ...change } } }));
  const onKeyDown = useFactKeys({ form, file, setFact });
  return (
    <form ref={form} onKeyDown={onKeyDown}>
      {keys.map((key, at) => (
        <FactCard key={key} number={at} name={key} fact={file.facts[key]} onChange={(change) => setFact(key, change)} />
      ))}
    </form>
  );
}

function Desk() {
  useKeyboard(commands, true);
  return (
    <CommandsContext value={commands}>
      <Facts />
    </CommandsContext>
  );
}

const inFocus = () => document.activeElement?.closest('[data-fact]')?.getAttribute('data-fact');
const press = (key: string, ctrlKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });

beforeEach(() => {
  render(<Desk />);
  document.querySelector<HTMLElement>('[data-fact="effect"] textarea')?.focus();
});
afterEach(cleanup);

it('Enter leads from fact to fact', () => {
  press('Enter');
  expect(inFocus()).toBe('abroad');
  press('Enter');
  expect(inFocus()).toBe('running');
});

it('a fact said to be unknown has the focus at once, so that Enter right after it goes on', () => {
  press('Enter');
  press('u', true);
  expect(document.querySelector('[data-fact="abroad"] textarea')).toBeNull();
  expect(inFocus()).toBe('abroad');
  press('Enter');
  expect(inFocus()).toBe('running');
});

it('said to be known again, its field has the focus', () => {
  press('u', true);
  press('u', true);
  expect(document.activeElement?.matches('[data-fact="effect"] textarea')).toBe(true);
});
