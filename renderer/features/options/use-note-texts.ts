import type { Assessment } from '#shared/decision/assess';
import type { Option, OptionsNote } from '#shared/portfolio/options-note';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';

/** The texts of the options paper's slots, by name: the measures by status, the yardsticks, the options picked. */
export function useNoteTexts(note: OptionsNote): Readonly<Record<string, string>> {
  const { line, why } = useMeasureLines();
  const yardstick = useYardstickLine();
  const option = useOptionText();
  const texts = {
    'measures-open': note.open.map(line),
    'measures-possible': note.possible.map((one) => why(one, one.missing)),
    'measures-blocked': note.blocked.map((one) =>
      why(
        one,
        one.grounds.map(({ node }) => node),
      ),
    ),
    yardsticks: note.yardsticks.facts.map(yardstick),
    ...Object.fromEntries(note.options.map((one, at) => [`option-${at + 1}`, [option(one)]])),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, lines]) => [name, lines.join('\n')]));
}

function useShort(): (node: string) => string {
  const pack = usePack();
  return (node) => pack.trees.map(({ words }) => words.nodes[node]?.short).find((one) => one !== undefined) ?? node;
}

function useMeasureLines() {
  const t = useWords();
  const pack = usePack();
  const short = useShort();
  const actor = (id: string) => pack.matrix.actors.find((one) => one.id === id)?.name ?? id;
  return {
    line: ({ measure }: Assessment) =>
      [
        measure.title,
        actor(measure.decider),
        t(`decisions.vote.${measure.vote}`),
        t(`options.visibility.${measure.visibility}`),
        t(`options.time.${measure.time}`),
      ].join('; '),
    why: ({ measure }: Assessment, nodes: readonly string[]) => `${measure.title}: ${nodes.map(short).join('; ')}`,
  };
}

function useYardstickLine() {
  const t = useWords();
  const pack = usePack();
  const short = useShort();
  const item = (sign: { readonly node: string; readonly item: string }) =>
    pack.trees.map(({ words }) => words.nodes[sign.node]?.items?.[sign.item]).find((one) => one !== undefined) ??
    sign.item;
  return ({ yardstick, ticked, unknown, isAsked }: OptionsNote['yardsticks']['facts'][number]) => {
    const open = unknown.length > 0 ? t('options.yardstick.unknown', { list: unknown.map(short).join('; ') }) : '';
    const nothing = t(isAsked ? 'options.yardstick.none' : 'options.yardstick.write');
    const said = [ticked.map(item).join('; '), open].filter(Boolean).join('. ') || nothing;
    return `${t(`options.yardstick.name.${yardstick}`)}: ${said}`;
  };
}

function useOptionText() {
  const t = useWords();
  return ({ held, note, lost, portfolio: { profile } }: Option) => {
    const measures = held.map(
      ({ measure, status }) => `${measure.title} (${t(`decisions.status.${status}`).toLowerCase()})`,
    );
    const rules = profile.votes.map((vote) => t(`decisions.vote.${vote}`));
    const criteria = [
      t(`options.time.${profile.time}`),
      rules.join('; ') || t('decisions.vote.none'),
      t(`options.visibility.${profile.visibility}`),
      t(`options.reversibility.${profile.reversibility}`),
      t(`options.burden.${profile.burden}`),
    ];
    const gone = lost.length > 0 ? t('options.chosen.lost', { list: lost.join('; ') }) : '';
    return [measures.join('; '), criteria.join('; '), gone, note].filter(Boolean).join('. ');
  };
}
