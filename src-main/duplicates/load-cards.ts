import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { composeCardFacts, type CardFacts } from './card-facts.ts';
import type { Pace } from './linkage/pace.ts';

type ColumnsRow = readonly [
  id: number,
  kind: 'person' | 'organization',
  lastName: string | null,
  firstName: string | null,
  middleName: string | null,
  birthday: string | null,
  organizationName: string | null,
  legalForm: string | null,
  inn: string | null,
  kpp: string | null,
  externalId: string | null,
];
type PointRow = readonly [contactId: number, type: string, value: string, valid: number];

const selectSql = `SELECT id, kind, last_name, first_name, middle_name, birthday, organization_name, legal_form, inn, kpp,
  external_id FROM contacts`;
const pointsSql = 'SELECT contact_id, type, value, valid FROM contact_points';
const cardsAtOnce = 150;

/** Every living contact as it is compared, in the order of ids, read in slices. */
export async function loadCards(
  db: BaseDatabase,
  pace: Pace,
  tell: (done: number) => void,
): Promise<CardFacts[]> {
  const select = db.sqlite
    .prepare<[number, number], ColumnsRow>(
      // By the key alone: the index of names begins with `deleted_at`, and the planner would sort all of it each time.
      `${selectSql} NOT INDEXED WHERE id > ? AND deleted_at IS NULL ORDER BY id LIMIT ?`,
    )
    .raw();
  const selectPoints = db.sqlite
    .prepare<[number, number], PointRow>(
      `${pointsSql} WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, type, position`,
    )
    .raw();
  const cards: CardFacts[] = [];
  let after = 0;
  for (;;) {
    const rows = select.all(after, cardsAtOnce);
    const last = rows.at(-1)?.[0];
    if (last === undefined) return cards;
    const points = Map.groupBy(selectPoints.all(after + 1, last), ([contactId]) => contactId);
    for (const row of rows) cards.push(composeCard(row, points.get(row[0]) ?? []));
    after = last;
    tell(cards.length);
    await pace.pause();
  }
}

/** A prepared reading of one living contact; null for one that is gone or in the trash. */
export function prepareCardReader(db: BaseDatabase): (id: number) => CardFacts | null {
  const select = prepareCached<[number], ColumnsRow>(
    db,
    `${selectSql} WHERE id = ? AND deleted_at IS NULL`,
  ).raw();
  const selectPoints = prepareCached<[number], PointRow>(
    db,
    `${pointsSql} WHERE contact_id = ? ORDER BY type, position`,
  ).raw();
  return (id) => {
    const row = select.get(id);
    return row === undefined ? null : composeCard(row, selectPoints.all(id));
  };
}

function composeCard(row: ColumnsRow, points: readonly PointRow[]): CardFacts {
  const [
    id,
    kind,
    lastName,
    firstName,
    middleName,
    birthday,
    organizationName,
    legalForm,
    inn,
    kpp,
    externalId,
  ] = row;
  return composeCardFacts(
    {
      id,
      kind,
      lastName,
      firstName,
      middleName,
      birthday,
      organizationName,
      legalForm,
      inn,
      kpp,
      externalId,
    },
    points.map(([, type, value, valid]) => ({ type, value, valid: valid === 1 })),
  );
}
