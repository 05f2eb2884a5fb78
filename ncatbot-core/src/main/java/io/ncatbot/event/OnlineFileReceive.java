package io.ncatbot.event;

/**
 * A friend no longer offers an online file ({@code online_file_receive}, 在线文件).
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param subType {@code cancel}: it was cancelled, or goes the ordinary way instead
 * @param peerId the QQ number of the friend
 * @param raw the event as it came
 */
public record OnlineFileReceive(long time, long selfId, String subType, long peerId,
		RawJson raw) implements Notice, WithSubType {

}
