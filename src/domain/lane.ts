/** What decides who must wait for whom: the chat and the person of an update. */
export interface LaneSource {
  chatId?: number | undefined;
  userId?: number | undefined;
  isPrivate: boolean;
}

/**
 * Names the lane of an update: one lane a person in a private chat, one a person in a group.
 * Returns null when nobody can be told apart; such an update never reaches sessions or conversations,
 * because a missing key would be shared by everybody.
 */
export function laneKey({ chatId, userId, isPrivate }: LaneSource): string | null {
  if (isPrivate) return userId === undefined ? null : privateLane(userId);
  if (chatId === undefined || userId === undefined) return null;
  return `group:${chatId}:${userId}`;
}

/** The lane of somebody's private chat. */
export function privateLane(userId: number): string {
  return `private:${userId}`;
}
