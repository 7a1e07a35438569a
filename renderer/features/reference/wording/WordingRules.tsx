import { findingLevels } from '#shared/wording/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { GroundMarks } from '../parts/GroundMarks';
import { Group, ListPage, Row } from '../parts/ListPage';

/** The rules of wording: what says too much, then what a reviewer would ask. */
export function WordingRules() {
  const t = useWords();
  const { rules } = usePack().wording;
  return (
    <ListPage part="wording" count={{ shown: rules.length, total: rules.length }}>
      {findingLevels.map((level) => {
        const own = rules.filter((rule) => rule.level === level);
        return (
          <Group key={level} id={level} label={t(`wording.page.levels.${level}`)} count={own.length}>
            {own.map(({ id, title, text, grounds }) => (
              <Row key={id} href={hrefOf('rule', id) ?? ''} title={title}>
                <p>{text}</p>
                <GroundMarks grounds={grounds} />
              </Row>
            ))}
          </Group>
        );
      })}
    </ListPage>
  );
}
