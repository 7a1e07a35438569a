import { Compass, Landmark, Plus, ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '../../i18n';
import { useCommands } from '../../ui/frame';
import { Kbd } from '../../ui/Small';
import s from './home.module.css';

const ways = [
  {
    key: 'N',
    icon: Plus,
    href: '#/cases/new',
    title: 'home.startIncident',
    text: 'home.startIncidentText',
    id: 'case.new',
  },
  {
    key: 'W',
    icon: Landmark,
    href: '#/matrix',
    title: 'home.startCompetent',
    text: 'home.startCompetentText',
    id: 'go.matrix',
  },
  {
    key: 'T',
    icon: Compass,
    href: '#/toolbox',
    title: 'home.startToolbox',
    text: 'home.startToolboxText',
    id: 'go.toolbox',
  },
  {
    key: 'I',
    icon: ShieldCheck,
    href: '#/packages/check',
    title: 'home.startCheck',
    text: 'home.startCheckText',
    id: 'package.import',
  },
] as const;

/** Four ways to begin, each with one letter. */
export function Start() {
  const t = useWords();
  const commands = useMemo(
    () =>
      ways.map(({ key, href, id }) => ({
        id: `start.${id.replace('.', '-')}`,
        shortcut: key.toLowerCase(),
        run: () => window.location.assign(href),
      })),
    [],
  );
  useCommands(commands);
  return (
    <section>
      <h2 className={s['section']}>{t('home.start')}</h2>
      <div className={s['start']}>
        {ways.map((way) => (
          <a key={way.href} href={way.href}>
            <way.icon />
            <Kbd box>{way.key}</Kbd>
            <b>{t(way.title)}</b>
            <small>{t(way.text)}</small>
          </a>
        ))}
      </div>
    </section>
  );
}
