/** What stands behind the question mark of a page's address, as Next gives it. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The first value of each parameter: an address may repeat any of them. */
export async function firstOfEach(
  searchParams: SearchParams,
): Promise<Readonly<Record<string, string | undefined>>> {
  return Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value?.[0],
    ]),
  );
}
