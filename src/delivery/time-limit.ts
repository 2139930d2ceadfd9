/** Waits for work, but no longer than this; the work itself goes on and its outcome is ignored. */
export async function withTimeLimit<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError()), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";
}
