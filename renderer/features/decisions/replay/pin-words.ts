import { AppError } from '#shared/base/errors';
import type { TreePin } from '#shared/case/pins';
import { useWords } from '../../../i18n';

/** What is said of a tree that is neither installed nor kept. */
export function notInstalled({ tree, version }: TreePin): AppError {
  return new AppError('tree/not-installed', { tree, version });
}

/** A tree of the case by its name, and how it stands beside the one installed. */
export function usePinWords() {
  const t = useWords();
  const title = ({ held, today, tree }: TreePin) => (held ?? today)?.words.title ?? tree.toUpperCase();
  const sentence = (pin: TreePin): string => {
    const named = { title: title(pin), version: pin.version };
    if (!pin.today) return t('replay.banner.gone', named);
    const today = pin.today.graph.version;
    return today === pin.version ? t('replay.banner.reworded', named) : t('replay.banner.tree', { ...named, today });
  };
  return { title, sentence };
}
