import type { ReactNode } from 'react';
import { ForgetPages } from '@/features/session/components/forget-pages';
import { Shell } from '@/features/session/components/shell';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <Shell me={null}>
      {children}
      <ForgetPages />
    </Shell>
  );
}
