import {
  type Diagnosis as Found,
  type Pointer,
  type StoppableStage,
} from '@reshelve/domain/diagnosis';

/** What stopping at one stage usually says, and what to look at. */
export function Diagnosis({
  diagnosis,
  application,
  enrolment,
}: {
  diagnosis: Found;
  application: string;
  enrolment: string;
}) {
  return (
    <div className="max-w-prose space-y-4 rounded border-l-4 border-accent bg-accent-soft p-5">
      <h2 className="text-lg">{diagnosis.title}</h2>
      <p>{diagnosis.opening}</p>
      <div className="space-y-1">
        <h3 className="font-semibold">What it often points to</h3>
        <ul className="list-disc space-y-1 pl-5">
          {diagnosis.pointsTo.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div className="space-y-1">
        <h3 className="font-semibold">What to look at</h3>
        <ul className="list-disc space-y-1 pl-5">
          {diagnosis.lookAt.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {diagnosis.pointers.map((pointer) => (
          <li key={pointer.label}>
            <Way pointer={pointer} application={application} enrolment={enrolment} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Opens beside the form, so that nothing half written is left behind. */
function Way({
  pointer: { label, target },
  application,
  enrolment,
}: {
  pointer: Pointer;
  application: string;
  enrolment: string;
}) {
  if (target === 'lessons' || target === 'feedback') {
    return (
      <span className="inline-flex min-h-target items-center">
        {label}: that is step {target === 'lessons' ? '2' : '3'}
      </span>
    );
  }
  const base = `/r/${enrolment}`;
  const href = target === 'strategy' ? `${base}/strategy` : `${base}/applications/${application}`;
  return (
    <a
      className="link inline-flex min-h-target items-center"
      href={href}
      target="_blank"
      rel="noopener"
    >
      {label}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}

/**
 * Shows what stands inside only while its stage is chosen in the `group/stop` around it: at once,
 * and without JavaScript. Where a browser cannot do that, everything stays in sight.
 */
export const SHOWN_FOR: Readonly<Record<StoppableStage, string>> = {
  applied:
    'supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[value=applied]:checked]/stop:block',
  first_round:
    'supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[value^=first]:checked]/stop:block',
  final_interview:
    'supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[value^=final]:checked]/stop:block',
  offer:
    'supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[value=offer]:checked]/stop:block',
};
