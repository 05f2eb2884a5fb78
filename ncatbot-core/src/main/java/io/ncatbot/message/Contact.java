package io.ncatbot.message;

/**
 * A recommended friend or group (推荐名片). It arrives as {@link Json}.
 *
 * @param kind its {@code type}: {@code qq} or {@code group}
 * @param id the number of the user or group
 */
public record Contact(String kind, String id) implements Segment {

	/**
	 * Recommends a user.
	 * @param userId the QQ number
	 * @return the segment
	 */
	public static Contact user(long userId) {
		return new Contact("qq", Long.toString(userId));
	}

	/**
	 * Recommends a group.
	 * @param groupId the group's number
	 * @return the segment
	 */
	public static Contact group(long groupId) {
		return new Contact("group", Long.toString(groupId));
	}

	@Override
	public String type() {
		return "contact";
	}

}
