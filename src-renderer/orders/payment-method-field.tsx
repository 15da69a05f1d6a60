import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentMethods } from '../../src-shared/orders/order-words.ts';

/** Cash, card, transfer, or not said. */
export function PaymentMethodField({
  value,
  onChange,
}: Readonly<{ value: string; onChange: (method: string) => void }>): ReactNode {
  const { t } = useTranslation('sales');
  return (
    <NativeSelect
      label={t('form.method')}
      value={value}
      data={[
        { value: '', label: t('form.methodUnknown') },
        ...paymentMethods.map((method) => ({ value: method, label: t(`form.methods.${method}`) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
