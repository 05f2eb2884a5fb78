package io.ncatbot.simulator.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Likes of profiles (点赞): the bot's of others, and others' of the bot's.
 */
public final class Likes {

	/** How often one may like somebody a day. */
	public static final int MAX_A_DAY = 10;

	private final Object lock;

	private final Roster roster;

	private final Consumer<WorldEvent> tell;

	private final Map<Long, Integer> given = new HashMap<>();

	private final Map<Long, Integer> givenToday = new HashMap<>();

	private final Map<Long, Like> received = new LinkedHashMap<>();

	private LocalDate day = LocalDate.now();

	Likes(Object lock, Roster roster, Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.tell = tell;
	}

	/**
	 * The bot likes somebody's profile. QQ tells the bot nothing of it.
	 * @param userId whose, a known user
	 * @param times how often, at least once
	 */
	public void give(long userId, int times) {
		synchronized (this.lock) {
			this.roster.user(userId);
			turnDay();
			if (times < 1 || this.givenToday.getOrDefault(userId, 0) + times > MAX_A_DAY) {
				throw new WorldException("The bot may like user " + userId + " " + MAX_A_DAY + " times a day, not "
						+ times + " times more");
			}
			this.givenToday.merge(userId, times, Integer::sum);
			this.given.merge(userId, times, Integer::sum);
		}
	}

	/**
	 * How often the bot liked somebody's profile.
	 * @param userId whose
	 * @return how often, 0 for never
	 */
	public int given(long userId) {
		synchronized (this.lock) {
			return this.given.getOrDefault(userId, 0);
		}
	}

	/**
	 * Somebody likes the bot's profile.
	 * @param userId who, a known user
	 * @param times how often, at least once
	 */
	public void receive(long userId, int times) {
		synchronized (this.lock) {
			User user = this.roster.user(userId);
			if (times < 1) {
				throw new WorldException("User " + userId + " cannot like the bot " + times + " times");
			}
			turnDay();
			Like before = this.received.getOrDefault(userId, new Like(userId, 0, 0, 0));
			this.received.put(userId, new Like(userId, before.times() + times, before.today() + times, Roster.now()));
			this.tell.accept(new WorldEvent.ProfileLiked(userId, user.nickname(), times));
		}
	}

	/**
	 * Who liked the bot's profile.
	 * @return the likes, the latest first
	 */
	public List<Like> received() {
		synchronized (this.lock) {
			turnDay();
			List<Like> likes = new ArrayList<>(this.received.values());
			likes.sort(Comparator.comparingLong(Like::time).reversed());
			return likes;
		}
	}

	private void turnDay() {
		LocalDate today = LocalDate.now();
		if (!today.equals(this.day)) {
			this.day = today;
			this.givenToday.clear();
			this.received.replaceAll((id, like) -> new Like(id, like.times(), 0, like.time()));
		}
	}

	/**
	 * Somebody's likes of the bot.
	 *
	 * @param userId who
	 * @param times how often in all
	 * @param today how often today
	 * @param time Unix seconds of the last one
	 */
	public record Like(long userId, int times, int today, long time) {
	}

}
