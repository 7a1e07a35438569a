import type { Count } from '#shared/content/count-of';
import { type Defence, defenceAnswers, type Proposal, proposals, type VoteRule, voteRules } from '#shared/voting/rules';
import type { VoteSheet } from '#shared/voting/sheet';
import { useWords } from '../../i18n';
import { DayField } from '../../ui/DayField';
import { Select, TextArea, TextField } from '../../ui/Field';
import s from './votes.module.css';

interface Props {
  readonly count: Count;
  readonly onChange: (what: Partial<VoteSheet>) => void;
}

/** What is voted on and how: only what the chosen rule asks for is shown. What was typed stays when the rule changes. */
export function RuleFields({ count: { sheet, members }, onChange }: Props) {
  const t = useWords();
  const isException = sheet.rule === 'qualified-majority-cfsp';
  return (
    <div className={s['fields']}>
      <TextField
        label={t('votes.name')}
        maxLength={200}
        value={sheet.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <Select
        label={t('votes.rule')}
        value={sheet.rule}
        // the options are the rules
        onChange={(event) => onChange({ rule: event.target.value as VoteRule })}
      >
        {voteRules.map((rule) => (
          <option key={rule} value={rule}>
            {t(`votes.rules.${rule}`)}
          </option>
        ))}
      </Select>
      <DayField
        label={t('votes.day')}
        hint={t('votes.dayHint')}
        day={sheet.date}
        onDay={(date) => onChange({ date })}
      />
      {(isException || sheet.rule === 'qualified-majority') && (
        <Select
          label={t('votes.proposal')}
          value={sheet.proposal}
          // the options are the proposals
          onChange={(event) => onChange({ proposal: event.target.value as Proposal })}
        >
          {proposals.map((one) => (
            <option key={one} value={one}>
              {t(`votes.proposals.${one}`)}
            </option>
          ))}
        </Select>
      )}
      {isException && (
        <>
          <Select
            label={t('votes.defence')}
            value={sheet.defence}
            // the options are the answers
            onChange={(event) => onChange({ defence: event.target.value as Defence })}
          >
            {defenceAnswers.map((one) => (
              <option key={one} value={one}>
                {t(`votes.defences.${one}`)}
              </option>
            ))}
          </Select>
          <Select
            label={t('votes.brake')}
            value={sheet.brake}
            onChange={(event) => onChange({ brake: event.target.value })}
          >
            <option value="">{t('votes.brakeNone')}</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          {sheet.brake && (
            <TextArea
              label={t('votes.brakeReason')}
              rows={2}
              maxLength={2000}
              value={sheet.brakeReason}
              onChange={(event) => onChange({ brakeReason: event.target.value })}
            />
          )}
        </>
      )}
    </div>
  );
}
