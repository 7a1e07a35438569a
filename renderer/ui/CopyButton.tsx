import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n';
import { Button } from './Button';

/** Puts a text on the clipboard and says so where the button stands. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = () => {
    void navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return (
    <span>
      <Button small onClick={copy}>
        <Copy className="icon-s" />
        {label}
      </Button>{' '}
      <span role="status">{outcome && t(`reference.copy.${outcome}`)}</span>
    </span>
  );
}
