import fc from "fast-check";
import { expect, test } from "vitest";
import { laneKey } from "../../src/domain/lane.ts";

test.each([
  [{ chatId: 5, userId: 5, isPrivate: true }, "private:5"],
  [{ userId: 5, isPrivate: true }, "private:5"],
  [{ chatId: -7, userId: 5, isPrivate: false }, "group:-7:5"],
  [{ chatId: -7, isPrivate: false }, null],
  [{ userId: 5, isPrivate: false }, null],
  [{ chatId: 5, isPrivate: true }, null],
  [{ isPrivate: false }, null],
])("%j has the lane %s", (source, lane) => {
  expect(laneKey(source)).toBe(lane);
});

test("two people never share a lane, nor one person's chats", () => {
  const source = fc.record({ chatId: fc.integer(), userId: fc.integer(), isPrivate: fc.boolean() });
  fc.assert(
    fc.property(source, source, (a, b) => {
      const isSame =
        a.userId === b.userId && a.isPrivate === b.isPrivate && (a.isPrivate || a.chatId === b.chatId);
      expect(laneKey(a) === laneKey(b)).toBe(isSame);
    }),
  );
});
