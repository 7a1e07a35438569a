import type { ContentPack } from '../content/model';
import type { Tree } from '../decision/model';
import type { Template } from '../drafting/model';
import type { Actor } from '../matrix/model';
import { documentParts } from './document-parts';
import { items } from './items';
import type { ContentKind, Part, Passage } from './model';
import { relatedOf } from './related';
import { visible } from './words';

/** Every passage of the content that can be found: at least one for each piece of it. */
export function passages(pack: ContentPack): readonly Passage[] {
  const parts = partsByItem(pack);
  const related = relatedOf(pack);
  return items(pack).flatMap((item) => {
    const own = parts.get(key(item)) ?? [];
    const all = own.length > 0 ? own : [{ heading: '', text: item.summary }];
    return all.map(({ anchor, heading, text }, at) => ({
      item,
      anchor,
      heading: visible(heading),
      text: visible(text),
      related: at === 0 ? visible(related(item.kind, item.id)) : '',
    }));
  });
}

const key = ({ kind, id }: { readonly kind: ContentKind; readonly id: string }) => `${kind}:${id}`;
const part = (...text: readonly (string | undefined)[]): Part => ({ heading: '', text: text.join(' ') });

/** What is more than a summary. */
function partsByItem(pack: ContentPack): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, readonly Part[]>();
  const put = (kind: ContentKind, id: string, parts: readonly Part[]) => found.set(key({ kind, id }), parts);
  for (const { id, summary, body } of pack.briefs) put('brief', id, documentParts(summary, body));
  for (const { id, summary, body, victims, answers } of pack.studies) {
    const facts = [...victims, ...answers.map(({ date, instrument }) => `${date} ${instrument}`)].join('. ');
    put('study', id, [...documentParts(summary, body), part(facts)]);
  }
  for (const tree of pack.trees) put('tree', tree.graph.id, treeParts(tree));
  for (const { id, summary, documents } of pack.measures) put('measure', id, [part(summary, ...documents)]);
  for (const template of pack.templates) put('template', template.id, templateParts(template));
  for (const { id, en, fr, note } of pack.clauses) put('clause', id, [part(en, fr, note)]);
  for (const actor of pack.matrix.actors) put('actor', actor.id, actorParts(pack, actor));
  for (const { id, text } of pack.matters) put('matter', id, [part(text, ...dutiesOf(pack, id))]);
  for (const { id, title, date, text } of pack.events) put('event', id, [part(text ?? title, date)]);
  for (const { id, title, publisher, date } of pack.sources) put('source', id, [part(title, publisher, date)]);
  for (const { id, text, correction } of pack.statements) put('statement', id, [part(text, correction?.text)]);
  return found;
}

function treeParts({ words }: Tree): readonly Part[] {
  const nodes = Object.entries(words.nodes).map(([anchor, node]) => ({
    anchor,
    heading: node.question,
    text: [node.why, node.ground.title, node.ground.text, ...Object.values(node.answers), node.example].join(' '),
  }));
  const outcomes = Object.entries(words.outcomes).map(([anchor, { title, text, documents, checklist }]) => ({
    anchor,
    heading: title,
    text: [text, ...documents, ...checklist].join(' '),
  }));
  return [part(words.summary), ...nodes, ...outcomes];
}

function templateParts({ summary, body, slots, gates }: Template): readonly Part[] {
  const labels = Object.fromEntries(slots.map(({ name, label }) => [name, label]));
  const asked = gates.flatMap(({ title, remedy }) => [title, remedy]);
  // a template has no headings to jump to: it is opened as a whole
  const text = documentParts(summary, body, labels).map((one) => `${one.heading} ${one.text}`);
  return [part(...text), part(...asked)];
}

function actorParts({ matrix }: ContentPack, { id, mandate, can, cannot }: Actor): readonly Part[] {
  const duties = matrix.duties.filter((duty) => duty.actor === id).map(({ task }) => task);
  return [part(mandate, ...can, ...cannot), ...(duties.length > 0 ? [part(duties.join('. '))] : [])];
}

/** Who does what in a matter: `Council decides Listing of persons`. */
function dutiesOf({ matrix }: ContentPack, matter: string): readonly string[] {
  const name = (id: string) => {
    const actor = matrix.actors.find((candidate) => candidate.id === id);
    return actor?.acronym ?? actor?.name ?? '';
  };
  return matrix.duties
    .filter((duty) => duty.matter === matter)
    .map(({ actor, role, task }) => `${name(actor)} ${role}: ${task}.`);
}
