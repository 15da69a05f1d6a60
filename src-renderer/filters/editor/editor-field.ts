import type { FieldSection } from '../../../src-shared/contacts/contact-field.ts';
import { segmentFieldId } from '../../../src-shared/segments/expand-segments.ts';
import type { KnownField, KnownFields } from '../../contacts/fields/known-field.ts';

/** The groups of fields in the editor, in their order; events stand before the owner's marks. */
export const fieldGroups = ['client', 'reach', 'sales', 'events', 'marks', 'custom'] as const;
export type FieldGroupName = (typeof fieldGroups)[number];

const groupOfSection: Readonly<Record<FieldSection, FieldGroupName>> = {
  name: 'client',
  work: 'client',
  requisites: 'client',
  service: 'client',
  points: 'reach',
  figures: 'sales',
  sales: 'sales',
  marketing: 'marks',
  custom: 'custom',
};

/** The group under which the editor offers a field. */
export function findFieldGroup({ section }: Pick<KnownField, 'section'>): FieldGroupName {
  return groupOfSection[section];
}

/** The fields that rules may ask of: those of the base and the segments, which are no field of a card. */
export function listEditorFields(known: KnownFields, segmentLabel: string): readonly KnownField[] {
  const segment: KnownField = {
    id: segmentFieldId,
    label: segmentLabel,
    kind: 'enum',
    group: 'both',
    section: 'marketing',
    storage: { in: 'segments' },
    headings: [],
    editable: false,
    filterable: true,
  };
  return [...known.all.filter(({ filterable }) => filterable), segment];
}
