import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import side from '../side.module.css';
import { SignerField } from '../signer/SignerField';
import { useSigner } from '../signer/use-signer';

interface Props {
  readonly open: string;
  readonly label: string;
  readonly send: string;
  /** Whether it is said in a name. */
  readonly isSigned?: boolean;
  readonly onSay: (text: string, name: string) => void;
}

/** A button that opens a field for a few words; nothing is said without any. */
export function SayForm({ open, label, send, isSigned = false, onSay }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const signer = useSigner();
  if (!isOpen)
    return (
      <span>
        <Button small kind="quiet" onClick={() => setOpen(true)}>
          {open}
        </Button>
      </span>
    );
  const say = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || (isSigned && signer.name === '')) return;
    if (isSigned) signer.keep();
    onSay(text, signer.name);
    setText('');
    setOpen(false);
  };
  return (
    <form onSubmit={say} className={side['fields']}>
      <TextArea
        label={label}
        autoFocus
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {isSigned && <SignerField signer={signer} />}
      <Button small type="submit">
        {send}
      </Button>
    </form>
  );
}
