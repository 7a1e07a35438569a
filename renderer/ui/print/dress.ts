import type { PrintChoice } from './choice';

/**
 * Makes the page ready to be printed: the styles of print.css read what stands on the root, a document takes its name from
 * the title, and what is folded away is opened, since paper cannot be. Answers how to undo it.
 */
export function dressForPrint(choice: PrintChoice, title: string): () => void {
  const root = document.documentElement;
  const before = document.title;
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  root.dataset['printTo'] = choice.to;
  root.dataset['printLayout'] = choice.layout;
  root.dataset['printFit'] = choice.fit;
  document.title = title;
  for (const details of folded) details.open = true;
  return () => {
    delete root.dataset['printTo'];
    delete root.dataset['printLayout'];
    delete root.dataset['printFit'];
    document.title = before;
    for (const details of folded) details.open = false;
  };
}
