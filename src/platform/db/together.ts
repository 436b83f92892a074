/**
 * Like `Promise.all`, for what one transaction asks at once: PostgreSQL is sent all of it in one go. It fails with the first
 * failure, and not before everything has ended, since a transaction must not be rolled back under what is still on its way.
 */
export async function together<T extends readonly unknown[] | []>(asked: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const all = Promise.all(asked)
  await Promise.allSettled([all, ...asked])
  return all
}
