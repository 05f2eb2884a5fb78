package io.ncatbot.event;

/**
 * Somebody asks for something that the bot may grant or refuse (请求).
 */
public sealed interface Request extends Event permits FriendRequest, GroupRequest {

	@Override
	default String postType() {
		return "request";
	}

}
