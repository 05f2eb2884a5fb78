package io.ncatbot.json;

import io.ncatbot.event.FriendPoke;
import io.ncatbot.event.GrayTip;
import io.ncatbot.event.GroupName;
import io.ncatbot.event.GroupPoke;
import io.ncatbot.event.GroupTitle;
import io.ncatbot.event.Honor;
import io.ncatbot.event.InputStatus;
import io.ncatbot.event.LuckyKing;
import io.ncatbot.event.Notice;
import io.ncatbot.event.PokeRecall;
import io.ncatbot.event.ProfileLike;

/**
 * Makes the records of the notices that share the type {@code notify}.
 */
final class NotifyEvents {

	private NotifyEvents() {
	}

	static PokeRecall pokeRecall(EventData d) {
		return new PokeRecall(d.time(), d.selfId(), d.numberOrNull(EventField.GROUP_ID), d.userId(),
				d.number(EventField.SENDER_ID), d.number(EventField.TARGET_ID), d.json(EventField.RAW_INFO), d.raw());
	}

	static GroupName groupName(EventData d) {
		return new GroupName(d.time(), d.selfId(), d.groupId(), d.userId(), d.text(EventField.NAME_NEW), d.raw());
	}

	static GroupTitle groupTitle(EventData d) {
		return new GroupTitle(d.time(), d.selfId(), d.groupId(), d.userId(), d.text(EventField.TITLE), d.raw());
	}

	static ProfileLike profileLike(EventData d) {
		return new ProfileLike(d.time(), d.selfId(), d.operatorId(), d.text(EventField.OPERATOR_NICK),
				d.integer(EventField.TIMES), d.raw());
	}

	static InputStatus inputStatus(EventData d) {
		return new InputStatus(d.time(), d.selfId(), d.userId(), d.groupId(), d.integer(EventField.EVENT_TYPE),
				d.text(EventField.STATUS_TEXT), d.raw());
	}

	static GrayTip grayTip(EventData d) {
		return new GrayTip(d.time(), d.selfId(), d.groupId(), d.userId(), d.messageId(), d.text(EventField.BUSI_ID),
				d.text(EventField.CONTENT), d.json(EventField.RAW_INFO), d.raw());
	}

	static LuckyKing luckyKing(EventData d) {
		return new LuckyKing(d.time(), d.selfId(), d.groupId(), d.userId(), d.number(EventField.TARGET_ID), d.raw());
	}

	static Honor honor(EventData d) {
		return new Honor(d.time(), d.selfId(), d.groupId(), d.userId(), d.text(EventField.HONOR_TYPE), d.raw());
	}

	/**
	 * Both worlds have the same discriminators: only a poke in a group has a group.
	 */
	static Notice poke(EventData d) {
		if (d.groupId() != 0) {
			return new GroupPoke(d.time(), d.selfId(), d.groupId(), d.userId(), d.number(EventField.TARGET_ID),
					d.json(EventField.RAW_INFO), d.raw());
		}
		return new FriendPoke(d.time(), d.selfId(), d.userId(), d.number(EventField.SENDER_ID),
				d.number(EventField.TARGET_ID), d.json(EventField.RAW_INFO), d.raw());
	}

}
