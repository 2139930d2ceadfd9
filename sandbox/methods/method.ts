import type { Upload } from "../files.ts";
import type { Json } from "../model.ts";
import type { World } from "../world.ts";

/** One validated call of the bot. */
export interface Call {
  world: World;
  params: Json;
  /** Files by the name of their part, for `attach://name`. */
  attached: Map<string, Upload>;
  /** Aborted when the caller hangs up. */
  gone: AbortSignal;
}

/** A method of the Bot API: returns `result` or throws an ApiError. */
export type Method = (call: Call) => unknown;
