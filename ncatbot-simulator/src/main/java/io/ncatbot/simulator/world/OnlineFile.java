package io.ncatbot.simulator.world;

import org.jspecify.annotations.Nullable;

/**
 * A file or folder that passes from one to the other without a stop (在线文件).
 *
 * @param msgId QQ's own 19-digit id of the message
 * @param elementId QQ's own 19-digit id of the file in it
 * @param peerId the friend
 * @param fromBot whether the bot sends it
 * @param name its name
 * @param size bytes, 0 for a folder
 * @param directory whether it is a folder
 * @param key the key under which its content is known; null for a folder
 * @param time Unix seconds
 * @param state what became of it
 */
public record OnlineFile(String msgId, String elementId, long peerId, boolean fromBot, String name, long size,
		boolean directory, @Nullable String key, long time, State state) {

	OnlineFile with(State newState) {
		return new OnlineFile(this.msgId, this.elementId, this.peerId, this.fromBot, this.name, this.size,
				this.directory, this.key, this.time, newState);
	}

	/**
	 * What can become of it.
	 */
	public enum State {

		/** Nobody answered yet. */
		OFFERED,

		/** The receiver took it. */
		RECEIVED,

		/** The receiver refused it. */
		REFUSED,

		/** The sender took it back. */
		CANCELLED

	}

}
