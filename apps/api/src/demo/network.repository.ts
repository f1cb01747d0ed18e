import type { Prisma } from '@reshelve/prisma/client';
import type { Tx } from '../platform/database/database.ts';

/** Writes the network of the demo. */
export const demoNetworkRepository = {
  async contact(tx: Tx, data: Prisma.ContactCreateManyInput): Promise<void> {
    await tx.contact.createMany({ data: [data] });
  },
  async touchpoints(tx: Tx, data: Prisma.TouchpointCreateManyInput[]): Promise<void> {
    await tx.touchpoint.createMany({ data });
  },
  async parts(tx: Tx, data: Prisma.ApplicationContactCreateManyInput[]): Promise<void> {
    await tx.applicationContact.createMany({ data });
  },
};
