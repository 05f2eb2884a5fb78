package io.ncatbot.simulator.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The bot's friends: their remarks, their categories (好友分组), and how they come and go.
 */
public final class Contacts {

	private final Object lock;

	private final Roster roster;

	private final Consumer<WorldEvent> tell;

	private final List<String> categories = new ArrayList<>(List.of("我的好友"));

	private final Map<Long, String> categoryOf = new HashMap<>();

	Contacts(Object lock, Roster roster, Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.tell = tell;
	}

	/**
	 * Somebody becomes a friend of the bot, as when they grant what the bot asked for.
	 * @param userId who, a known user
	 */
	public void befriend(long userId) {
		synchronized (this.lock) {
			if (this.roster.isFriend(userId)) {
				throw new WorldException("User " + userId + " is a friend of the bot already");
			}
			this.roster.befriend(userId, "");
			this.tell.accept(new WorldEvent.FriendAdded(userId));
		}
	}

	/**
	 * Ends a friendship. QQ tells the bot nothing of it.
	 * @param userId the friend
	 * @param block whether they can ask for it no more
	 * @param bothSides whether the bot vanishes from their list too
	 */
	public void remove(long userId, boolean block, boolean bothSides) {
		synchronized (this.lock) {
			friend(userId);
			this.roster.friends.remove(userId);
			this.categoryOf.remove(userId);
			if (block) {
				this.roster.blocked.add(userId);
			}
			if (!bothSides) {
				this.roster.oneWay.add(userId);
			}
			this.tell.accept(new WorldEvent.RosterChanged(null));
		}
	}

	/**
	 * Gives a friend a name that only the bot sees (好友备注).
	 * @param userId the friend
	 * @param remark the name, empty for none
	 */
	public void remark(long userId, String remark) {
		synchronized (this.lock) {
			friend(userId);
			this.roster.befriend(userId, remark);
			this.tell.accept(new WorldEvent.RosterChanged(null));
		}
	}

	/**
	 * Puts a friend into a category.
	 * @param userId the friend
	 * @param category the category's name; a new one is added
	 */
	public void sort(long userId, String category) {
		synchronized (this.lock) {
			friend(userId);
			if (!this.categories.contains(category)) {
				this.categories.add(category);
			}
			this.categoryOf.put(userId, category);
		}
	}

	/**
	 * The categories.
	 * @return their names; the place in the list is the category's id
	 */
	public List<String> categories() {
		synchronized (this.lock) {
			return List.copyOf(this.categories);
		}
	}

	/**
	 * A friend's category.
	 * @param userId the friend
	 * @return its place in the list, 0 when nothing else was said
	 */
	public int category(long userId) {
		synchronized (this.lock) {
			return this.categories.indexOf(this.categoryOf.getOrDefault(userId, this.categories.get(0)));
		}
	}

	/**
	 * Who has the bot as a friend without being one (单向好友).
	 * @return the users
	 */
	public List<User> oneWay() {
		synchronized (this.lock) {
			return this.roster.oneWay.stream().map(this.roster::user).toList();
		}
	}

	private void friend(long userId) {
		if (!this.roster.isFriend(userId)) {
			throw new WorldException("User " + userId + " is no friend of the bot");
		}
	}

}
