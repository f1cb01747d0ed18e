'use client';

import { unstable_rethrow } from 'next/navigation';
import { useState } from 'react';
import type { FormAction } from '@/lib/form-state';
import { saveComment } from '../actions';
import { answerTo } from '../drafts';
import { CommentForm, type Pen } from './comment-form';
import type { Tool } from './desk';
import { stepAction, StepForm } from './step-form';

/** The form that is open on the desk. */
export default function OpenTool({
  pen,
  tool,
  close,
}: {
  pen: Pen;
  tool: Tool;
  close: () => void;
}) {
  const [answer] = useState(() => crypto.randomUUID());
  if (tool.kind === 'comment') {
    const { written } = tool;
    return (
      <CommentForm
        pen={pen}
        written={written}
        action={andThen(
          saveComment.bind(null, pen.place, { id: written.id, parentId: written.parentId }),
          close,
        )}
        close={close}
      />
    );
  }
  // What was said about an earlier version is answered in its review.
  const place = { ...pen.place, ...(tool.review && { review: tool.review }) };
  if (tool.kind === 'step') {
    const { on, step } = tool;
    const action = andThen(stepAction(place, on, step), close);
    return <StepForm place={place} id={on} step={step} action={action} atOnce />;
  }
  const written = answerTo(answer, tool.on, tool.name);
  return (
    <CommentForm
      pen={{ ...pen, place, isDraft: pen.isDraft && !tool.review }}
      written={written}
      action={andThen(saveComment.bind(null, place, { id: answer, parentId: tool.on }), close)}
      close={close}
    />
  );
}

/** Once it went through, the action leads on by throwing: then the form is not needed any more. */
function andThen(action: FormAction, close: () => void): FormAction {
  return async (before, data) => {
    try {
      return await action(before, data);
    } catch (error) {
      try {
        unstable_rethrow(error);
      } catch {
        close();
      }
      throw error;
    }
  };
}
