import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsEn } from '../../src-shared/words/en/fields.ts';
import { fieldsRu } from '../../src-shared/words/ru/fields.ts';
import type { KnownField } from '../contacts/fields/known-field.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useFormat } from '../ui/use-format.ts';
import { listLedgerFields } from './ledger/ledger-fields.ts';
import { listTargetFields } from './target-fields.ts';

/** Fields to which columns go, and the words of their closed values. */
export type TargetFields = Readonly<{
  all: readonly KnownField[];
  find: (id: string | null) => KnownField | undefined;
  valueLabel: (fieldId: string, value: string) => string;
  /** False where a column cannot become a field of the owner's own. */
  takesOwn: boolean;
}>;

/** The fields of this base as targets of an import; for a ledger those of orders and of their clients. */
export function useTargetFields(isLedger = false): TargetFields {
  const { locale } = useFormat();
  const { t } = useTranslation('mapping');
  const known = useKnownFields();
  return useMemo(() => {
    const contactTargets = listTargetFields(known, {
      fullName: { ru: fieldsRu, en: fieldsEn }[locale].fullName,
      mixed: t('mixed'),
    });
    const all = isLedger ? listLedgerFields(contactTargets, locale) : contactTargets;
    const byId = new Map(all.map((field) => [field.id, field]));
    return {
      all,
      find: (id) => (id === null ? undefined : byId.get(id)),
      valueLabel: known.valueLabel,
      takesOwn: !isLedger,
    };
  }, [known, locale, t, isLedger]);
}
