'use client';

import { Failure } from '@/components/failure';
import './globals.css';

export default function GlobalError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en-GB">
      <body>
        <main>
          <Failure {...props} />
        </main>
      </body>
    </html>
  );
}
