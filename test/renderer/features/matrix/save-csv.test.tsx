// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { emptyPack } from '#shared/content/pack';
import { ContentContext } from '../../../../renderer/store/context';
import { createFakeBridge } from '../../../fakes/bridge';
import { actor, duty, matrix } from '../../../shared/matrix/records';
import '../../../../renderer/i18n';

const fake = createFakeBridge();
vi.stubGlobal('bridge', fake.raw);
const { SaveCsv } = await import('../../../../renderer/features/matrix/SaveCsv');

afterEach(cleanup);

const duties = [duty('one', { task: '=HYPERLINK("x")', vote: 'unanimity', to: '2028-05-18' })];
const pack = { ...emptyPack, label: '2026.11', matrix: matrix([actor('council', { acronym: 'Council' })], duties) };

function save() {
  render(
    <ContentContext value={{ pack, digest: '' }}>
      <SaveCsv duties={duties} date="2026-11-21" />
    </ContentContext>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
}

it('writes what is in sight, with day and edition, and nothing that a spreadsheet would calculate', async () => {
  save();
  await screen.findByText('Saved as matrix-2026-11-21.csv.');
  const [file] = fake.saved;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes);
  const [head = '', row = ''] = text.split('\r\n');
  expect(head).toContain('"Pillar","Level","Role","Actor"');
  expect(row).toBe(
    `"Pillar","Union","Decides","The council","Council","'=HYPERLINK(""x"")","","Unanimity","","2018-04-01","2028-05-18","S1","2026-11-21","2026.11"`,
  );
});

it('says when the disk is full, and keeps the button', async () => {
  fake.failNext('file.write', 'file/full');
  save();
  expect(await screen.findByText(/file\/full/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save as CSV' })).toBeTruthy();
});
