/**
 * Loaded into every server under test before its own code: answers how much memory is left after a collection, and
 * ends the server when the bench is gone.
 */
process.on('message', (asked) => {
  if (asked !== 'collect') return;
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
