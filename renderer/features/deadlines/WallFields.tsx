import type { WallTime } from '#shared/calendar/deadline';
import { Select, TextField } from '../../ui/Field';
import { ZoneOptions } from './ZoneOptions';

interface Props {
  readonly label: string;
  readonly zoneLabel: string;
  readonly hint?: string;
  readonly value: WallTime;
  readonly onChange: (value: WallTime) => void;
}

/** A day and time as a wall clock shows it, and where that clock hangs. */
export function WallFields({ label, zoneLabel, hint, value, onChange }: Props) {
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        type="datetime-local"
        max="9998-12-31T23:59"
        value={value.at}
        onChange={(event) => onChange({ ...value, at: event.target.value.slice(0, 16) })}
      />
      <Select
        label={zoneLabel}
        value={value.zone}
        onChange={(event) => onChange({ ...value, zone: event.target.value })}
      >
        <ZoneOptions held={value.zone} />
      </Select>
    </>
  );
}
