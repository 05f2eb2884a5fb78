package io.ncatbot.simulator.world;

import java.util.Locale;

/**
 * A member's role in a group.
 */
public enum Role {

	/** The owner (群主), one a group. */
	OWNER,

	/** An administrator (管理员). */
	ADMIN,

	/** An ordinary member. */
	MEMBER;

	/**
	 * OneBot's name of the role.
	 * @return {@code owner}, {@code admin} or {@code member}
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether this role may kick, ban or recall that one.
	 * @param other the other's role
	 * @return true when this role stands above
	 */
	public boolean outranks(Role other) {
		return ordinal() < other.ordinal();
	}

}
