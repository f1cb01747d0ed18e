/** Where an interview is: as a link if it is one to a call, as written otherwise. */
export function Place({ place }: { place: string }) {
  const url = URL.parse(place);
  if (url?.protocol !== 'https:') return <span className="break-words">{place}</span>;
  return (
    <a className="link break-all" href={url.href} target="_blank" rel="noopener noreferrer">
      {url.host}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
