package io.ncatbot.simulator.world;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What people, the bot among them, tell of themselves. QQ tells bots of no change.
 */
public final class Profiles {

	private final Object lock;

	private final Roster roster;

	private final Map<Long, Profile> byUser = new HashMap<>();

	private final Map<Long, String> avatars = new HashMap<>();

	Profiles(Object lock, Roster roster) {
		this.lock = lock;
		this.roster = roster;
	}

	/**
	 * Somebody's profile.
	 * @param userId the QQ number
	 * @return the profile
	 */
	public Profile of(long userId) {
		synchronized (this.lock) {
			return this.byUser.getOrDefault(userId, Profile.UNKNOWN);
		}
	}

	/**
	 * Changes somebody's profile.
	 * @param userId the QQ number of a known user
	 * @param change makes the new profile of the old one
	 */
	public void change(long userId, UnaryOperator<Profile> change) {
		synchronized (this.lock) {
			this.roster.user(userId);
			this.byUser.put(userId, change.apply(of(userId)));
		}
	}

	/**
	 * Gives somebody another picture (头像).
	 * @param userId the QQ number of a known user
	 * @param picture the picture's name
	 */
	public void avatar(long userId, String picture) {
		synchronized (this.lock) {
			this.roster.user(userId);
			this.avatars.put(userId, picture);
		}
	}

	/**
	 * The picture that somebody chose here.
	 * @param userId the QQ number
	 * @return the picture's name, or null when it was never changed
	 */
	public @Nullable String avatar(long userId) {
		synchronized (this.lock) {
			return this.avatars.get(userId);
		}
	}

}
