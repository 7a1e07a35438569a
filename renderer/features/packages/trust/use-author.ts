import { useEffect, useState } from 'react';
import { useStore } from '../../../store/context';

/** The name of whoever sits here, as the vault knows it, to be typed over. */
export function useAuthor(): readonly [string, (name: string) => void] {
  const { settings } = useStore();
  const [typed, setTyped] = useState<string>();
  const [kept, setKept] = useState('');
  useEffect(() => {
    // a row that does not open is asked for again
    void settings
      .get('author')
      .catch(() => undefined)
      .then((author) => setKept(typeof author === 'string' ? author.slice(0, 200) : ''));
  }, [settings]);
  return [typed ?? kept, setTyped];
}
