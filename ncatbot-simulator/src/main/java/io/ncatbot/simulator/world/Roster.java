package io.ncatbot.simulator.world;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is there: users, friends, groups. Guarded by the world's lock.
 */
final class Roster {

	final Map<Long, User> users = new LinkedHashMap<>();

	final Map<Long, Friend> friends = new LinkedHashMap<>();

	final Map<Long, Group> groups = new LinkedHashMap<>();

	/** Who has the bot as a friend without being one, in the order they became so. */
	final Set<Long> oneWay = new LinkedHashSet<>();

	/** Whom the bot wants to hear no more of. */
	final Set<Long> blocked = new HashSet<>();

	private final Object lock;

	private long selfId;

	Roster(Object lock, long selfId, String nickname) {
		this.lock = lock;
		this.selfId = positive(selfId, "The bot's id");
		this.users.put(selfId, new User(selfId, nickname));
	}

	long selfId() {
		return this.selfId;
	}

	User bot() {
		return user(this.selfId);
	}

	void bot(long newSelfId, String nickname) {
		positive(newSelfId, "The bot's id");
		if (newSelfId != this.selfId && this.users.containsKey(newSelfId)) {
			throw new WorldException("The bot cannot be " + newSelfId + ": that user exists already");
		}
		long oldSelfId = this.selfId;
		this.users.remove(oldSelfId);
		this.users.put(newSelfId, new User(newSelfId, nickname));
		this.selfId = newSelfId;
		for (Group group : this.groups.values()) {
			Member old = group.remove(oldSelfId);
			if (old != null) {
				group.put(new Member(newSelfId, nickname, old.card(), old.role(), old.joinTime(), old.lastSentTime(),
						old.bannedUntil(), old.title()));
			}
		}
	}

	void addUser(long id, String nickname) {
		positive(id, "A user's id");
		this.users.put(id, new User(id, nickname));
		this.friends.computeIfPresent(id, (key, friend) -> new Friend(id, nickname, friend.remark()));
		for (Group group : this.groups.values()) {
			Member member = group.member(id);
			if (member != null) {
				group.put(member.withNickname(nickname));
			}
		}
	}

	void befriend(long id, String remark) {
		this.friends.put(id, new Friend(id, user(id).nickname(), remark));
		this.oneWay.remove(id);
		this.blocked.remove(id);
	}

	Group addGroup(long id, String name) {
		positive(id, "A group's id");
		Group group = this.groups.computeIfAbsent(id, (key) -> new Group(this.lock, id, name));
		group.rename(name);
		return group;
	}

	void addMember(Group group, long userId, String card, Role role) {
		group.put(new Member(userId, user(userId).nickname(), card, role, Roster.now(), 0, 0, ""));
	}

	List<Group> botGroups() {
		return this.groups.values().stream().filter((group) -> group.member(this.selfId) != null).toList();
	}

	boolean isFriend(long id) {
		return this.friends.containsKey(id);
	}

	User user(long id) {
		User user = this.users.get(id);
		if (user == null) {
			throw new WorldException("There is no user " + id + ": add one with world().addUser(id, name)");
		}
		return user;
	}

	Group group(long id) {
		Group group = this.groups.get(id);
		if (group == null) {
			throw new WorldException("There is no group " + id + ": add one with world().addGroup(id, name)");
		}
		return group;
	}

	Member member(Group group, long userId) {
		Member member = group.member(userId);
		if (member == null) {
			throw new WorldException("User " + userId + " is not in group " + group.id()
					+ ": add them with world().addMember(groupId, id, name)");
		}
		return member;
	}

	void notMember(Group group, long userId) {
		if (group.member(userId) != null) {
			throw new WorldException("User " + userId + " is in group " + group.id() + " already");
		}
	}

	/** Whether one may kick, ban or recall the other, who may have left meanwhile. */
	boolean outranks(Group group, long operatorId, long userId) {
		Member operator = group.member(operatorId);
		Member member = group.member(userId);
		return operator != null && operator.role() != Role.MEMBER
				&& (member == null || operator.role().outranks(member.role()));
	}

	void needRank(Group group, long operatorId, long userId, String deed) {
		if (!outranks(group, operatorId, userId)) {
			throw new WorldException(
					"User " + operatorId + " has no right to " + deed + " user " + userId + " in group " + group.id());
		}
	}

	void needRole(Group group, long operatorId, Role role, String deed) {
		Role actual = member(group, operatorId).role();
		if (role.outranks(actual)) {
			throw new WorldException("User " + operatorId + " has no right to " + deed + " group " + group.id());
		}
	}

	private static long positive(long id, String what) {
		if (id <= 0) {
			throw new WorldException(what + " must be positive, not " + id);
		}
		return id;
	}

	static long now() {
		return System.currentTimeMillis() / 1000;
	}

}
