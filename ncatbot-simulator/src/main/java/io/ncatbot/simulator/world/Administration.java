package io.ncatbot.simulator.world;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What a group is called, and how it is set up. What somebody has no right to do fails
 * with a {@link WorldException}.
 */
public final class Administration {

	private final Object lock;

	private final Roster roster;

	private final Consumer<WorldEvent> tell;

	Administration(Object lock, Roster roster, Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.tell = tell;
	}

	/**
	 * Gives a group another name.
	 * @param groupId the group
	 * @param operatorId who does it: the owner or an administrator
	 * @param name the new name
	 */
	public void rename(long groupId, long operatorId, String name) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			this.roster.needRole(group, operatorId, Role.ADMIN, "rename");
			if (!group.name().equals(name)) {
				group.rename(name);
				this.tell.accept(new WorldEvent.GroupRenamed(groupId, operatorId, name));
			}
		}
	}

	/**
	 * Gives a member a title (专属头衔). Taking one away makes no notice.
	 * @param groupId the group
	 * @param operatorId who does it: the owner
	 * @param userId the member
	 * @param title the title, empty for none
	 */
	public void giveTitle(long groupId, long operatorId, long userId, String title) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			this.roster.needRole(group, operatorId, Role.OWNER, "give titles in");
			group.put(this.roster.member(group, userId).withTitle(title));
			this.tell.accept(title.isEmpty() ? new WorldEvent.RosterChanged(groupId)
					: new WorldEvent.TitleGiven(groupId, userId, title));
		}
	}

	/**
	 * Changes settings of a group.
	 * @param groupId the group
	 * @param operatorId who does it: the owner or an administrator
	 * @param values the new values
	 */
	public void set(long groupId, long operatorId, Map<GroupSetting, Integer> values) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			this.roster.needRole(group, operatorId, Role.ADMIN, "set up");
			values.forEach(group::set);
			this.tell.accept(new WorldEvent.RosterChanged(groupId));
		}
	}

	/**
	 * Says what is asked of who wants to join.
	 * @param groupId the group
	 * @param operatorId who does it: the owner or an administrator
	 * @param question the question, empty for none
	 * @param answer the answer, empty for any
	 */
	public void ask(long groupId, long operatorId, String question, String answer) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			this.roster.needRole(group, operatorId, Role.ADMIN, "set up");
			group.ask(question, answer);
		}
	}

	/**
	 * Gives a group another picture (群头像).
	 * @param groupId the group
	 * @param operatorId who does it: the owner or an administrator
	 */
	public void changePortrait(long groupId, long operatorId) {
		synchronized (this.lock) {
			int seq = this.roster.group(groupId).setting(GroupSetting.PORTRAIT_SEQ);
			set(groupId, operatorId, Map.of(GroupSetting.PORTRAIT_SEQ, seq + 1));
		}
	}

	/**
	 * Gives a group a name that only the bot sees (群备注).
	 * @param groupId the group
	 * @param remark the name, empty for none
	 */
	public void remark(long groupId, String remark) {
		synchronized (this.lock) {
			this.roster.group(groupId).remark(remark);
		}
	}

}
