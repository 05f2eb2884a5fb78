package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * A poke was taken back ({@code notify} / {@code poke_recall}). NapCat does not tell of
 * it; LLBot does.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number; null in a private chat
 * @param userId the QQ number of who poked, in a private chat of the chat partner
 * @param senderId in a private chat the QQ number of who poked, else 0
 * @param targetId the QQ number of who was poked
 * @param rawInfo how QQ shows it: its parts, which may change; null where it is not told
 * @param raw the event as it came
 */
public record PokeRecall(long time, long selfId, @Nullable Long groupId, long userId, long senderId, long targetId,
		@Nullable JsonNode rawInfo, RawJson raw) implements Notice, WithUser {

}
