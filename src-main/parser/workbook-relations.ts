import { scanTags } from './scan-tags.ts';

/** Paths of the worksheets in the archive by the names that the workbook's relations give them. */
export async function readSheetPaths(chunks: AsyncIterable<Buffer>): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  await scanTags(chunks, (name, attributes) => {
    // Chart sheets and macros are relations too: only worksheets hold rows.
    if (name !== 'Relationship' || !(attributes.get('Type') ?? '').endsWith('/worksheet')) return;
    const target = attributes.get('Target') ?? '';
    paths.set(attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  return paths;
}
