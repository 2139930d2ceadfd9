/** An answer `ok: false` of the Bot API. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: Record<string, unknown> | undefined;
  /** True when the call itself is a bug of the bot, whatever the state of the world. */
  readonly malformed: boolean;

  constructor(
    code: number,
    description: string,
    more: { parameters?: Record<string, unknown>; malformed?: boolean } = {},
  ) {
    super(description);
    this.code = code;
    this.parameters = more.parameters;
    this.malformed = more.malformed ?? false;
  }
}

/** An action that a person cannot do; the control interface answers 400 with its words. */
export class ActionError extends Error {}

/** A refusal that depends on the state of the world. */
export function badRequest(text: string): ApiError {
  return new ApiError(400, `Bad Request: ${text}`);
}

/** A refusal that no state of the world could lift: the bot's code is wrong. */
export function malformed(text: string): ApiError {
  return new ApiError(400, `Bad Request: ${text}`, { malformed: true });
}
