import type { Block, Inline } from '../document/model';
import { type Element, element, type XmlNode } from './xml';

/** Blocks as sections by heading; what stands before the first heading stands before the first section. */
export function bodyOf(blocks: readonly Block[]): readonly Element[] {
  const writer = new BodyWriter();
  const { before, sections } = cut(blocks, writer.topLevel(blocks));
  const written = [...writer.blocks(before, 'body'), ...writer.sections(sections, '')];
  return written.length > 0 ? written : [element('p')];
}

interface Section {
  readonly heading: Extract<Block, { type: 'heading' }>;
  readonly blocks: readonly Block[];
}

function cut(blocks: readonly Block[], level: number): { before: readonly Block[]; sections: readonly Section[] } {
  const starts = blocks.flatMap((block, at) => (block.type === 'heading' && block.level <= level ? [at] : []));
  const sections = starts.flatMap((start, at): Section[] => {
    const heading = blocks[start];
    return heading?.type === 'heading' ? [{ heading, blocks: blocks.slice(start + 1, starts[at + 1]) }] : [];
  });
  return { before: blocks.slice(0, starts[0]), sections };
}

/** Counts the notes over the whole body. */
class BodyWriter {
  private notes = 0;

  /** The highest level of heading that is used. */
  topLevel(blocks: readonly Block[]): number {
    return Math.min(3, ...blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : [])));
  }

  sections(sections: readonly Section[], parent: string): readonly Element[] {
    return sections.map(({ heading, blocks }, at) => {
      const eId = `${parent}sec_${at + 1}`;
      const title = element('heading', {}, this.line(heading.children));
      const inner = cut(blocks, 3);
      // a section holds either content, or an introduction and sections
      if (inner.sections.length === 0)
        return element('section', { eId }, [title, element('content', {}, this.orEmpty(blocks, eId))]);
      const intro = inner.before.length > 0 ? [element('intro', {}, this.blocks(inner.before, eId))] : [];
      return element('section', { eId }, [title, ...intro, ...this.sections(inner.sections, `${eId}__`)]);
    });
  }

  blocks(blocks: readonly Block[], parent: string): readonly Element[] {
    return blocks.flatMap((block, at) => this.block(block, `${parent}__${at + 1}`));
  }

  private orEmpty(blocks: readonly Block[], parent: string): readonly Element[] {
    return blocks.length > 0 ? this.blocks(blocks, parent) : [element('p')];
  }

  private block(block: Block, eId: string): readonly Element[] {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [element('p', {}, this.line(block.children))];
      case 'list':
        return block.items.length === 0 ? [] : [this.list(block, `${eId}__list`)];
      case 'table':
        return [this.table(block)];
      case 'quote':
      case 'note':
        return [element('blockContainer', { eId: `${eId}__block` }, this.orEmpty(block.children, eId))];
    }
  }

  private list({ ordered, items }: Extract<Block, { type: 'list' }>, eId: string): Element {
    const written = items.map((item, at) => {
      const own = `${eId}__item_${at + 1}`;
      const num = element('num', {}, [ordered ? `${at + 1}.` : '–']);
      return element('item', { eId: own }, [num, ...this.orEmpty(item, own)]);
    });
    return element('blockList', { eId }, written);
  }

  private table({ head, rows }: Extract<Block, { type: 'table' }>): Element {
    const row = (cells: readonly (readonly Inline[])[], name: 'th' | 'td') =>
      element(
        'tr',
        {},
        cells.map((cell) => element(name, {}, [element('p', {}, this.line(cell))])),
      );
    return element('table', {}, [row(head, 'th'), ...rows.map((cells) => row(cells, 'td'))]);
  }

  private line(nodes: readonly Inline[]): readonly XmlNode[] {
    return nodes.flatMap((node): readonly XmlNode[] => {
      switch (node.type) {
        case 'text':
          return [node.text];
        case 'strong':
          return [element('b', {}, this.line(node.children))];
        case 'emphasis':
          return [element('i', {}, this.line(node.children))];
        case 'footnote': {
          this.notes += 1;
          const words = element('p', {}, this.line(node.children));
          return [element('authorialNote', { marker: String(this.notes), placement: 'bottom' }, [words])];
        }
        case 'reference':
        case 'deleted':
        case 'cross':
        case 'slot':
          return [];
        default:
          return this.line(node.children);
      }
    });
  }
}
