import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { isTable } from './lines';
import { schema } from './schema';

const { inserted, deleted, commented } = schema.marks;

/** What is copied reads as the text does with its changes taken; whose they are, and the comments, stay where they are. */
export function clipboardPlugin(): Plugin {
  return new Plugin({
    props: {
      transformCopied: (slice) => new Slice(bare(slice.content), slice.openStart, slice.openEnd),
    },
  });
}

function bare(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (deleted.isInSet(node.marks)) return;
    const marks = commented.removeFromSet(inserted.removeFromSet(node.marks));
    if (node.isInline) nodes.push(node.mark(marks));
    else if (isTable(node)) nodes.push(node.type.create(null, bare(node.content)));
    else nodes.push(node.copy(bare(node.content)));
  });
  return Fragment.fromArray(nodes);
}
