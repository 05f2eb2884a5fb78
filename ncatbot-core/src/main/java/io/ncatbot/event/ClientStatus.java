package io.ncatbot.event;

import org.jspecify.annotations.Nullable;

/**
 * Another device of the bot's account came or went ({@code client_status}, 其他客户端在线状态变更).
 * NapCat does not tell of it; go-cqhttp does.
 *
 * @param time when it happened, in Unix seconds
 * @param selfId the bot's QQ number
 * @param client the device; null where it is not told
 * @param online whether it came
 * @param raw the event as it came
 */
public record ClientStatus(long time, long selfId, @Nullable Client client, boolean online,
		RawJson raw) implements Notice {

	/**
	 * A device.
	 *
	 * @param appId the number of the client's kind
	 * @param deviceName its name
	 * @param deviceKind what it is
	 */
	public record Client(long appId, String deviceName, String deviceKind) {

	}

}
