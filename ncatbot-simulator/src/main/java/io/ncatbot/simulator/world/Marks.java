package io.ncatbot.simulator.world;

/**
 * What is noted on messages after they were said.
 *
 * @param reactions who reacted with what (表情回应)
 * @param essences the marked messages of the groups (精华消息)
 * @param read how far the bot's account has read (已读)
 */
public record Marks(Reactions reactions, Essences essences, ReadMarks read) {
}
