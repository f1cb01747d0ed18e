import { Day } from './dates';

/** Of a file that is only looked at so far: how long there is time for it. */
export function KeptUntil({ day }: { day: string | null }) {
  if (day === null) return null;
  return (
    <p className="max-w-prose text-muted">
      We keep this preview until <Day date={day} />. Nothing has come in yet.
    </p>
  );
}
