import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { codesOf } from '#shared/drafting/slot';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { DocumentView } from '../../ui/DocumentView';
import { goToHeading } from '../../ui/go-to-heading';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty, InspectorSection, Tag } from '../../ui/Small';
import s from './studio.module.css';

/** A template as it stands, with its fields and gates; it is drafted from a case. */
export function TemplatePage({ id }: { readonly id: string }) {
  const t = useWords();
  const pack = usePack();
  const template = pack.templates.find((one) => one.id === id);
  const [location] = useLocation();
  const at = new URLSearchParams(location.split('?')[1]).get('at');
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at !== null) goToHeading(text.current, at);
  }, [at]);
  if (!template)
    return (
      <Screen crumbs={[{ label: t('drafts.title'), href: '/drafts' }]}>
        <div className={page['page']}>
          <Empty action={<a href="#/drafts">{t('drafts.title')}</a>}>{t('drafts.template.absent')}</Empty>
        </div>
      </Screen>
    );
  const labelOf = (name: string) => template.slots.find((slot) => slot.name === name)?.label ?? name;
  return (
    <Screen
      crumbs={[{ label: t('drafts.title'), href: '/drafts' }, { label: template.title }]}
      inspector={
        <>
          <InspectorSection title={t('drafts.template.gates')}>
            {template.gates.map((gate) => (
              <p key={gate.id}>
                <b className="strong">{gate.title}.</b> {gate.remedy}
              </p>
            ))}
          </InspectorSection>
          <InspectorSection title={t('drafts.template.slots')}>
            {template.slots.map((slot) => (
              <p key={slot.name}>
                {slot.label} <span className="dim">{t(`drafts.kind.${slot.kind}`)}</span>{' '}
                {codesOf(slot).map((code) => (
                  <Tag key={code}>{code.toUpperCase()}</Tag>
                ))}{' '}
                {slot.from && <span className="dim">({t('drafts.template.fromCase')})</span>}
              </p>
            ))}
          </InspectorSection>
        </>
      }
    >
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']} focusKey={id}>
          {template.title}
        </ScreenTitle>
        <p className={page['lead']}>
          <Tag>{template.marking}</Tag> {template.summary} {t('drafts.template.use')}
        </p>
        <div className={page['card']} ref={text}>
          <DocumentView document={template.body} slot={(name) => <span className={s['slot']}>{labelOf(name)}</span>} />
        </div>
      </div>
    </Screen>
  );
}
