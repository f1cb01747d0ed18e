import type { ReactNode } from 'react';
import { Shell } from '@/features/session/components/shell';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Shell me={null}>{children}</Shell>;
}
