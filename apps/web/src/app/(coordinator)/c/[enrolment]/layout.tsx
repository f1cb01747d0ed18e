import type { ReactNode } from 'react';
import { EnrolmentShell } from '@/features/session/components/enrolment-shell';

export default async function CoordinatorLayout({
  params,
  children,
}: {
  params: Promise<{ enrolment: string }>;
  children: ReactNode;
}) {
  const { enrolment } = await params;
  return (
    <EnrolmentShell id={enrolment} role="coordinator">
      {children}
    </EnrolmentShell>
  );
}
