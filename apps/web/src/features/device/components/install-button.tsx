'use client';

import { Button } from '@reshelve/ui/button';
import { install, useInstallPrompt } from '@/lib/install-prompt';

/** Where the browser offers to install Reshelve; nothing where it does not, or it is installed. */
export function InstallButton() {
  const prompt = useInstallPrompt();
  return (
    prompt && (
      <Button
        onClick={() => {
          void install(prompt);
        }}
      >
        Install Reshelve on this device
      </Button>
    )
  );
}
