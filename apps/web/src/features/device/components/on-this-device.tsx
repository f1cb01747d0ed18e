import { Card } from '@reshelve/ui/card';
import { Details } from '@reshelve/ui/details';
import { InstallButton } from './install-button';

const ways = [
  ['On an iPhone or iPad', 'in Safari, the share button, then “Add to Home Screen”.'],
  ['On an Android phone', 'in the browser’s menu, “Install” or “Add to Home screen”.'],
  [
    'On a computer',
    'in Chrome or Edge, the sign at the end of the address bar, “Install Reshelve”.',
  ],
  ['On a Mac', 'in Safari, the menu File, then “Add to Dock”.'],
] as const;

/** How to have Reshelve at hand, and what of it is on the device. */
export function OnThisDevice() {
  return (
    <Card title="On your phone or computer">
      <p className="max-w-prose">
        Reshelve can stand among your apps, with a window of its own. On Android you can then also
        share a vacancy from the browser with Reshelve.
      </p>
      <InstallButton />
      <Details summary="How to install it">
        <ul className="max-w-prose space-y-2">
          {ways.map(([where, how]) => (
            <li key={where}>
              <strong className="font-semibold">{where}:</strong> {how}
            </li>
          ))}
        </ul>
      </Details>
      <Details summary="What is kept on the device, and what is not">
        <div className="max-w-prose space-y-2">
          <p>
            One page that says that there is no connection; and two cookies, one that keeps you
            signed in and one for the colours that you chose.
          </p>
          <p>
            None of your words. Your pages are fetched each time, so without a connection there is
            nothing of yours to read, and after you have signed out nothing of yours is left.
          </p>
        </div>
      </Details>
    </Card>
  );
}
