import { useRef } from 'react';
import { useWords } from '../i18n';
import { Button } from '../ui/Button';
import { Dialog, type DialogHandle } from '../ui/Dialog';
import { Kbd } from '../ui/Small';
import type { Registry } from './commands';
import { commandWords } from './find';
import s from './overlay.module.css';

/** Every command with a key, from the one list of commands. */
export function KeySheet({ commands, onClose }: { readonly commands: Registry; readonly onClose: () => void }) {
  const t = useWords();
  const dialog = useRef<DialogHandle>(null);
  return (
    <Dialog ref={dialog} className={s['palette']} aria-label={t('frame.keys.title')} onClose={onClose}>
      <div className={s['sheet']}>
        <h2>{t('frame.keys.title')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('frame.keys.action')}</th>
              <th scope="col">{t('frame.keys.key')}</th>
            </tr>
          </thead>
          <tbody>
            {commands
              .list()
              .filter((command) => command.shortcut)
              .map((command) => (
                <tr key={command.id}>
                  <td>{commandWords(command)}</td>
                  <td>
                    <Kbd box>{command.shortcut}</Kbd>
                    <span className="vh">{command.shortcut}</span>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
        <div>
          <Button onClick={() => dialog.current?.close()} kbd="Esc">
            {t('frame.keys.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
