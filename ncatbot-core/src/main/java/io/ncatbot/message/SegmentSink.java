package io.ncatbot.message;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Takes what a segment's data consists of, to write it as JSON or as a CQ code. What is
 * null is left out.
 */
public interface SegmentSink {

	/**
	 * Tells what is written for.
	 * @return true when it is sent, false when it is only told
	 */
	boolean isSending();

	/**
	 * Takes text.
	 * @param field the key
	 * @param value the text
	 */
	void text(SegmentField field, @Nullable String value);

	/**
	 * Takes a number.
	 * @param field the key
	 * @param value the number
	 */
	void number(SegmentField field, @Nullable Number value);

	/**
	 * Takes a tree.
	 * @param field the key
	 * @param value the tree
	 */
	void json(SegmentField field, @Nullable JsonNode value);

	/**
	 * Takes a file.
	 * @param field the key
	 * @param value where the file comes from
	 */
	void file(SegmentField field, @Nullable FileSource value);

	/**
	 * Takes the content of a node.
	 * @param content what the node says
	 */
	void content(@Nullable Message content);

	/**
	 * Takes a forward within a node, with the texts of its card.
	 * @param nested the forward
	 */
	void content(@Nullable ForwardMessage nested);

	/**
	 * Takes what only a received segment has: it is told, but not sent.
	 * @param field the key
	 * @param value text, a number, true or false
	 */
	default void received(SegmentField field, @Nullable Object value) {
		if (!isSending()) {
			text(field, (value != null) ? value.toString() : null);
		}
	}

}
