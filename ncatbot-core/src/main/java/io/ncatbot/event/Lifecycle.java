package io.ncatbot.event;

/**
 * The connection is ready ({@code lifecycle}, 生命周期).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code connect}; other implementations send {@code enable} and
 * {@code disable} too
 * @param raw the event as it came
 */
public record Lifecycle(long time, long selfId, String subType, RawJson raw) implements Meta, WithSubType {

}
