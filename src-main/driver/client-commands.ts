import { readFile } from 'node:fs/promises';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { everything, filterSchema, type Filter } from '../../src-shared/filters/filter.ts';
import { composeSegmentRule } from '../../src-shared/segments/expand-segments.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { getContactCard } from '../contacts/contact-card-query.ts';
import { selectContactRows } from '../contacts/contact-rows-query.ts';
import { findFields } from '../contacts/find-field.ts';
import { countContacts, findContacts } from '../contacts/find-contacts.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';
import { customFieldToContactField } from '../../src-shared/contacts/custom-field-as-contact-field.ts';
import { listInteractions } from '../interactions/interaction-queries.ts';
import { findSurvivor } from '../merges/merged-cards.ts';
import { refreshAudienceOfDay } from '../segments/refresh-audience.ts';
import { withDriverBase } from './driver-host.ts';
import { readCount, refuseOption, requireId, requireWord, type DriverRequest } from './driver-request.ts';
import { readDriverSales } from './driver-sales.ts';
import { toDriverCells } from './driver-values.ts';

const pageSize = 500;

/** `list`: the contacts of a rule in the order of their names. */
export async function runList(request: DriverRequest): Promise<unknown> {
  const { options } = request;
  const view = makeView(await readScope(request), '');
  const fields = options.fields?.split(',') ?? contactFields.filter(isStored).map((field) => field.id);
  const offset = readCount(request, 'offset', 0);
  const limit = readCount(request, 'limit', 100);
  return withDriverBase(request, ({ context: { db, now } }) => {
    refreshAudienceOfDay(db, now());
    const { ids } = findContacts(db, view, null);
    return {
      total: ids.length,
      contacts: readContacts(db, [...ids.subarray(offset, offset + limit)], fields),
    };
  });
}

/** `search TEXT`: the best matches and the milliseconds that finding them and reading their rows took. */
export function runSearch(request: DriverRequest): Promise<unknown> {
  const view = makeView(everything, requireWord(request, 0, 'TEXT'));
  const limit = readCount(request, 'limit', 50);
  return withDriverBase(request, ({ context: { db } }) => {
    const started = performance.now();
    const { ids } = findContacts(db, view, Math.max(limit, 1));
    const contacts = readContacts(db, [...ids], ['phones', 'emails', 'organizationName', 'note']);
    const ms = performance.now() - started;
    return { contacts, total: countContacts(db, view), ms };
  });
}

/** `card ID`: everything about one contact. */
export function runCard(request: DriverRequest): Promise<unknown> {
  const id = requireId(request, 0);
  return withDriverBase(request, ({ context: { db } }) => {
    const { fields, points, ...card } = getContactCard(db, id);
    const { consent, consentAt } = fields;
    return {
      ...card,
      id: String(card.id),
      ...tellSurvivor(db, id),
      ...toDriverCells(fields, [...contactFields, ...listCustomFields(db).map(customFieldToContactField)]),
      points: points.map((point) => ({ ...point, id: String(point.id) })),
      timeline: listInteractions(db, id).map((interaction) => ({
        ...interaction,
        id: String(interaction.id),
        contactId: String(interaction.contactId),
      })),
      relationships: [],
      ...readDriverSales(db, id),
      tasks: [],
      consents: consent === null ? [] : [{ state: consent, at: consentAt }],
    };
  });
}

/** A card that was united with another tells which one stands for it. */
function tellSurvivor({ sqlite }: BaseDatabase, id: number): { mergedInto?: string } {
  const survivorId = findSurvivor(sqlite, id) ?? id;
  return survivorId === id ? {} : { mergedInto: String(survivorId) };
}

/** A rule from a file; without a file everything. */
export async function readRule(file: string | undefined): Promise<Filter> {
  if (file === undefined) return everything;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AppError('fileMissing');
  });
  const parsed = filterSchema.safeParse(parseJson(text));
  if (!parsed.success) throw refuseOption('--rule');
  return parsed.data;
}

/** Whom `--segment` or `--rule` names; without either everybody. Both at once are refused. */
export async function readScope({ options }: DriverRequest): Promise<Filter> {
  const { rule, segment } = options;
  if (segment === undefined) return readRule(rule);
  const id = Number(segment);
  if (rule !== undefined || !Number.isSafeInteger(id) || id < 1) throw refuseOption('--segment');
  return composeSegmentRule([id]);
}

/** The view of the driver: by name, without the trash. */
export function makeView(filter: Filter, search: string): ContactView {
  return { filter, search, sort: { field: 'name', direction: 'asc' }, trash: false };
}

function isStored({ storage }: (typeof contactFields)[number]): boolean {
  return storage.in !== 'computed';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuseOption('--rule');
  }
}

function readContacts(db: BaseDatabase, ids: readonly number[], fieldIds: readonly string[]) {
  const fields = findFields(db, fieldIds);
  const contacts = [];
  for (let start = 0; start < ids.length; start += pageSize) {
    for (const row of selectContactRows(db, ids.slice(start, start + pageSize), fields)) {
      contacts.push({
        id: String(row.id),
        kind: row.kind,
        name: row.name,
        ...toDriverCells(row.cells, fields),
      });
    }
  }
  return contacts;
}
