package io.ncatbot.event;

/**
 * What a member may do in a group.
 */
public enum Role {

	/** Who owns the group (群主). */
	OWNER,
	/** Whom the owner lets keep order (管理员). */
	ADMIN,
	/** Everybody else (成员). */
	MEMBER,
	/** Not told, or something that is not known here; never the same as another role. */
	UNKNOWN;

	/**
	 * Reads a role.
	 * @param name {@code owner}, {@code admin} or {@code member}
	 * @return the role; {@link #UNKNOWN} for anything else
	 */
	public static Role of(String name) {
		return switch (name) {
			case "owner" -> OWNER;
			case "admin" -> ADMIN;
			case "member" -> MEMBER;
			default -> UNKNOWN;
		};
	}

}
