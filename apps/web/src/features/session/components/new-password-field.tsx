import { SHORTEST_PASSWORD } from '@reshelve/domain/passwords';
import { TextField } from '@/components/fields';

/** Where a new password is chosen. */
export function NewPasswordField({ label = 'New password' }: { label?: string }) {
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      hint={`At least ${String(SHORTEST_PASSWORD)} characters. A short sentence is good, and easier to remember.`}
      autoComplete="new-password"
      width="medium"
    />
  );
}
