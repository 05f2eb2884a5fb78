package io.ncatbot.api.group;

/**
 * Who may invite others to a group.
 */
public enum InvitePolicy {

	/** Nobody but admins (不允许邀请). */
	DISABLED,
	/** Everybody, but an admin has to approve (需要审批). */
	REQUIRE_APPROVAL,
	/** Everybody (无需审批). */
	NO_APPROVAL,
	/** Everybody, while the group has fewer than 100 members (100 人以内无需审批). */
	NO_APPROVAL_UNDER_100

}
