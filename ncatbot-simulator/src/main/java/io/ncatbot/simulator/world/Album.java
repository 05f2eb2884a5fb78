package io.ncatbot.simulator.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An album of a group (群相册). It always shows the present state.
 */
public final class Album {

	private final String id;

	private final String name;

	private final long createTime = Roster.now();

	final Map<String, Picture> pictures = new LinkedHashMap<>();

	Album(String id, String name) {
		this.id = id;
		this.name = name;
	}

	/**
	 * QQ's id of it.
	 * @return the {@code album_id}
	 */
	public String id() {
		return this.id;
	}

	/**
	 * What it is called.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * When it was made.
	 * @return Unix seconds
	 */
	public long createTime() {
		return this.createTime;
	}

	/**
	 * A picture of an album.
	 *
	 * @param lloc QQ's own id of it
	 * @param batchId QQ's own id of what was uploaded together
	 * @param key the key under which its content is known
	 * @param uploaderId who uploaded it
	 * @param time Unix seconds
	 * @param likes who likes it
	 * @param comments what was said of it
	 */
	public record Picture(String lloc, String batchId, String key, long uploaderId, long time, Set<Long> likes,
			List<Comment> comments) {

		static Picture of(String lloc, String batchId, String key, long uploaderId) {
			return new Picture(lloc, batchId, key, uploaderId, Roster.now(), new LinkedHashSet<>(), new ArrayList<>());
		}

		Picture copy() {
			return new Picture(this.lloc, this.batchId, this.key, this.uploaderId, this.time,
					new LinkedHashSet<>(this.likes), List.copyOf(this.comments));
		}

	}

	/**
	 * What somebody said of a picture.
	 *
	 * @param userId who
	 * @param content what
	 * @param time Unix seconds
	 */
	public record Comment(long userId, String content, long time) {
	}

}
