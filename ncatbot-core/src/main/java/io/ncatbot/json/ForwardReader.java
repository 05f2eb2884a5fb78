package io.ncatbot.json;

import java.util.ArrayList;
import java.util.List;

import io.ncatbot.event.Sender;
import io.ncatbot.message.Fields;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.Node;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the messages of a forward: whole messages, as NapCat gives them, or nodes, as
 * they are sent and as other implementations give them. Not safe for use by several
 * threads.
 */
final class ForwardReader {

	private static final FieldsReader<NodeField> READER = new FieldsReader<>(NodeField.class);

	private final List<Fields<NodeField>> spare = new ArrayList<>();

	private final MessageReader messages;

	private final SenderReader senders = new SenderReader();

	ForwardReader(MessageReader messages) {
		this.messages = messages;
	}

	/**
	 * Reads the array or the one message whose opening is the current token.
	 */
	ForwardMessage read(JsonCursor cursor) {
		JsonParser parser = cursor.parser();
		if (parser.currentToken() == JsonToken.START_OBJECT) {
			return ForwardMessage.of(node(cursor));
		}
		List<Node> nodes = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			if (token == JsonToken.START_OBJECT) {
				nodes.add(node(cursor));
			}
			else {
				parser.skipChildren();
			}
		}
		return ForwardMessage.of(nodes);
	}

	private Node node(JsonCursor cursor) {
		Fields<NodeField> fields = this.spare.isEmpty() ? READER.newFields() : this.spare.remove(this.spare.size() - 1);
		fields.from(cursor.utf8());
		READER.read(cursor, fields, this::inner);
		Node node = node(fields);
		fields.clear();
		this.spare.add(fields);
		return node;
	}

	private boolean inner(JsonCursor cursor, NodeField field, Fields<NodeField> into) {
		boolean object = cursor.parser().currentToken() == JsonToken.START_OBJECT;
		switch (field) {
			case MESSAGE, CONTENT -> into.putObject(field, this.messages.read(cursor));
			case SENDER -> {
				if (!object) {
					return false;
				}
				into.putObject(field, this.senders.read(cursor));
			}
			case DATA -> {
				if (!object) {
					return false;
				}
				into.putObject(field, node(cursor));
			}
			default -> {
				return false;
			}
		}
		return true;
	}

	private static Node node(Fields<NodeField> f) {
		Node wrapped = f.object(NodeField.DATA, Node.class);
		if (wrapped != null) {
			return wrapped;
		}
		Sender sender = f.object(NodeField.SENDER, Sender.class);
		Long userId = firstNumber(f, NodeField.USER_ID, NodeField.UIN);
		String nickname = f.textOrNull(NodeField.NICKNAME);
		nickname = (nickname != null) ? nickname : f.textOrNull(NodeField.NAME);
		if (sender != null) {
			userId = (userId != null) ? userId : Long.valueOf(sender.userId());
			nickname = (nickname != null) ? nickname : sender.displayName();
		}
		Message content = message(f, NodeField.MESSAGE);
		content = (content != null) ? content : message(f, NodeField.CONTENT);
		// content that consists of nodes is a forward within this one
		Node node = (content != null) ? Node.of(userId, nickname, content) : null;
		return new Node(firstNumber(f, NodeField.MESSAGE_ID, NodeField.ID), userId, nickname,
				(node != null) ? node.content() : null, (node != null) ? node.nested() : null,
				f.numberOrNull(NodeField.TIME));
	}

	private static @Nullable Message message(Fields<NodeField> f, NodeField field) {
		return MessageReader.messageOf(f.object(field, Message.class), f.textOrNull(field));
	}

	private static @Nullable Long firstNumber(Fields<NodeField> f, NodeField first, NodeField second) {
		Long number = f.numberOrNull(first);
		return (number != null) ? number : f.numberOrNull(second);
	}

}
