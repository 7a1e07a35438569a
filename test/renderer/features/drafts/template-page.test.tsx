// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { emptyPack } from '#shared/content/pack';
import { type Template, templateSchema } from '#shared/drafting/model';
import { TemplatePage } from '../../../../renderer/features/drafts/TemplatePage';
import '../../../../renderer/i18n';
import { ContentContext } from '../../../../renderer/store/context';
import { FrameContext } from '../../../../renderer/ui/frame';
import { template as sample } from '../../../shared/drafting/sample-template';

afterEach(cleanup);

const heading = { type: 'heading', level: 2, id: 'second', children: [{ type: 'text', text: 'Second part' }] };
const template: Template = templateSchema.parse({ ...sample, body: { blocks: [...sample.body.blocks, heading] } });
const frame = { show: () => undefined, inspector: null, setHasInspector: () => undefined };

function open(query: string) {
  window.location.hash = `#/drafts/templates/${template.id}${query}`;
  render(
    <Router hook={useHashLocation}>
      <ContentContext value={{ pack: { ...emptyPack, templates: [template] }, digest: '' }}>
        <FrameContext value={frame}>
          <main id="main">
            <TemplatePage id={template.id} />
          </main>
        </FrameContext>
      </ContentContext>
    </Router>,
  );
}

it('opens at the part that its address names', () => {
  open('?at=second');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Second part' }));
});

it.each(['', '?at=absent', '?at="]'])('opens at its title with %j', (query) => {
  open(query);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});
