import { Menu } from '@/components/menu';
import { signOut } from '../actions';
import type { Me } from '../me';
import { type Hat, hatsOf } from '../navigation';

/** Who is signed in and as what, with the way to other roles, the account, and out. */
export function Person({ me, here }: { me: Me; here: Hat | undefined }) {
  const others = hatsOf(me).filter(({ href }) => href !== here?.href);
  const name = me.account.name || 'Your account';
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 max-sm:hidden">
        {here && others.length > 0 ? (
          <Menu
            className="relative"
            label={
              <>
                <span className="sr-only">You are here as </span>
                {here.label}
                <span className="sr-only">. Switch</span>
              </>
            }
            panelClassName="right-0 w-max max-w-[calc(100vw-2rem)]"
          >
            <Hats hats={others} />
          </Menu>
        ) : (
          here && <span className="text-muted">{here.label}</span>
        )}
        <a href="/account" className="link inline-flex min-h-target items-center">
          {name}
        </a>
        <form action={signOut}>
          <button
            type="submit"
            className="link inline-flex min-h-target cursor-pointer items-center"
          >
            Sign out
          </button>
        </form>
      </div>
      <Menu
        className="relative min-w-0 sm:hidden"
        label={<span className="max-w-[50vw] truncate">{name}</span>}
        labelClassName="text-accent"
        panelClassName="right-0 w-max min-w-full max-w-[calc(100vw-2rem)]"
      >
        {here && (
          <p className="px-3 py-2 text-muted">
            <span className="sr-only">You are here as </span>
            {here.label}
          </p>
        )}
        {others.length > 0 && <Hats hats={others} />}
        <a href="/account" className={row}>
          Your account
        </a>
        <form action={signOut}>
          <button type="submit" className={`${row} w-full cursor-pointer`}>
            Sign out
          </button>
        </form>
      </Menu>
    </>
  );
}

const row = 'link flex min-h-target items-center rounded-sm px-3 no-underline hover:bg-tray';

function Hats({ hats }: { hats: readonly Hat[] }) {
  return (
    <ul>
      {hats.map((hat) => (
        <li key={hat.href}>
          <a href={hat.href} className={row}>
            <span className="sr-only">Switch to </span>
            {hat.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
