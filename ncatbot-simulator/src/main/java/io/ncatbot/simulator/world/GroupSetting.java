package io.ncatbot.simulator.world;

/**
 * What an administrator sets for a group, as a number; switches are 0 or 1.
 */
public enum GroupSetting {

	/** How one joins (加群方式): 1 freely, 2 with approval, 3 not at all. */
	ADD_TYPE(2),

	/** QQ's {@code noFingerOpenFlag}: whether the group is found by search. */
	NO_FINGER_OPEN(0),

	/** QQ's {@code noCodeFingerOpenFlag}: whether it is found by its number. */
	NO_CODE_FINGER_OPEN(0),

	/** Whether members may bring robots. */
	ROBOT_MEMBER_SWITCH(0),

	/** Whether robots need approval. */
	ROBOT_MEMBER_EXAMINE(0),

	/** Who may invite, by its place in the list of policies. */
	INVITE_POLICY(1),

	/** Whether members may upload to albums. */
	MEMBER_UPLOAD_ALBUM(1),

	/** Whether members may begin temporary sessions (临时会话). */
	MEMBER_TEMPORARY_SESSION(1),

	/** Whether members may found groups from this one. */
	MEMBER_CREATE_GROUP(1),

	/** Whether newcomers see what was said before. */
	NEW_MEMBER_HISTORY(0),

	/** How often the group's picture (群头像) was changed. */
	PORTRAIT_SEQ(0);

	private final int initial;

	GroupSetting(int initial) {
		this.initial = initial;
	}

	int initial() {
		return this.initial;
	}

}
