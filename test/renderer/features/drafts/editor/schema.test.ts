// @vitest-environment happy-dom
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import { describe, expect, it, vi } from 'vitest';
import type { Document, Inline } from '#shared/document/model';
import { toDocument, toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import { fromOutside, mountEditor, replaceDocument } from '../../../../../renderer/features/drafts/editor/editor-view';
import { schema } from '../../../../../renderer/features/drafts/editor/schema';

const text = (words: string): Inline => ({ type: 'text', text: words });
const whole: Document = {
  blocks: [
    {
      type: 'paragraph',
      children: [
        text('To '),
        { type: 'slot', name: 'host-state' },
        { type: 'strong', children: [{ type: 'slot', name: 'reply' }] },
        { type: 'reference', source: 'W01', locator: 'Art. 3 "a" <b>' },
        { type: 'term', kind: 'actor', id: 'hr', children: [{ type: 'emphasis', children: [text('HR')] }] },
        { type: 'address', href: 'https://example.org/', children: [text('there')] },
      ],
    },
    { type: 'list', ordered: true, items: [[{ type: 'paragraph', children: [text('one')] }]] },
    { type: 'quote', children: [{ type: 'paragraph', children: [text('said')] }] },
    { type: 'note', children: [{ type: 'paragraph', children: [text('noted')] }] },
    { type: 'table', head: [[text('h')]], rows: [[[{ type: 'slot', name: 'x' }]]] },
  ],
};

function clip(document: Document): HTMLElement {
  const place = window.document.createElement('div');
  place.append(DOMSerializer.fromSchema(schema).serializeFragment(toEditor(document).content));
  return place;
}
const read = (place: HTMLElement) => toDocument(DOMParser.fromSchema(schema).parse(place));

describe('the clipboard of this window', () => {
  it('carries slots, grounds, cards and tables whole', () => {
    expect(read(clip(whole))).toEqual(whole);
  });

  it.each<[string, (value: Record<string, unknown>) => unknown]>([
    ['another type', (value) => ({ ...value, type: 'reference' })],
    ['a field too many', (value) => ({ ...value, note: 'x' })],
    ['an unfit name', (value) => ({ ...value, name: 'Host State' })],
  ])('refuses an atom with %s', (_, change) => {
    const place = clip({ blocks: [{ type: 'paragraph', children: [{ type: 'slot', name: 'host-state' }] }] });
    const atom = place.querySelector('[data-value]');
    atom?.setAttribute('data-value', JSON.stringify(change(JSON.parse(atom.getAttribute('data-value') ?? ''))));
    expect(JSON.stringify(read(place))).not.toContain('"slot"');
    expect(JSON.stringify(read(place))).not.toContain('"reference"');
  });

  it('refuses an address that is none', () => {
    const place = clip({
      blocks: [
        { type: 'paragraph', children: [{ type: 'address', href: 'https://example.org/', children: [text('there')] }] },
      ],
    });
    const atom = place.querySelector('[data-value]');
    atom?.setAttribute('data-value', atom.getAttribute('data-value')?.replace('https:', 'javascript:') ?? '');
    expect(read(place).blocks).toEqual([{ type: 'paragraph', children: [text('there')] }]);
  });
});

describe('mountEditor', () => {
  const events = () => ({ onChange: vi.fn(), onState: vi.fn(), onSlot: vi.fn(), onRefused: vi.fn(), onForm: vi.fn() });
  const tracker = {
    tracking: () => ({ isOn: false, author: '', round: 1 }),
    changes: {},
    now: () => 0,
    newId: () => crypto.randomUUID().slice(0, 8),
  };
  const looks = {
    texts: {},
    labels: {},
    openSlot: (label: string) => label,
    ground: String,
    footnote: String,
    cross: String,
  };
  const mount = (told = events()) => {
    const place = window.document.createElement('div');
    return { place, told, view: mountEditor(place, { document: whole, looks, attributes: {}, events: told, tracker }) };
  };

  it('opens the field of a selected slot by Enter', () => {
    const { view, told, place } = mount();
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 4)));
    place.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    expect(told.onSlot.mock.calls).toEqual([['host-state']]);
    expect(toDocument(view.state.doc)).toEqual(whole);
  });

  it('tells changes by the person and not those from outside', () => {
    const { view, told } = mount();
    view.dispatch(view.state.tr.insertText('Now ', 1));
    expect(told.onChange).toHaveBeenCalledOnce();
    view.dispatch(view.state.tr.insertText('x', 1).setMeta(fromOutside, true));
    replaceDocument(view, whole);
    expect(told.onChange).toHaveBeenCalledOnce();
    expect(toDocument(view.state.doc)).toEqual(whole);
  });

  it('leaves Tab to the page', () => {
    const { place } = mount();
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    place.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
  });
});
