package io.ncatbot.json;

import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupMessageSent;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.PrivateMessageSent;
import io.ncatbot.message.Fields;

/**
 * Makes the records of messages.
 */
final class MessageEvents {

	private MessageEvents() {
	}

	static GroupMessage group(EventData d) {
		return new GroupMessage(d.time(), d.selfId(), d.subType(), d.messageId(), d.number(EventField.MESSAGE_SEQ),
				d.number(EventField.REAL_ID), d.text(EventField.REAL_SEQ), d.userId(), d.groupId(),
				d.text(EventField.GROUP_NAME), d.sender(), d.message(), d.text(EventField.MESSAGE_FORMAT),
				d.text(EventField.RAW_MESSAGE), d.integer(EventField.FONT),
				d.part(EventField.ANONYMOUS, MessageEvents::anonymous), d.raw());
	}

	static PrivateMessage privately(EventData d) {
		return new PrivateMessage(d.time(), d.selfId(), d.subType(), d.messageId(), d.number(EventField.MESSAGE_SEQ),
				d.number(EventField.REAL_ID), d.text(EventField.REAL_SEQ), d.userId(), d.number(EventField.TARGET_ID),
				d.numberOrNull(EventField.GROUP_ID), d.fields().integerOrNull(EventField.TEMP_SOURCE), d.sender(),
				d.message(), d.text(EventField.MESSAGE_FORMAT), d.text(EventField.RAW_MESSAGE),
				d.integer(EventField.FONT), d.raw());
	}

	static GroupMessageSent groupSent(EventData d) {
		return new GroupMessageSent(d.time(), d.selfId(), d.subType(), d.messageId(), d.number(EventField.MESSAGE_SEQ),
				d.number(EventField.REAL_ID), d.text(EventField.REAL_SEQ), d.userId(), d.groupId(),
				d.text(EventField.GROUP_NAME), d.number(EventField.TARGET_ID), d.sender(), d.message(),
				d.text(EventField.MESSAGE_FORMAT), d.text(EventField.RAW_MESSAGE), d.integer(EventField.FONT),
				d.text(EventField.MESSAGE_SENT_TYPE), d.raw());
	}

	static PrivateMessageSent privatelySent(EventData d) {
		return new PrivateMessageSent(d.time(), d.selfId(), d.subType(), d.messageId(),
				d.number(EventField.MESSAGE_SEQ), d.number(EventField.REAL_ID), d.text(EventField.REAL_SEQ), d.userId(),
				d.number(EventField.TARGET_ID), d.numberOrNull(EventField.GROUP_ID),
				d.fields().integerOrNull(EventField.TEMP_SOURCE), d.sender(), d.message(),
				d.text(EventField.MESSAGE_FORMAT), d.text(EventField.RAW_MESSAGE), d.integer(EventField.FONT),
				d.text(EventField.MESSAGE_SENT_TYPE), d.raw());
	}

	private static GroupMessage.Anonymous anonymous(Fields<PartField> p) {
		return new GroupMessage.Anonymous(p.number(PartField.ID), p.text(PartField.NAME), p.text(PartField.FLAG));
	}

}
