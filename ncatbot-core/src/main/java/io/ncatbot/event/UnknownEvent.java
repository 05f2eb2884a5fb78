package io.ncatbot.event;

/**
 * An event of a kind that is not known here.
 *
 * @param time when it happened, in Unix seconds; 0 where it is not told
 * @param selfId the bot's QQ number; 0 where it is not told
 * @param postType its {@code post_type}, as text
 * @param raw the event as it came
 * @param reason what is not known of it: one of a few fixed texts, such as
 * {@code unknown notice_type}
 */
public record UnknownEvent(long time, long selfId, String postType, RawJson raw, String reason) implements Event {

}
