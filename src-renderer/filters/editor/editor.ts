import type { KnownField } from '../../contacts/fields/known-field.ts';
import type { FindField } from './draft-of-rule.ts';
import type { GroupDraft } from './rule-draft.ts';

/** What every part of the editor needs: the fields, and the way to change the whole draft. */
export type Editor = Readonly<{
  fields: readonly KnownField[];
  find: FindField;
  act: (change: (root: GroupDraft) => GroupDraft) => void;
}>;
