package io.ncatbot.event;

/**
 * A friend has answered the offer of an online file ({@code online_file_send}, 在线文件).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code receive} or {@code refuse}
 * @param peerId the QQ number of the friend
 * @param raw the event as it came
 */
public record OnlineFileSend(long time, long selfId, String subType, long peerId,
		RawJson raw) implements Notice, WithSubType {

}
