import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Themes differ in their colours and in nothing else: in the second one only these are looked at. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it stands, in the light and in the dark theme, one line a finding.
 * Empty where all is well.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(ABOUT_COLOURS)
    ).analyze();
    for (const { id, nodes } of violations) {
      const where = nodes.map(({ html }) => html.slice(0, 160)).join(' | ');
      problems.push(`${new URL(page.url()).pathname} (${colorScheme}): ${id}: ${where}`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  return problems;
}
