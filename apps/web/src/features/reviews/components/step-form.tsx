'use client';

import { SubmitButton } from '@reshelve/ui/submit-button';
import { useEffect, useRef } from 'react';
import { FormShell } from '@/components/form-shell';
import type { FormAction } from '@/lib/form-state';
import { setResolved, settleOne } from '../actions';
import type { Place } from '../place';
import { type PlainStep, STEP_LABELS } from '../steps';

/** Does one thing with a conversation. */
export function StepForm({
  place,
  id,
  step,
  action = stepAction(place, id, step),
  atOnce = false,
}: {
  place: Place;
  /** The comment that the conversation began with. */
  id: string;
  step: PlainStep;
  action?: FormAction;
  /** It was asked for already: the form is only there for what may go wrong. */
  atOnce?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (atOnce) box.current?.closest('form')?.requestSubmit();
  }, [atOnce]);
  return (
    <FormShell
      action={action}
      values={{}}
      revision={undefined}
      idempotencyKey={undefined}
      label={STEP_LABELS[step]}
      scope={`${id}-${step}`}
      signInAgain
    >
      <div ref={box}>
        <SubmitButton variant="secondary">{STEP_LABELS[step]}</SubmitButton>
      </div>
    </FormShell>
  );
}

export function stepAction(place: Place, id: string, step: PlainStep): FormAction {
  if (step === 'resolve' || step === 'reopen') {
    return setResolved.bind(null, place, id, step === 'resolve');
  }
  return settleOne.bind(null, place, id, step === 'reconsider' ? 'reopen' : step);
}
