package io.ncatbot.api.message;

/**
 * Which kind of chat a message goes to.
 */
public enum MessageType {

	/** A private chat (私聊). */
	PRIVATE,
	/** A group (群聊). */
	GROUP

}
