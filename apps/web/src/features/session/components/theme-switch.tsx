import { cookies } from 'next/headers';
import { chooseTheme } from '../actions';

const themes = [
  { value: 'system', label: 'As my device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Light, dark, or as the device has it: three buttons in a form. */
export async function ThemeSwitch() {
  const chosen = (await cookies()).get('theme')?.value ?? 'system';
  return (
    <form action={chooseTheme}>
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">Colours</legend>
        {themes.map((theme) => (
          <button
            key={theme.value}
            type="submit"
            name="theme"
            value={theme.value}
            aria-pressed={theme.value === chosen}
            className="min-h-target cursor-pointer rounded px-3 text-accent underline underline-offset-4 aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:no-underline"
          >
            {theme.label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
