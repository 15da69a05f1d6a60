import { serveParser } from './serve-parser.ts';
import { openParserPort } from './parser-port.ts';

serveParser(await openParserPort());
