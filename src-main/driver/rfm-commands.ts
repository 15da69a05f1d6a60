import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { RfmGroup } from '../../src-shared/rfm/rfm-groups.ts';
import { rfmGroupSchema, rfmSettingsSchema } from '../../src-shared/rfm/rfm-settings.ts';
import { rfmGroupsRu } from '../../src-shared/words/ru/rfm-groups.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { analyseRfm, scoreContacts } from '../rfm/rfm-analysis.ts';
import { readRfmSettings } from '../rfm/rfm-settings-store.ts';
import { composeRfmTable } from '../rfm/rfm-table.ts';
import { withDriverBase } from './driver-host.ts';
import { refuseOption, type DriverRequest } from './driver-request.ts';
import { toDecimalRoubles } from './driver-values.ts';

/** A range in a file of groups: `[4, 5]`, `4`, `"4-5"` or `{"min": 4, "max": 5}`. */
const writtenRange = z.preprocess((written) => {
  if (typeof written === 'number') return [written, written];
  if (typeof written === 'string') {
    const [from, to = from] = written.split(/[-–—]/u).map(Number);
    return [from, to];
  }
  const span = z.object({ min: z.number(), max: z.number() }).safeParse(written);
  return span.success ? [span.data.min, span.data.max] : written;
}, rfmGroupSchema.shape.r);

const writtenGroup = z.object({ name: z.string().min(1), r: writtenRange, f: writtenRange, m: writtenRange });
const writtenGroups = z.union([
  z.array(writtenGroup),
  z.object({ groups: z.array(writtenGroup) }).transform(({ groups }) => groups),
]);

/** `rfm`: edges, groups and the scores of every contact with an order up to the date. */
export async function runRfm(request: DriverRequest): Promise<unknown> {
  const { date, groups: file } = request.options;
  if (date !== undefined && !z.iso.date().safeParse(date).success) throw refuseOption('--date');
  const ownGroups = file === undefined ? null : await readGroups(file);
  return withDriverBase(request, ({ context: { db, now } }) => {
    const settings = readRfmSettings(db);
    const groups = ownGroups ?? settings.groups;
    const analysis = analyseRfm(db, date ?? toLocalDay(now()), settings);
    const table = composeRfmTable(analysis, groups);
    const nameAt = (place: number | null): string | null =>
      nameGroup(place === null ? undefined : groups[place]);
    return {
      date: analysis.date,
      method: settings.method,
      edges: printEdges(analysis.edges),
      total: printSums(table.total),
      groups: table.groups.map(({ place, ...sums }) => ({ name: nameAt(place), ...printSums(sums) })),
      grid: table.grid.map(({ average, ...cell }) => ({ ...cell, average: toDecimalRoubles(average) })),
      contacts: [...scoreContacts(analysis, groups)].map(
        ({ id, recency, frequency, monetary, r, f, m, group }) => ({
          id: String(id),
          recencyDays: recency,
          frequency,
          monetary: toDecimalRoubles(monetary),
          r,
          f,
          m,
          group: nameAt(group),
        }),
      ),
    };
  });
}

async function readGroups(file: string): Promise<RfmGroup[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AppError('fileMissing');
  });
  const written = writtenGroups.safeParse(parseJson(text));
  if (!written.success) throw refuseOption('--groups');
  const groups = rfmSettingsSchema.shape.groups.safeParse(
    written.data.map((group) => ({ ...group, key: null })),
  );
  if (!groups.success) throw refuseOption('--groups');
  return groups.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuseOption('--groups');
  }
}

function nameGroup(group: RfmGroup | undefined): string | null {
  if (group === undefined) return null;
  return group.name === '' && group.key !== null ? rfmGroupsRu[group.key].name : group.name;
}

function printSums({ contacts, orders, revenue }: { contacts: number; orders: number; revenue: number }) {
  return { contacts, orders, revenue: toDecimalRoubles(revenue) };
}

/** Edges as figures: days, orders, roubles; they are quantiles and need not be whole kopecks. */
function printEdges(edges: { recency: number[]; frequency: number[]; monetary: number[] } | null) {
  return edges === null ? null : { ...edges, monetary: edges.monetary.map((kopecks) => kopecks / 100) };
}
