import { rm } from 'node:fs/promises';
import type { BaseContext } from '../../src-main/base/base-context.ts';
import { createBase } from '../../src-main/base/create-base.ts';
import { contactHandlers } from '../../src-main/contacts/contact-handlers.ts';
import { copiesHandlers } from '../../src-main/copies/copies-handlers.ts';
import { customFieldHandlers } from '../../src-main/custom-fields/custom-field-handlers.ts';
import { createDriverHost, driverJob } from '../../src-main/driver/driver-host.ts';
import { duplicateHandlers } from '../../src-main/duplicates/duplicate-handlers.ts';
import { importFile } from '../../src-main/import/import-file.ts';
import { interactionHandlers } from '../../src-main/interactions/interaction-handlers.ts';
import { sampleOrganizations } from '../samples/sample-organizations.ts';
import { writeSampleWorkbook } from '../samples/write-sample-workbook.ts';
import { tourClient, tourTimeline, tourTwin } from './tour-client.ts';

/** The password of the made-up base. */
export const tourPassword = 'берёза и ключ 47';

/** When the tour takes place: the same day on every picture. */
export const tourNow = new Date('2026-11-20T09:40:00.000Z');

const people = 290;

/** Makes the base of the tour: 300 clients with a history of two months, one of them in the trash. */
export async function fillTourBase(folder: string): Promise<void> {
  let clock = new Date('2026-09-14T07:05:00.000Z');
  const host = { ...createDriverHost(folder), now: () => clock };
  const session = await createBase(host, tourPassword, driverJob);
  try {
    const workbook = `${folder}-клиенты.xlsx`;
    await writeSampleWorkbook(workbook, people);
    await importFile(session.context, workbook, { match: 'none' }, driverJob);
    await rm(workbook);
    await writeHistory(session.context, (at) => (clock = new Date(at)));
  } finally {
    session.close();
  }
}

async function writeHistory(context: BaseContext, setClock: (at: string) => void): Promise<void> {
  setClock('2026-09-14T15:18:00.000Z');
  const changes = tourClient.changes;
  const { id } = contactHandlers['contacts:create'](context, { kind: 'person', changes });
  for (const entry of tourTimeline) {
    setClock(entry.happenedAt);
    interactionHandlers['interactions:add'](context, { ...entry, contactId: id });
  }
  setClock('2026-11-10T10:20:00.000Z');
  contactHandlers['contacts:update'](context, { id, changes: tourClient.figures });
  setClock('2026-11-16T08:30:00.000Z');
  customFieldHandlers['custom-fields:create'](context, { label: 'Этаж', kind: 'number', options: [] });
  for (const organization of sampleOrganizations) {
    contactHandlers['contacts:create'](context, { kind: 'organization', changes: organization });
  }
  setClock('2026-11-17T11:40:00.000Z');
  contactHandlers['contacts:create'](context, { kind: 'person', changes: tourTwin });
  setClock('2026-11-18T13:05:00.000Z');
  contactHandlers['contacts:add-tag'](context, { ids: [3, 8, 15, 21, 34], tag: 'смета' });
  setClock('2026-11-19T16:02:00.000Z');
  contactHandlers['contacts:trash'](context, { ids: [5] });
  await copiesHandlers['copies:make'](context, { fileToken: null }, driverJob);
  setClock('2026-11-20T07:55:00.000Z');
  const debt = { fields: { openingDebt: 0 } };
  contactHandlers['contacts:update'](context, { id, changes: debt });
  setClock('2026-11-20T08:10:00.000Z');
  await duplicateHandlers['duplicates:scan'](context, {}, driverJob);
}
