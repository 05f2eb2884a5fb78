package io.ncatbot.simulator.world;

import java.util.function.Consumer;

/**
 * Who comes to a group, who goes, who may speak. Guarded by the world's lock.
 */
final class Moderation {

	private final Roster roster;

	private final Consumer<WorldEvent> tell;

	Moderation(Roster roster, Consumer<WorldEvent> tell) {
		this.roster = roster;
		this.tell = tell;
	}

	void join(long groupId, long userId, long operatorId, boolean invited) {
		Group group = this.roster.group(groupId);
		this.roster.notMember(group, userId);
		this.roster.addMember(group, userId, "", Role.MEMBER);
		this.tell.accept(new WorldEvent.MemberJoined(groupId, userId, operatorId, invited));
	}

	void kick(long groupId, long operatorId, long userId) {
		Group group = this.roster.group(groupId);
		this.roster.member(group, userId);
		this.roster.needRank(group, operatorId, userId, "kick");
		remove(groupId, userId, operatorId);
	}

	void remove(long groupId, long userId, long operatorId) {
		Group group = this.roster.group(groupId);
		Member member = this.roster.member(group, userId);
		group.remove(userId);
		this.tell.accept(new WorldEvent.MemberLeft(groupId, userId, member.nickname(), operatorId));
	}

	void ban(long groupId, long operatorId, long userId, long seconds) {
		Group group = this.roster.group(groupId);
		Member member = this.roster.member(group, userId);
		this.roster.needRank(group, operatorId, userId, "ban");
		group.put(member.withBannedUntil((seconds > 0) ? Roster.now() + seconds : 0));
		this.tell.accept(new WorldEvent.Banned(groupId, userId, operatorId, Math.max(seconds, 0)));
	}

	void banAll(long groupId, long operatorId, boolean on) {
		Group group = this.roster.group(groupId);
		this.roster.needRole(group, operatorId, Role.ADMIN, "mute");
		group.wholeBan(on);
		this.tell.accept(new WorldEvent.Banned(groupId, 0, operatorId, on ? -1 : 0));
	}

	void setAdmin(long groupId, long operatorId, long userId, boolean set) {
		Group group = this.roster.group(groupId);
		this.roster.needRole(group, operatorId, Role.OWNER, "appoint administrators of");
		Member member = this.roster.member(group, userId);
		if (member.role() == Role.OWNER) {
			throw new WorldException("User " + userId + " owns group " + groupId);
		}
		Role role = set ? Role.ADMIN : Role.MEMBER;
		if (member.role() != role) {
			group.put(member.withRole(role));
			this.tell.accept(new WorldEvent.AdminChanged(groupId, userId, set));
		}
	}

	void setCard(long groupId, long userId, String card) {
		Group group = this.roster.group(groupId);
		group.put(this.roster.member(group, userId).withCard(card));
		this.tell.accept(new WorldEvent.RosterChanged(groupId));
	}

	/**
	 * Notes that a member speaks.
	 * @return the member
	 */
	Member speaks(long groupId, long userId) {
		Group group = this.roster.group(groupId);
		Member member = this.roster.member(group, userId);
		if (group.member(this.roster.selfId()) == null) {
			throw new WorldException("The bot is not in group " + groupId + " and hears nothing of it");
		}
		long now = Roster.now();
		if (member.bannedUntil() > now) {
			throw new WorldException("User " + userId + " is banned in group " + groupId + " and cannot speak");
		}
		if (group.wholeBan() && member.role() == Role.MEMBER) {
			throw new WorldException("Group " + groupId + " is muted: user " + userId + " cannot speak");
		}
		group.put(member.withLastSentTime(now));
		String before = group.noticeCard(member);
		if (before != null) {
			this.tell.accept(new WorldEvent.CardChanged(groupId, userId, before, member.card()));
		}
		return member;
	}

}
