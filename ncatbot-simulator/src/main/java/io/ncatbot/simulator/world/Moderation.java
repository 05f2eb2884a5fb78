package io.ncatbot.simulator.world;

import java.util.function.Consumer;

/**
 * Who comes to a group, who goes, who may speak. What somebody has no right to do fails
 * with a {@link WorldException}.
 */
public final class Moderation {

	private final Object lock;

	private final Roster roster;

	private final Consumer<WorldEvent> tell;

	Moderation(Object lock, Roster roster, Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.tell = tell;
	}

	/**
	 * Somebody joins a group.
	 * @param groupId the group
	 * @param userId the newcomer, a known user
	 * @param operatorId who let them in, 0 when unknown
	 * @param invited whether they were invited
	 */
	public void join(long groupId, long userId, long operatorId, boolean invited) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			this.roster.notMember(group, userId);
			this.roster.addMember(group, userId, "", Role.MEMBER);
			this.tell.accept(new WorldEvent.MemberJoined(groupId, userId, operatorId, invited));
		}
	}

	/**
	 * Somebody leaves a group.
	 * @param groupId the group
	 * @param userId who leaves, not the owner
	 */
	public void leave(long groupId, long userId) {
		synchronized (this.lock) {
			Member member = this.roster.member(this.roster.group(groupId), userId);
			if (member.role() == Role.OWNER) {
				throw new WorldException(
						"User " + userId + " owns group " + groupId + " and cannot leave it: it can be dismissed");
			}
			remove(groupId, userId, 0);
		}
	}

	/**
	 * The owner ends a group (解散群).
	 * @param groupId the group, which is gone afterwards
	 * @param operatorId the owner
	 */
	public void dismiss(long groupId, long operatorId) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			this.roster.needRole(group, operatorId, Role.OWNER, "dismiss");
			boolean heard = group.member(this.roster.selfId()) != null;
			this.roster.groups.remove(groupId);
			this.tell.accept(
					heard ? new WorldEvent.GroupDismissed(groupId, operatorId) : new WorldEvent.RosterChanged(groupId));
		}
	}

	/**
	 * Somebody is kicked out of a group, and may ask to come back.
	 * @param groupId the group
	 * @param operatorId who kicks
	 * @param userId who must go
	 */
	public void kick(long groupId, long operatorId, long userId) {
		kick(groupId, operatorId, userId, false);
	}

	/**
	 * Somebody is kicked out of a group.
	 * @param groupId the group
	 * @param operatorId who kicks
	 * @param userId who must go
	 * @param forever whether they cannot even ask to come back
	 */
	public void kick(long groupId, long operatorId, long userId, boolean forever) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			this.roster.member(group, userId);
			this.roster.needRank(group, operatorId, userId, "kick");
			if (forever) {
				group.shutOut(userId);
			}
			remove(groupId, userId, operatorId);
		}
	}

	private void remove(long groupId, long userId, long operatorId) {
		Group group = this.roster.group(groupId);
		Member member = this.roster.member(group, userId);
		group.remove(userId);
		this.tell.accept(new WorldEvent.MemberLeft(groupId, userId, member.nickname(), operatorId));
	}

	/**
	 * Bans a member from speaking (禁言), or lets them speak again.
	 * @param groupId the group
	 * @param operatorId who does it
	 * @param userId the member
	 * @param seconds how long, 0 to end it
	 */
	public void ban(long groupId, long operatorId, long userId, long seconds) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			Member member = this.roster.member(group, userId);
			this.roster.needRank(group, operatorId, userId, "ban");
			group.put(member.withBannedUntil((seconds > 0) ? Roster.now() + seconds : 0));
			this.tell.accept(new WorldEvent.Banned(groupId, userId, operatorId, Math.max(seconds, 0)));
		}
	}

	/**
	 * Mutes a whole group (全员禁言), or ends it.
	 * @param groupId the group
	 * @param operatorId who does it: the owner or an administrator
	 * @param on whether the group is muted now
	 */
	public void banAll(long groupId, long operatorId, boolean on) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			this.roster.needRole(group, operatorId, Role.ADMIN, "mute");
			group.wholeBan(on);
			this.tell.accept(new WorldEvent.Banned(groupId, 0, operatorId, on ? -1 : 0));
		}
	}

	/**
	 * Makes a member an administrator, or an ordinary member again.
	 * @param groupId the group
	 * @param operatorId who does it: the owner
	 * @param userId the member
	 * @param set whether they are an administrator now
	 */
	public void setAdmin(long groupId, long operatorId, long userId, boolean set) {
		synchronized (this.lock) {
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
	}

	/**
	 * Gives a member another card (群名片). NapCat notices only when that member speaks
	 * next.
	 * @param groupId the group
	 * @param operatorId who does it: the member, or somebody of higher rank
	 * @param userId the member
	 * @param card the new card, empty for none
	 */
	public void setCard(long groupId, long operatorId, long userId, String card) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			Member member = this.roster.member(group, userId);
			if (operatorId != userId) {
				this.roster.needRank(group, operatorId, userId, "change the card of");
			}
			group.put(member.withCard(card));
			this.tell.accept(new WorldEvent.RosterChanged(groupId));
		}
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
