import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointType } from '../../../src-shared/contacts/contact-field.ts';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import { InlineText } from '../fields/inline-text.tsx';
import { findPointProblem } from './find-point-problem.ts';

type Props = Readonly<{
  type: PointType;
  label: string;
  initial: string;
  onSave: (value: string) => Promise<AppError | null>;
  onClose: () => void;
  onType?: (text: string) => void;
}>;

/** Types a point; a phone or an e-mail that does not look right is not taken. */
export function PointEditor({ type, label, initial, onSave, onClose, onType }: Props): ReactNode {
  const { t } = useTranslation('fields');
  return (
    <InlineText
      label={label}
      initial={initial}
      read={(text) => {
        const problem = text.trim() === '' ? null : findPointProblem(type, text);
        return problem === null ? { value: text.trim() } : { problem: t(`problems.${problem}`) };
      }}
      onSave={(value) => (value === '' ? Promise.resolve(null) : onSave(value))}
      onClose={onClose}
      {...(onType ? { onType } : {})}
    />
  );
}
