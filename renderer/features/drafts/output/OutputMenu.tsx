import { Printer } from 'lucide-react';
import { Fragment } from 'react';
import { useWords } from '../../../i18n';
import { Disclosure } from '../../../ui/Disclosure';
import { Kbd } from '../../../ui/Small';
import type { Studio } from '../use-studio';
import type { Output } from './output';
import s from './output.module.css';
import { useOutputs } from './use-outputs';

/** The ways out of the studio other than the one on the button. Where there is none there is no menu. */
export function OutputMenu({ studio }: { readonly studio: Studio }) {
  const parts = useOutputs(studio);
  return (
    <>
      <OutputList outputs={parts.flatMap(({ outputs }) => outputs)} />
      {parts.map(({ beside }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the kinds stand in one fixed order
        <Fragment key={at}>{beside}</Fragment>
      ))}
    </>
  );
}

export function OutputList({ outputs }: { readonly outputs: readonly Output[] }) {
  const t = useWords();
  if (outputs.length === 0) return null;
  const label = (
    <>
      <Printer />
      {t('drafts.output')}
    </>
  );
  return (
    <div className={s['menu']}>
      <Disclosure title={t('drafts.output')} label={label}>
        {(close) => (
          <ul className={s['entries']}>
            {outputs.map((output) => (
              <Entry key={output.id} output={output} close={close} />
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

function Entry({ output, close }: { readonly output: Output; readonly close: () => void }) {
  const { id, icon: Icon, label, note, kbd, blockedBy, run } = output;
  const about = blockedBy ?? note;
  return (
    <li>
      <button
        type="button"
        aria-disabled={blockedBy ? true : undefined}
        aria-describedby={about ? `output-${id}` : undefined}
        onClick={() => {
          if (blockedBy) return;
          close();
          run();
        }}
      >
        <Icon />
        <span>{label}</span>
        {kbd && <Kbd>{kbd}</Kbd>}
      </button>
      {about && <small id={`output-${id}`}>{about}</small>}
    </li>
  );
}
