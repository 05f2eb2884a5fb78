package io.ncatbot.simulator.world;

/**
 * A message that an administrator marked (精华消息).
 *
 * @param message the message as it was then
 * @param operatorId who marked it
 * @param operatorName their name at that time
 * @param time Unix seconds
 */
public record Essence(ChatMessage message, long operatorId, String operatorName, long time) {
}
