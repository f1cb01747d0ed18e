import type { ReactNode } from 'react';
import { Card } from '@reshelve/ui/card';
import { materialPath, type Version } from '../loaders';

const sizes = new Intl.NumberFormat('en-GB', {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 0,
});

/** A version to take along. */
export function Downloads({
  enrolment,
  version: { id, materialId, document, file },
}: {
  enrolment: string;
  version: Version;
}) {
  const at = (as: string) => materialPath(enrolment, materialId, `versions/${id}/${as}`);
  return (
    <Card title="To take along">
      <ul className="space-y-1">
        {file && (
          <li>
            <Download href={at('file')}>
              The file as you uploaded it: {file.name}, {sizes.format(Math.ceil(file.size / 1000))}
            </Download>
          </li>
        )}
        {document.blocks.length > 0 && (
          <>
            <li>
              <Download href={at('word')}>As a Word document (.docx)</Download>
            </li>
            <li>
              <Download href={at('pdf')}>As a PDF, that screen readers read well</Download>
            </li>
          </>
        )}
      </ul>
    </Card>
  );
}

const Download = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className="link words inline-flex min-h-target items-center" href={href} download>
    {children}
  </a>
);
