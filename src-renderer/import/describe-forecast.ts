import type { TFunction } from 'i18next';
import type { ImportPreview } from '../../src-shared/import/import-preview.ts';

type Forecast = ImportPreview['forecast'];

/** The sentence that is always true: «Будет создано 1 184, обновлено 0, на проверку 16, пропущено 2». */
export function describeForecast(
  t: TFunction<'import'>,
  forecast: Forecast,
  showNumber: (value: number) => string,
): string {
  const show = (part: keyof Forecast): string => t(`forecast.${part}`, { value: showNumber(forecast[part]) });
  if (forecast.created + forecast.updated + forecast.review === 0) {
    const parts = (['unchanged', 'skipped'] as const).filter((part) => forecast[part] > 0);
    return t('forecast.nothingNew', { parts: parts.map(show).join(', ') });
  }
  return (['created', 'updated', 'unchanged', 'review', 'skipped'] as const)
    .filter((part) => part !== 'unchanged' || forecast.unchanged > 0)
    .map(show)
    .join(', ');
}

/** Why the button has nothing to do; null when it has. */
export function findIdleReason({
  columns,
  forecast,
}: Pick<ImportPreview, 'columns' | 'forecast'>): 'nothingMapped' | 'nothingNew' | null {
  if (columns.every(({ fieldId }) => fieldId === null)) return 'nothingMapped';
  // Rows for review are written too: they wait in their list.
  return forecast.created + forecast.updated + forecast.review === 0 ? 'nothingNew' : null;
}
