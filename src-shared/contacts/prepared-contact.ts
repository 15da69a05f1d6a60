import type { DictionaryName, PointType } from './contact-field.ts';
import type { ContactKind } from './contact.ts';
import type { PointKind } from './contact-point.ts';

/** A contact point after normalising, before it has an id. Within a type the first one is the primary. */
export type PreparedPoint = Readonly<{
  type: PointType;
  kind: PointKind | null;
  service: string | null;
  value: string;
  extension: string | null;
  valid: boolean;
  note: string | null;
}>;

/** A whole contact after normalising: what forms and imports alike hand to the writer. Only filled fields are present. */
export type PreparedContact = Readonly<{
  kind: ContactKind;
  /** Values of column fields by field id: text, kopecks, ISO dates. */
  fields: Readonly<Record<string, string | number>>;
  points: readonly PreparedPoint[];
  /** Dictionary values as written; the writer finds or adds the dictionary value. */
  dictionary: Readonly<Partial<Record<DictionaryName, string>>>;
  tags: readonly string[];
  /** Stored text by the id of the custom field. */
  custom: Readonly<Record<number, string>>;
}>;
