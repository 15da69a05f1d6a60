import { readAttributes } from './xml-attributes.ts';
import { scanXml } from './xml-scanner.ts';

/** Hears every opening tag of an XML file that holds no text of interest. */
export async function scanTags(
  chunks: AsyncIterable<Buffer>,
  visit: (name: string, attributes: ReadonlyMap<string, string>) => void,
): Promise<void> {
  await scanXml(chunks, {
    open: (name, bytes, start, end) => visit(name, readAttributes(bytes, start, end)),
    close: () => undefined,
    text: () => undefined,
    wantsText: () => false,
  });
}
