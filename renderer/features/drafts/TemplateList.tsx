import { FileText } from 'lucide-react';
import { groupOf, templateGroups } from '#shared/drafting/kinds';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import page from '../../ui/page.module.css';
import { Tag } from '../../ui/Small';

/** Every template, under what it is for. */
export function TemplateList() {
  const t = useWords();
  const { templates } = usePack();
  return templateGroups.map((group) => {
    const held = templates.filter(({ kind }) => groupOf(kind) === group);
    if (held.length === 0) return null;
    return (
      <section key={group} aria-labelledby={`templates-${group}`}>
        <h3 id={`templates-${group}`} className={page['section']}>
          {t(`drafts.group.${group}`)} <span className="num dim">{held.length}</span>
        </h3>
        <ul className={page['rows']}>
          {held.map(({ id, title, summary, marking }) => (
            <li key={id}>
              <a className={page['row']} href={`#/drafts/templates/${id}`}>
                <FileText />
                <span>
                  <span className={page['rowTitle']}>{title}</span>
                  <span className={page['rowMeta']}>{summary}</span>
                </span>
                <Tag>{marking}</Tag>
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
