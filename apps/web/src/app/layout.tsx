import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Device } from '@/components/device';
import { Links } from '@/components/links';
import { serviceWorker } from '@/lib/env';
import './globals.css';

export const metadata: Metadata = {
  applicationName: 'Reshelve',
  // On a phone's home screen there is the name of what was installed, not of the page.
  appleWebApp: { title: 'Reshelve' },
  description: 'For librarians coming back to work after a career break.',
  robots: { index: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ee' },
    { media: '(prefers-color-scheme: dark)', color: '#171512' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('theme')?.value;
  return (
    <html lang="en-GB" data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body>
        {children}
        <Links />
        <Device worker={serviceWorker()} />
      </body>
    </html>
  );
}
