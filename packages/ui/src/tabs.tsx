import { classes } from './classes';

/** One view of the same thing. */
export interface Tab {
  href: string;
  label: string;
  current?: boolean;
  /** How many there are, shown beside the label. */
  count?: number;
}

/** Views of one thing, as links: each has its own address and works without JavaScript. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-6 border-b border-line">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={classes(
                '-mb-px inline-flex min-h-target items-center gap-2 border-b-3 px-1',
                tab.current
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-accent hover:border-line',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-tray px-2 text-sm text-ink">{tab.count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
