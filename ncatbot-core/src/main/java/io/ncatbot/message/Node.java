package io.ncatbot.message;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One message of a {@linkplain ForwardMessage merged forward}: one that exists, named by
 * its id, or one that is made up of a sender and content. The content may be a merged
 * forward again.
 *
 * @param id the id of an existing message. It is what is sent, unless there is content;
 * on a received node it is for display only
 * @param userId the QQ number to show as sender; null for the bot
 * @param nickname the name to show; null for that of the forward around it, or a name QQ
 * chooses
 * @param content what the message says; null if there is an id or a nested forward
 * @param nested the forward that the message is; null for an ordinary message
 * @param time when it was said, in Unix seconds; null for now
 */
public record Node(@Nullable Long id, @Nullable Long userId, @Nullable String nickname, @Nullable Message content,
		@Nullable ForwardMessage nested, @Nullable Long time) implements Segment {

	/**
	 * An existing message. NapCat silently leaves out what it no longer knows: it
	 * remembers about the latest 5,000 ids.
	 * @param messageId the message's id
	 * @return the node
	 */
	public static Node ofId(long messageId) {
		return new Node(messageId, null, null, null, null, null);
	}

	/**
	 * A message in the bot's own name.
	 * @param content what it says
	 * @return the node
	 */
	public static Node of(Message content) {
		return of(null, null, content);
	}

	/**
	 * A message in anybody's name.
	 * @param userId the QQ number to show as sender
	 * @param nickname the name to show; null for one that QQ chooses
	 * @param content what it says. Content that consists of nodes is a nested forward
	 * @return the node
	 */
	public static Node of(long userId, @Nullable String nickname, Message content) {
		return of(Long.valueOf(userId), nickname, content);
	}

	/**
	 * A merged forward within a merged forward, in anybody's name. NapCat sends them down
	 * to the third level.
	 * @param userId the QQ number to show as sender
	 * @param nickname the name to show; null for one that QQ chooses
	 * @param nested the forward
	 * @return the node
	 */
	public static Node of(long userId, @Nullable String nickname, ForwardMessage nested) {
		return of(Long.valueOf(userId), nickname, nested);
	}

	/**
	 * A message in anybody's name, or in the bot's own.
	 * @param userId the QQ number to show as sender; null for the bot
	 * @param nickname the name to show; null for one that QQ chooses
	 * @param content what it says. Content that consists of nodes is a nested forward
	 * @return the node
	 */
	public static Node of(@Nullable Long userId, @Nullable String nickname, Message content) {
		return read(null, userId, nickname, content, null, null);
	}

	/**
	 * A merged forward within a merged forward, which NapCat sends down to the third
	 * level.
	 * @param userId the QQ number to show as sender; null for the bot
	 * @param nickname the name to show; null for one that QQ chooses
	 * @param nested the forward
	 * @return the node
	 */
	public static Node of(@Nullable Long userId, @Nullable String nickname, ForwardMessage nested) {
		return new Node(null, userId, nickname, null, nested, null);
	}

	static Node read(@Nullable Long id, @Nullable Long userId, @Nullable String nickname, @Nullable Message content,
			@Nullable Long time, @Nullable ForwardMessage cards) {
		List<Node> nodes = (content != null) ? content.find(Node.class) : List.of();
		if (content == null || nodes.isEmpty() || nodes.size() < content.segments().size()) {
			return new Node(id, userId, nickname, content, null, time);
		}
		ForwardMessage nested = (cards != null) ? cards.withNodes(nodes) : ForwardMessage.of(nodes);
		return new Node(id, userId, nickname, null, nested, time);
	}

	/**
	 * The same node at another time.
	 * @param time when it was said, in Unix seconds
	 * @return the node
	 */
	public Node withTime(long time) {
		return new Node(this.id, this.userId, this.nickname, this.content, this.nested, time);
	}

	@Override
	public String type() {
		return "node";
	}

}
