package io.ncatbot.json;

import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GroupRequest;

/**
 * Makes the records of requests.
 */
final class RequestEvents {

	private RequestEvents() {
	}

	static FriendRequest friend(EventData d) {
		return new FriendRequest(d.time(), d.selfId(), d.userId(), d.text(EventField.COMMENT), d.text(EventField.FLAG),
				d.raw());
	}

	static GroupRequest group(EventData d) {
		return new GroupRequest(d.time(), d.selfId(), d.subType(), d.groupId(), d.userId(), d.text(EventField.COMMENT),
				d.text(EventField.FLAG), d.raw());
	}

}
