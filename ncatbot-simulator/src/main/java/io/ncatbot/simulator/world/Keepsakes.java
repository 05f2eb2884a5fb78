package io.ncatbot.simulator.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What the bot keeps for itself: faces (收藏表情) and collected notes (收藏), and what it posts
 * on its Qzone (空间). The latest 500 of each.
 */
public final class Keepsakes {

	private static final int LIMIT = 500;

	private final Object lock;

	private final Map<Integer, CustomFace> faces = new LinkedHashMap<>();

	private final Map<String, Note> notes = new LinkedHashMap<>();

	private final Map<String, Post> posts = new LinkedHashMap<>();

	private int counter;

	Keepsakes(Object lock) {
		this.lock = lock;
	}

	/**
	 * Keeps a picture as a face.
	 * @param md5 the digest of its content
	 * @param key the key of its content
	 * @param market whether it comes from the market
	 * @return false when there is one with this content
	 */
	public boolean addFace(String md5, String key, boolean market) {
		synchronized (this.lock) {
			if (this.faces.values().stream().anyMatch((face) -> face.md5().equals(md5))) {
				return false;
			}
			this.counter++;
			CustomFace face = new CustomFace(this.counter, md5.toUpperCase(Locale.ROOT) + "_" + this.counter, md5, key,
					"", market);
			put(this.faces, face.id(), face);
			return true;
		}
	}

	/**
	 * The faces that are kept.
	 * @return the faces, latest first
	 */
	public List<CustomFace> faces() {
		return latestFirst(this.faces.values());
	}

	/**
	 * Forgets faces.
	 * @param names what they are called: by number, text id or digest
	 * @return how many were there
	 */
	public int removeFaces(Collection<String> names) {
		synchronized (this.lock) {
			Predicate<CustomFace> meant = (face) -> names.stream().anyMatch(face::isCalled);
			int before = this.faces.size();
			this.faces.values().removeIf(meant);
			return before - this.faces.size();
		}
	}

	/**
	 * Says what a face is found by.
	 * @param names what it is called: by number, text id or digest
	 * @param description the words
	 * @return false when there is none
	 */
	public boolean describeFace(Collection<String> names, String description) {
		synchronized (this.lock) {
			List<CustomFace> meant = this.faces.values()
				.stream()
				.filter((face) -> names.stream().anyMatch(face::isCalled))
				.toList();
			meant.forEach((face) -> this.faces.put(face.id(), face.described(description)));
			return !meant.isEmpty();
		}
	}

	/**
	 * Collects a note.
	 * @param content the note
	 * @param brief what the list shows
	 * @return the note
	 */
	public Note collect(String content, String brief) {
		synchronized (this.lock) {
			Note note = new Note(UUID.randomUUID().toString(), content, brief, System.currentTimeMillis());
			put(this.notes, note.id(), note);
			return note;
		}
	}

	/**
	 * The collected notes.
	 * @return the notes, latest first
	 */
	public List<Note> notes() {
		return latestFirst(this.notes.values());
	}

	/**
	 * Posts on the bot's Qzone.
	 * @param content the text
	 * @param pictureKeys the keys of the pictures
	 * @param right who sees it, as QQ's number
	 * @param targets who is meant by it, if the right needs somebody
	 * @return the post
	 */
	public Post post(String content, List<String> pictureKeys, int right, List<Long> targets) {
		synchronized (this.lock) {
			this.counter++;
			Post post = new Post("%016x%08x".formatted(System.currentTimeMillis(), this.counter), content,
					List.copyOf(pictureKeys), right, List.copyOf(targets), Roster.now());
			put(this.posts, post.tid(), post);
			return post;
		}
	}

	/**
	 * Deletes a post.
	 * @param tid its id
	 * @return false when there is none
	 */
	public boolean deletePost(String tid) {
		synchronized (this.lock) {
			return this.posts.remove(tid) != null;
		}
	}

	/**
	 * What is on the bot's Qzone.
	 * @return the posts, latest first
	 */
	public List<Post> posts() {
		return latestFirst(this.posts.values());
	}

	private static <K, V> void put(Map<K, V> map, K key, V value) {
		map.put(key, value);
		if (map.size() > LIMIT) {
			map.remove(map.keySet().iterator().next());
		}
	}

	private <V> List<V> latestFirst(Collection<V> values) {
		synchronized (this.lock) {
			List<V> list = new ArrayList<>(values);
			Collections.reverse(list);
			return list;
		}
	}

	/**
	 * A collected note.
	 *
	 * @param id QQ's id of it
	 * @param content the note
	 * @param brief what the list shows
	 * @param time Unix milliseconds
	 */
	public record Note(String id, String content, String brief, long time) {
	}

	/**
	 * A post on the Qzone.
	 *
	 * @param tid its id
	 * @param content the text
	 * @param pictureKeys the keys of the pictures
	 * @param right who sees it: 1 all, 4 friends, 16 only the targets, 64 only the bot,
	 * 128 all but the targets
	 * @param targets who is meant
	 * @param time Unix seconds
	 */
	public record Post(String tid, String content, List<String> pictureKeys, int right, List<Long> targets, long time) {
	}

}
