/** Names on which the window and the main process talk; nothing else is answered. */
export const shellWires = {
  call: 'kartoteka:call',
  drop: 'kartoteka:drop',
  event: 'kartoteka:event',
  port: 'kartoteka:port',
} as const;
