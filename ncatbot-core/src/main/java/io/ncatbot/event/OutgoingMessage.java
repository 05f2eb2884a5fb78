package io.ncatbot.event;

import io.ncatbot.message.Message;

/**
 * A message that the bot itself has sent, from whichever device ({@code message_sent}).
 * NapCat reports these only when it is set to ({@code reportSelfMessage}), and they reach
 * only handlers that ask for them.
 */
public sealed interface OutgoingMessage extends Event, WithUser, WithSubType
		permits GroupMessageSent, PrivateMessageSent {

	@Override
	default String postType() {
		return "message_sent";
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

}
