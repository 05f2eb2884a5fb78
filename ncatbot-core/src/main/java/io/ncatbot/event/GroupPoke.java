package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Somebody was poked in a group ({@code notify} / {@code poke}, 戳一戳).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param groupId the group's number
 * @param userId the QQ number of who poked
 * @param targetId the QQ number of who was poked
 * @param rawInfo how QQ shows it: its parts, which may change; null where it is not told
 * @param raw the event as it came
 */
public record GroupPoke(long time, long selfId, long groupId, long userId, long targetId, @Nullable JsonNode rawInfo,
		RawJson raw) implements Notice, InGroup, WithUser {

}
