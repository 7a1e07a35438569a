// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Block, Document, Inline } from '#shared/document/model';
import { Editor } from '../../../../../renderer/features/drafts/editor/Editor';
import type { EditorProps } from '../../../../../renderer/features/drafts/editor/use-editor';

afterEach(cleanup);

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const note: Document = {
  blocks: [
    { type: 'heading', level: 2, id: 'note', children: [text('Note')] },
    paragraph(text('To '), { type: 'slot', name: 'state' }, text(' by '), { type: 'slot', name: 'reply' }),
    {
      type: 'list',
      ordered: true,
      items: [
        [paragraph(text('First.'), { type: 'reference', source: 'W01', locator: 'Art. 3' })],
        [
          paragraph(
            text('Second.'),
            { type: 'reference', source: 'S1' },
            { type: 'reference', source: 'W01', locator: 'Art. 3' },
          ),
        ],
      ],
    },
    { type: 'table', head: [[text('State')]], rows: [[[{ type: 'slot', name: 'state' }]]] },
  ],
};

const base = {
  label: 'Text of the draft',
  language: 'en',
  document: note,
  values: { state: 'Vardania' },
  labels: { state: 'Host State', reply: 'Reply by' },
  onChange: () => undefined,
} satisfies EditorProps;

const box = () => screen.getByRole('textbox');
const slots = (name: string) => [...box().querySelectorAll<HTMLElement>(`[data-slot="${name}"]`)];

/** Pastes as the clipboard would: through the editor's own paste event. */
function paste(html: string, plain = '') {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', plain);
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: data });
  box().dispatchEvent(event);
}

/** New paragraphs get an id at random: here it says nothing. */
const withoutNewIds = (document: Document): Document =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === 'id' && /^c-/.test(String(value)) ? undefined : value)),
  );

describe('Editor', () => {
  it('is a named text box of several lines in the language of the draft', () => {
    render(<Editor {...base} />);
    expect(box().getAttribute('aria-label')).toBe('Text of the draft');
    expect(box().getAttribute('aria-multiline')).toBe('true');
    expect(box().getAttribute('contenteditable')).toBe('true');
    expect(box().lang).toBe('en');
  });

  it('leaves Ctrl+Enter to the desk, which asks for clearance by it, and the text as it is', () => {
    const onChange = vi.fn();
    render(<Editor {...base} onChange={onChange} />);
    // what a handler uses up does not go on: `fireEvent` answers false then
    expect(fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13, ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 })).toBe(false);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('shows slots filled or open, and never writes their values into the document', () => {
    const { rerender } = render(<Editor {...base} />);
    expect(slots('state').map((slot) => [slot.textContent, slot.hasAttribute('data-open')])).toEqual([
      ['Vardania', false],
      ['Vardania', false],
    ]);
    expect(slots('reply').map((slot) => [slot.textContent, slot.hasAttribute('data-open')])).toEqual([
      ['Reply by', true],
    ]);
    expect(slots('reply')[0]?.getAttribute('aria-label')).toBe('Reply by, empty');
    const onChange = vi.fn();
    rerender(
      <Editor
        {...base}
        onChange={(read) => onChange(withoutNewIds(read().document))}
        values={{ state: '{{reply}}', reply: '30 November 2026' }}
      />,
    );
    expect(slots('state')[0]?.textContent).toBe('{{reply}}');
    expect(slots('reply')[0]?.textContent).toBe('30 November 2026');
    expect(slots('reply')[0]?.hasAttribute('aria-label')).toBe(false);
    expect(box().querySelector('td')?.textContent).toBe('{{reply}}');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('numbers grounds by first use and names them', () => {
    render(<Editor {...base} />);
    const badges = [...box().querySelectorAll('[aria-label^="Ground"]')];
    expect(badges.map((badge) => badge.textContent)).toEqual(['1', '2', '1']);
    expect(badges[0]?.getAttribute('aria-label')).toBe('Ground 1, W01, Art. 3');
  });

  it('sets no style attribute and brings no style sheet', () => {
    const before = document.querySelectorAll('style').length;
    render(<Editor {...base} />);
    expect(box().outerHTML).not.toMatch(/\sstyle=/);
    expect(document.querySelectorAll('style')).toHaveLength(before);
  });

  it.each([
    ['', ''],
    ['“It should not allow its territory to be used.”\n', '“It should not allow its territory to be used.”'],
  ])('makes a footnote of a reference copied from the library, without its address (%#)', (quoted, words) => {
    const onChange = vi.fn<EditorProps['onChange']>();
    render(<Editor {...base} onChange={onChange} />);
    const source = '“Due diligence”, section “The duty”, as of 21 November 2026, content EU-CDT 2026.11.';
    paste('', `${source}\n${quoted}valise://library/due-diligence?at=duty`);
    const [block] = onChange.mock.calls.at(-1)?.[0]().document.blocks ?? [];
    const children = block && 'children' in block ? block.children : [];
    expect(children).toContainEqual({ type: 'footnote', children: [{ type: 'text', text: source }] });
    expect(JSON.stringify(children)).not.toContain('valise:');
    expect(JSON.stringify(children)).toContain(words);
    // what only looks like it is pasted as it stands
    paste('', 'Look at valise://library/due-diligence');
    expect(box().textContent).toContain('Look at valise://library/due-diligence');
  });

  it('takes pasted text through the schema: no link, image, style or script', () => {
    const onChange = vi.fn<(document: Document) => void>();
    render(
      <Editor
        {...base}
        document={{ blocks: [paragraph()] }}
        onChange={(read) => onChange(withoutNewIds(read().document))}
      />,
    );
    paste(
      '<p style="color:red">Plain <b>bold</b> <a href="https://example.org">link</a><img src="https://example.org/x.png"></p><script>alert(1)</script><h2>Head</h2><ul><li>item</li></ul>',
    );
    expect(onChange.mock.lastCall?.[0]).toEqual({
      blocks: [
        paragraph(text('Plain '), { type: 'strong', children: [text('bold')] }, text(' link')),
        { type: 'heading', level: 2, id: 'head', children: [text('Head')] },
        { type: 'list', ordered: false, items: [[paragraph(text('item'))]] },
      ],
    });
    expect(box().querySelectorAll('img, a, script')).toHaveLength(0);
  });

  it('lets no page put a ground or a slot into a draft', () => {
    const onChange = vi.fn<(document: Document) => void>();
    render(
      <Editor
        {...base}
        document={{ blocks: [paragraph()] }}
        onChange={(read) => onChange(withoutNewIds(read().document))}
      />,
    );
    const forged = JSON.stringify({ type: 'reference', source: 'W01' }).replaceAll('"', '&quot;');
    paste(`<p>Said.<span data-own="" data-type="reference" data-value="${forged}">[1]</span></p>`);
    expect(onChange.mock.lastCall?.[0]).toEqual({ blocks: [paragraph(text('Said.[1]'))] });
  });

  it('refuses too much at once and keeps the text', () => {
    const onChange = vi.fn();
    const onRefused = vi.fn();
    render(<Editor {...base} onChange={(read) => onChange(withoutNewIds(read().document))} onRefused={onRefused} />);
    paste('', 'x'.repeat(2_000_001));
    expect(onRefused.mock.calls).toEqual([['input/too-large']]);
    paste('<p>a</p>'.repeat(5001));
    expect(onRefused).toHaveBeenCalledTimes(2);
    expect(onChange).not.toHaveBeenCalled();
    expect(box().textContent).toContain('First.');
  });

  it('undoes and redoes from the toolbar, and tells the document each time', () => {
    const onChange = vi.fn<(document: Document) => void>();
    render(
      <Editor
        {...base}
        document={{ blocks: [paragraph()] }}
        onChange={(read) => onChange(withoutNewIds(read().document))}
      />,
    );
    paste('<p>Pasted.</p>');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onChange.mock.lastCall?.[0]).toEqual({ blocks: [paragraph()] });
    fireEvent.click(screen.getByRole('button', { name: 'Redo' }));
    expect(onChange.mock.lastCall?.[0]).toEqual({ blocks: [paragraph(text('Pasted.'))] });
  });

  it('numbers a paragraph and takes the number off again', () => {
    const onChange = vi.fn<(document: Document) => void>();
    render(
      <Editor
        {...base}
        document={{ blocks: [paragraph(text('One.'))] }}
        onChange={(read) => onChange(withoutNewIds(read().document))}
      />,
    );
    const tool = screen.getByRole('button', { name: 'Numbered paragraphs' });
    expect(tool.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(tool);
    expect(onChange.mock.lastCall?.[0].blocks).toEqual([
      { type: 'list', ordered: true, items: [[paragraph(text('One.'))]] },
    ]);
    expect(tool.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(tool);
    expect(onChange.mock.lastCall?.[0].blocks).toEqual([paragraph(text('One.'))]);
  });

  it('moves inside the toolbar by arrows, with one tab stop', () => {
    render(<Editor {...base} />);
    const stops = () => screen.getAllByRole('button').filter((button) => button.tabIndex === 0);
    fireEvent.keyDown(screen.getByRole('toolbar'), { key: 'ArrowRight' });
    expect(stops().map((button) => button.getAttribute('aria-label'))).toEqual(['Redo']);
    fireEvent.keyDown(screen.getByRole('toolbar'), { key: 'End' });
    fireEvent.keyDown(screen.getByRole('toolbar'), { key: 'ArrowRight' });
    expect(stops().map((button) => button.getAttribute('aria-label'))).toEqual(['Undo']);
  });

  it('shows a document from outside, and takes back nothing that it told itself', () => {
    const onChange = vi.fn<(document: Document) => void>();
    const { rerender } = render(
      <Editor {...base} document={{ blocks: [paragraph()] }} onChange={(read) => onChange(read().document)} />,
    );
    paste('<p>One.</p>');
    const first = onChange.mock.lastCall?.[0] ?? note;
    paste('<p>Two.</p>');
    rerender(<Editor {...base} document={first} onChange={(read) => onChange(read().document)} />);
    expect(box().textContent).toContain('Two.');
    const calls = onChange.mock.calls.length;
    rerender(
      <Editor
        {...base}
        document={{ blocks: [paragraph(text('Other.'))] }}
        onChange={(read) => onChange(read().document)}
      />,
    );
    expect(box().textContent).toBe('Other.');
    expect(onChange).toHaveBeenCalledTimes(calls);
  });
});
