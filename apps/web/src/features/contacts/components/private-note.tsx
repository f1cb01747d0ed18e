/** Whose business the network is. Stands wherever people are added. */
export function PrivateNote() {
  return (
    <p className="max-w-prose text-muted">
      Only you can see the people you keep here: not your mentor, not the programme. Reshelve never
      writes to any of them and sends no invitations. These are other people’s details, so keep what
      helps you and leave the rest.
    </p>
  );
}
