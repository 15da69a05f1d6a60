import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

/**
 * jsdom brings typed arrays of its own realm, while what comes over a message channel is of Node's: the schemas of the
 * contract would refuse it. Import this file before them; a real window has one realm.
 */
const { port1, port2 } = new MessageChannel();
port1.postMessage(new Int32Array(1));
const received: unknown = receiveMessageOnPort(port2)?.message;
if (received instanceof Object)
  Object.defineProperty(globalThis, 'Int32Array', { value: received.constructor });
port1.close();
