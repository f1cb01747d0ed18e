'use client';

import {
  createContext,
  Fragment,
  type ReactNode,
  use,
  useActionState,
  useEffect,
  useRef,
} from 'react';
import { ButtonLink } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import { ErrorSummary } from '@reshelve/ui/error-summary';
import { fieldId } from '@reshelve/ui/field';
import {
  type Conflict,
  type FormAction,
  type FormState,
  type FormValues,
  type Outcome,
  untouched,
  withoutAnswer,
} from '@/lib/form-state';
import { orKept } from '@/lib/unsent';
import { ErrorTitle } from './document-title';

interface Around {
  values: FormValues;
  errors: FormState['errors'];
  scope: string | undefined;
}

const Values = createContext<Around>({ values: {}, errors: [], scope: undefined });

/** What the form around a field knows about it. */
export function useField(name: string): {
  id: string;
  text: string | undefined;
  chosen: readonly string[];
  error: string | undefined;
} {
  const { values, errors, scope } = use(Values);
  const value = values[name];
  return {
    id: fieldId(name, scope),
    text: typeof value === 'string' ? value : value?.[0],
    chosen: typeof value === 'string' ? [value] : (value ?? []),
    error: errors.find(({ field }) => field === name)?.message,
  };
}

/** @see Form, which is what pages use. */
export function FormShell({
  action,
  values,
  revision,
  idempotencyKey,
  label,
  scope,
  signInAgain,
  children,
}: {
  action: FormAction;
  values: FormValues;
  revision: string | undefined;
  idempotencyKey: string | undefined;
  label: string | undefined;
  scope: string | undefined;
  signInAgain: boolean;
  children: ReactNode;
}) {
  const [state, send] = useActionState(orKept(action, withoutAnswer), untouched);
  const form = useRef<HTMLFormElement>(null);

  // React empties a form after its action; ours keeps what was typed until the page moves on.
  useEffect(() => {
    const keep = (event: Event) => {
      event.preventDefault();
    };
    const element = form.current;
    element?.addEventListener('reset', keep);
    return () => element?.removeEventListener('reset', keep);
  }, []);

  if (state.outcome) return <WhatCameOfIt outcome={state.outcome} />;

  // After the first submit, what was entered counts for every field, also where nothing was.
  const entered = state.values ?? values;
  const key = state.values?.['idempotencyKey'] ?? idempotencyKey;
  return (
    <Values value={{ values: entered, errors: state.errors, scope }}>
      {state.errors.length > 0 && <ErrorTitle />}
      <form
        ref={form}
        action={send}
        noValidate
        aria-label={label}
        data-tells-unsent=""
        className="space-y-6"
      >
        <ErrorSummary
          errors={state.errors}
          attempt={state.attempt}
          scope={scope}
          title={state.expired || state.conflict ? 'Not saved yet' : 'There is a problem'}
        />
        {state.expired && signInAgain && <SignInAgain />}
        {state.conflict && <BothVersions conflict={state.conflict} />}
        {key !== undefined && <input type="hidden" name="idempotencyKey" value={key} />}
        {revision !== undefined && (
          <input
            type="hidden"
            name="revision"
            value={state.conflict?.revision ?? state.values?.['revision'] ?? revision}
          />
        )}
        {state.filled && <Filled key={state.attempt} filled={state.filled} />}
        {/* Fields take their start values once: they begin anew where the form was filled in. */}
        <Fragment key={state.filled ? state.attempt : 0}>{children}</Fragment>
        {state.unsent && <Unsent key={state.attempt}>{state.unsent}</Unsent>}
      </form>
    </Values>
  );
}

/** Next to the button, where the focus stays: there is nothing to put right. */
function Unsent({ children }: { children: string }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    words.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <p
      ref={words}
      role="alert"
      className="max-w-prose rounded border-l-4 border-warm bg-warm-soft p-4 text-warm-ink"
    >
      {children}
    </p>
  );
}

function Filled({ filled }: { filled: NonNullable<FormState['filled']> }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus();
  }, []);
  return (
    <div ref={top} tabIndex={-1} role="status">
      <Callout title={filled.title}>
        <p>{filled.text}</p>
        {filled.links.map(({ href, label }) => (
          <p key={href}>
            <a className="link" href={href} target="_blank" rel="noopener">
              {label}
            </a>
          </p>
        ))}
      </Callout>
    </div>
  );
}

/** Takes the focus as it appears in the form's place. */
function WhatCameOfIt({ outcome: { title, lines, advice, next } }: { outcome: Outcome }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} role="status" tabIndex={-1} autoFocus className="space-y-6">
      <Callout tone="plain" title={title}>
        <ul className="list-disc pl-6">
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
        <p>{advice}</p>
      </Callout>
      <ButtonLink href={next.href}>{next.label}</ButtonLink>
    </div>
  );
}

function SignInAgain() {
  return (
    <Callout title="Sign in, then send this again">
      <p>
        <a className="link" href="/sign-in?next=/signed-in" target="_blank" rel="noopener">
          Sign in in a new tab
        </a>
        , then come back to this one and press the button again.
      </p>
    </Callout>
  );
}

function BothVersions({ conflict }: { conflict: Conflict }) {
  return (
    <Callout title="The version that was saved meanwhile">
      <p>
        {conflict.advice ??
          'Yours is in the form below. Compare them, and take over into yours what you want to keep: when you save again, yours takes the place of this one.'}
      </p>
      {conflict.saved.map((part) => (
        <div key={part.label}>
          <h3 className="font-semibold">{part.label}</h3>
          <p className="words rounded-sm bg-sheet p-3 text-ink">{part.text || '(empty)'}</p>
        </div>
      ))}
    </Callout>
  );
}
