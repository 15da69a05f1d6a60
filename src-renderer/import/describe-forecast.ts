import type { TFunction } from 'i18next';
import type { ImportPreview } from '../../src-shared/import/import-preview.ts';

type Forecast = ImportPreview['forecast'];

/** The sentence that is always true: «Будет создано 1 184, обновлено 0, на проверку 16, пропущено 2». */
export function describeForecast(
  t: TFunction<'import'>,
  forecast: Forecast,
  showNumber: (value: number) => string,
): string {
  const parts = ['created', 'updated', 'unchanged', 'review', 'skipped'] as const;
  return parts
    .filter((part) => part !== 'unchanged' || forecast.unchanged > 0)
    .map((part) => t(`forecast.${part}`, { value: showNumber(forecast[part]) }))
    .join(', ');
}

/** Why the button has nothing to do; null when it has. */
export function findIdleReason({
  columns,
  forecast,
}: Pick<ImportPreview, 'columns' | 'forecast'>): 'nothingMapped' | 'nothingNew' | null {
  if (columns.every(({ fieldId }) => fieldId === null)) return 'nothingMapped';
  return forecast.created + forecast.updated === 0 ? 'nothingNew' : null;
}
