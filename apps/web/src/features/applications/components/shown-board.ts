/** A card as it is read: everything in words already. */
export interface ShownCard {
  id: string;
  title: string;
  employer: string;
  note: string;
}

export interface ShownColumn {
  stage: string;
  label: string;
  /** How many there are, shown or not. */
  total: number;
  cards: readonly ShownCard[];
  /** Where more of them are shown; null where all are, or as many as the board shows. */
  more: string | null;
  /** Where all of them are, as a table. */
  list: string;
}

/** A card's name where it is spoken of. */
export const nameOf = (card: ShownCard | null): string =>
  card ? `${card.title}, ${card.employer}` : 'The application';
