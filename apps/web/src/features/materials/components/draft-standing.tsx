'use client';

import { Button } from '@reshelve/ui/button';
import { Callout } from '@reshelve/ui/callout';
import type { Standing } from '../saving';

/**
 * Whether what was written is saved. That goes back and forth while somebody writes, so it is there
 * to be read; what they should know is announced.
 */
export function DraftStanding({
  standing,
  isJoined,
  choose,
}: {
  standing: Standing;
  /** What was saved elsewhere came into the words. */
  isJoined: boolean;
  choose: () => void;
}) {
  return (
    <>
      <p className="text-muted">{standing.kind === 'saved' ? 'Saved' : 'Not saved yet'}</p>
      <div role="status" className="space-y-3 empty:hidden">
        {(standing.kind === 'away' || standing.kind === 'refused') && (
          <Callout>
            <p>{standing.message} Everything is still here.</p>
          </Callout>
        )}
        {standing.kind === 'expired' && (
          <Callout>
            <p>
              You have been signed out. What you typed is still here.{' '}
              <a className="link" href="/sign-in?next=/signed-in" target="_blank" rel="noopener">
                Sign in in a new tab
              </a>
              , then come back to this one: it is saved by itself.
            </p>
          </Callout>
        )}
        {standing.kind === 'conflict' && (
          <Callout>
            <p>
              Another text was saved while you wrote this one. Yours is still here, and neither is
              saved over the other.
            </p>
            <Button onClick={choose}>See both texts</Button>
          </Callout>
        )}
        {isJoined && standing.kind !== 'conflict' && (
          <Callout tone="green">
            <p>
              Something was saved elsewhere while you wrote. It is in your words now: read them
              through once.
            </p>
          </Callout>
        )}
      </div>
    </>
  );
}
