import type { FieldValue, PointType } from '../../src-shared/contacts/contact-field.ts';
import { pointTypes } from '../../src-shared/contacts/contact-field.ts';
import { findContactField } from '../../src-shared/contacts/contact-fields.ts';
import type {
  MergeProposal,
  MergeReason,
  MergedField,
  MergedPoint,
} from '../../src-shared/merges/merge-proposal.ts';

/** The owner's own choices: field id to the card whose value is taken. */
export type MergeChoices = ReadonlyMap<string, number>;

/** A field with one value: what each card says, in the order of the cards, and what the united card gets. */
export type FieldRow = Readonly<{
  fieldId: string;
  /** By card; undefined where the card says nothing. */
  cells: readonly (FieldValue | undefined)[];
  state: RowState;
  canChoose: boolean;
  result: FieldValue;
  /** Whose value that is; null when it is put together. */
  chosenFrom: number | null;
  /** Why it was proposed; `own` when the owner chose. */
  why: MergeReason | 'own';
}>;

/** Phones, e-mails and the like: of each card, and all of them united. */
export type PointRow = Readonly<{
  type: PointType;
  cells: readonly (readonly MergedPoint[])[];
  state: RowState;
  result: readonly MergedPoint[];
}>;

/** Whether the cards agree: they say different things, some say nothing, all say the same. */
export type RowState = 'differs' | 'one' | 'same';

const states: readonly RowState[] = ['differs', 'one', 'same'];

/** Everything that is compared, the loudest first: what differs, then what only some have, then what agrees; names and ways to reach before the rest. */
export function composeMergeRows(
  proposal: MergeProposal,
  choices: MergeChoices,
): readonly (FieldRow | PointRow)[] {
  const fields = proposal.fields.map((field) => composeFieldRow(field, proposal, choices.get(field.fieldId)));
  const names = fields.filter(({ fieldId }) => findContactField(fieldId)?.section === 'name');
  const rest = fields.filter((row) => !names.includes(row));
  return [...names, ...composePointRows(proposal), ...rest].toSorted(
    (one, other) => states.indexOf(one.state) - states.indexOf(other.state),
  );
}

function composeFieldRow(
  field: MergedField,
  { contacts }: MergeProposal,
  chosen: number | undefined,
): FieldRow {
  const { fieldId, values, locked } = field;
  const said = new Map(values.map(({ contactId, value }) => [contactId, value]));
  const differs = new Set(values.map(({ value }) => JSON.stringify(value))).size > 1;
  const own = chosen === undefined ? undefined : said.get(chosen);
  const base = {
    fieldId,
    cells: contacts.map(({ id }) => said.get(id)),
    state: differs ? 'differs' : values.length < contacts.length ? 'one' : 'same',
    canChoose: differs && !locked,
  } as const;
  return chosen === undefined || own === undefined
    ? { ...base, result: field.value, chosenFrom: field.chosenFrom, why: field.why }
    : { ...base, result: own, chosenFrom: chosen, why: chosen === field.chosenFrom ? field.why : 'own' };
}

function composePointRows({ points, contacts }: MergeProposal): readonly PointRow[] {
  return pointTypes.flatMap((type) => {
    const result = points.filter((point) => point.type === type);
    if (result.length === 0) return [];
    const cells = contacts.map(({ id }) => result.filter(({ from }) => from.includes(id)));
    const saying = cells.filter((cell) => cell.length > 0);
    const differs = saying.some((cell) => cell.length < result.length);
    const state = differs ? 'differs' : saying.length < cells.length ? 'one' : 'same';
    return [{ type, cells, result, state }];
  });
}

/** How many rows of each sort go along, of all cards together. */
export function sumMoving({ contacts }: MergeProposal): MergeProposal['contacts'][number]['counts'] {
  const sum = (count: keyof MergeProposal['contacts'][number]['counts']): number =>
    contacts.reduce((total, { counts }) => total + counts[count], 0);
  return {
    points: sum('points'),
    interactions: sum('interactions'),
    orders: sum('orders'),
    payments: sum('payments'),
    tags: sum('tags'),
  };
}
