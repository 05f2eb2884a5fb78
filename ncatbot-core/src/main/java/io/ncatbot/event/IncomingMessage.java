package io.ncatbot.event;

import io.ncatbot.message.Message;
import io.ncatbot.message.Node;

/**
 * A message that somebody has sent (消息).
 */
public sealed interface IncomingMessage extends Event, WithUser, WithSubType permits GroupMessage, PrivateMessage {

	@Override
	default String postType() {
		return "message";
	}

	/**
	 * Where the message was sent ({@code message_type}).
	 * @return {@code group} or {@code private}
	 */
	String messageType();

	/**
	 * The kind of chat.
	 * @return {@code normal} in groups; {@code friend} or {@code group} in private chats;
	 * others from other implementations
	 */
	String subType();

	/**
	 * The message's id, by which it is quoted, recalled and forwarded.
	 * @return the id; it says nothing about the order of messages
	 */
	long messageId();

	/**
	 * Who sent the message.
	 * @return the sender's QQ number
	 */
	long userId();

	/**
	 * What is known of the sender.
	 * @return the sender
	 */
	Sender sender();

	/**
	 * What the message says.
	 * @return the content; empty when NapCat could convert none of it
	 */
	Message message();

	/**
	 * What the message says, as NapCat writes it.
	 * @return text with CQ codes, without blanks around it
	 */
	String rawMessage();

	/**
	 * All text in the message.
	 * @return the text as {@link Message#text()} gives it
	 */
	default String text() {
		return message().text();
	}

	/**
	 * What the user typed.
	 * @return the text as {@link Message#plainText()} gives it
	 */
	default String plainText() {
		return message().plainText();
	}

	/**
	 * Tells whether the bot is mentioned by name.
	 * @return whether the message has such a mention
	 */
	default boolean mentionsBot() {
		return message().mentions(selfId());
	}

	/**
	 * This message as part of a {@linkplain io.ncatbot.message.ForwardMessage merged
	 * forward}.
	 * @return the message in the name of who sent it, at the time it was sent
	 */
	default Node toNode() {
		return Node.of(userId(), sender().displayName(), message()).withTime(time());
	}

}
