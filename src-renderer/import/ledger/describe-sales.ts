import type { TFunction } from 'i18next';
import type { ImportPreview } from '../../../src-shared/import/import-preview.ts';
import type { SalesForecast } from '../../../src-shared/import/sales-forecast.ts';

/** «Будет создано 2 940 заказов, 1 240 оплат, новых клиентов 12, на проверку 3». */
export function describeSales(
  t: TFunction<'sales'>,
  forecast: ImportPreview['forecast'],
  { orders, payments, contactsCreated }: SalesForecast,
  showNumber: (value: number) => string,
): string {
  const rows = (['updated', 'unchanged', 'review', 'skipped'] as const)
    .filter((part) => forecast[part] > 0)
    .map((part) => t(`forecast.${part}`, { value: showNumber(forecast[part]) }));
  if (forecast.created + forecast.updated + forecast.review === 0)
    return t('forecast.nothingNew', { parts: rows.join(', ') });
  return [
    t('forecast.orders', { count: orders }),
    ...(payments > 0 ? [t('forecast.payments', { count: payments })] : []),
    ...(contactsCreated > 0 ? [t('forecast.clients', { value: showNumber(contactsCreated) })] : []),
    ...rows,
  ].join(', ');
}
