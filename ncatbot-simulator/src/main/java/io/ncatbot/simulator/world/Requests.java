package io.ncatbot.simulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ncatbot.simulator.world.Request.Kind;
import io.ncatbot.simulator.world.Request.State;
import org.jspecify.annotations.Nullable;

/**
 * The latest requests, and what became of them.
 */
public final class Requests {

	private static final int LIMIT = 1_000;

	private final Object lock;

	private final Roster roster;

	private final Moderation moderation;

	private final Consumer<WorldEvent> tell;

	private final Map<String, Request> byFlag = new LinkedHashMap<>();

	private long lastGroupFlag;

	Requests(Object lock, Roster roster, Moderation moderation, Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.moderation = moderation;
		this.tell = tell;
	}

	/**
	 * Somebody asks to be the bot's friend.
	 * @param userId who, a known user
	 * @param comment the words with it
	 * @return the request
	 */
	public Request friendship(long userId, String comment) {
		synchronized (this.lock) {
			stranger(userId);
			long now = Roster.now();
			return made(
					new Request(friendFlag(now), Kind.FRIEND, userId, null, comment, now, State.PENDING, null, false));
		}
	}

	/**
	 * Somebody asks to be the bot's friend, and QQ finds it doubtful (可疑好友申请).
	 * @param userId who, a known user
	 * @param comment the words with it
	 * @return the request, whose flag is the user's {@code uid}
	 */
	public Request doubtfulFriendship(long userId, String comment) {
		synchronized (this.lock) {
			stranger(userId);
			return made(new Request("u_" + userId, Kind.FRIEND, userId, null, comment, Roster.now(), State.PENDING,
					null, true));
		}
	}

	private void stranger(long userId) {
		this.roster.user(userId);
		if (this.roster.friends.containsKey(userId)) {
			throw new WorldException("User " + userId + " is a friend of the bot already");
		}
		if (this.roster.blocked.contains(userId)) {
			throw new WorldException("The bot blocked user " + userId + " when it removed them from its friends");
		}
	}

	/**
	 * Somebody asks to join a group that the bot administers.
	 * @param groupId the group
	 * @param userId who, a known user
	 * @param comment the words with it
	 * @return the request
	 */
	public Request toJoin(long groupId, long userId, String comment) {
		return toJoin(groupId, userId, comment, false);
	}

	/**
	 * Somebody asks to join a group that the bot administers.
	 * @param groupId the group
	 * @param userId who, a known user
	 * @param comment the words with it
	 * @param filtered whether QQ finds it doubtful (被过滤的加群申请): then NapCat does not tell
	 * of it
	 * @return the request
	 */
	public Request toJoin(long groupId, long userId, String comment, boolean filtered) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			this.roster.user(userId);
			this.roster.notMember(group, userId);
			Member bot = this.roster.member(group, this.roster.selfId());
			if (bot.role() == Role.MEMBER) {
				throw new WorldException("The bot is an ordinary member of group " + groupId
						+ " and never hears who wants to join: make it one with addGroup(id, name, Role.ADMIN)");
			}
			if (group.isShutOut(userId)) {
				throw new WorldException("User " + userId + " was kicked out of group " + groupId + " for ever");
			}
			return made(ofGroup(Kind.GROUP_ADD, groupId, userId, comment, filtered));
		}
	}

	/**
	 * Somebody invites the bot to a group.
	 * @param groupId the group, which the bot is not in; an unknown one is founded by the
	 * inviter
	 * @param userId who invites, a known user
	 * @param comment the words with it
	 * @return the request
	 */
	public Request invitation(long groupId, long userId, String comment) {
		synchronized (this.lock) {
			this.roster.user(userId);
			if (!this.roster.groups.containsKey(groupId)) {
				this.roster.addMember(this.roster.addGroup(groupId, "群" + groupId), userId, "", Role.OWNER);
			}
			this.roster.notMember(this.roster.group(groupId), this.roster.selfId());
			return made(ofGroup(Kind.GROUP_INVITE, groupId, userId, comment, false));
		}
	}

	private Request made(Request request) {
		this.byFlag.put(request.flag(), request);
		if (this.byFlag.size() > LIMIT) {
			this.byFlag.remove(this.byFlag.keySet().iterator().next());
		}
		this.tell.accept(new WorldEvent.RequestMade(request));
		return request;
	}

	/** NapCat's flag of a friend request is its time, so two in one second share none. */
	private String friendFlag(long now) {
		long flag = now;
		while (this.byFlag.containsKey(Long.toString(flag))) {
			flag++;
		}
		return Long.toString(flag);
	}

	private Request ofGroup(Kind kind, long groupId, long userId, String comment, boolean filtered) {
		long now = Roster.now();
		this.lastGroupFlag = Math.max(this.lastGroupFlag + 1, now * 1_000_000);
		return new Request(Long.toString(this.lastGroupFlag), kind, userId, groupId, comment, now, State.PENDING, null,
				filtered);
	}

	/**
	 * The bot answers a request.
	 * @param flag the request's flag
	 * @param approve whether it is granted
	 * @param words the reason of a refusal or the remark for a new friend; or null
	 * @return the request, in its new state
	 * @throws WorldException when there is no such request, or it was answered before
	 */
	public Request decide(String flag, boolean approve, @Nullable String words) {
		synchronized (this.lock) {
			Request request = this.byFlag.get(flag);
			if (request == null) {
				throw new WorldException("There is no request with flag " + flag);
			}
			if (request.state() != State.PENDING) {
				throw new WorldException("The request with flag " + flag + " was answered before");
			}
			Request decided = request.decided(approve ? State.APPROVED : State.REFUSED, approve ? null : words);
			this.byFlag.put(flag, decided);
			this.tell.accept(new WorldEvent.RequestDecided(decided));
			if (approve) {
				grant(decided, words);
			}
			return decided;
		}
	}

	private void grant(Request request, @Nullable String words) {
		Long groupId = request.groupId();
		if (groupId == null) {
			this.roster.befriend(request.userId(), (words != null) ? words : "");
			this.tell.accept(new WorldEvent.FriendAdded(request.userId()));
			return;
		}
		boolean invited = request.kind() == Kind.GROUP_INVITE;
		long newcomer = invited ? this.roster.selfId() : request.userId();
		if (this.roster.group(groupId).member(newcomer) == null) {
			this.moderation.join(groupId, newcomer, invited ? request.userId() : this.roster.selfId(), invited);
		}
	}

	/**
	 * Looks for a request.
	 * @param flag its flag
	 * @return the request, or null
	 */
	public @Nullable Request find(String flag) {
		synchronized (this.lock) {
			return this.byFlag.get(flag);
		}
	}

	/**
	 * The latest requests, answered ones included.
	 * @return the requests, oldest first
	 */
	public List<Request> all() {
		synchronized (this.lock) {
			return List.copyOf(this.byFlag.values());
		}
	}

}
