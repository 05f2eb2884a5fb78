package io.ncatbot.simulator.world;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The albums of the groups (群相册). Each group has one to begin with; an album holds 1,000
 * pictures, then the oldest goes.
 */
public final class GroupAlbums {

	private static final int MAX_PICTURES = 1_000;

	private static final int MAX_COMMENTS = 1_000;

	private final Object lock;

	private final Roster roster;

	private final Map<Long, Map<String, Album>> byGroup = new HashMap<>();

	GroupAlbums(Object lock, Roster roster) {
		this.lock = lock;
		this.roster = roster;
	}

	/**
	 * Makes an album.
	 * @param groupId the group
	 * @param name what it is called
	 * @return the album
	 */
	public Album create(long groupId, String name) {
		synchronized (this.lock) {
			this.roster.group(groupId);
			Album album = new Album("V" + UUID.randomUUID().toString().replace("-", ""), name);
			albums(groupId).put(album.id(), album);
			return album;
		}
	}

	/**
	 * The albums of a group.
	 * @param groupId the group
	 * @return the albums, oldest first
	 */
	public List<Album> of(long groupId) {
		synchronized (this.lock) {
			return List.copyOf(albums(groupId).values());
		}
	}

	/**
	 * The pictures in an album.
	 * @param groupId the group
	 * @param albumId the album
	 * @return the pictures, oldest first; null when there is no such album
	 */
	public @Nullable List<Album.Picture> pictures(long groupId, String albumId) {
		synchronized (this.lock) {
			Album album = albums(groupId).get(albumId);
			return (album != null) ? album.pictures.values().stream().map(Album.Picture::copy).toList() : null;
		}
	}

	/**
	 * Uploads a picture.
	 * @param groupId the group
	 * @param albumId the album
	 * @param userId who uploads it
	 * @param key the key of its content
	 * @return the picture
	 * @throws WorldException when there is no such album, or this member may not upload
	 */
	public Album.Picture upload(long groupId, String albumId, long userId, String key) {
		synchronized (this.lock) {
			Group group = this.roster.group(groupId);
			if (group.setting(GroupSetting.MEMBER_UPLOAD_ALBUM) == 0
					&& this.roster.member(group, userId).role() == Role.MEMBER) {
				throw new WorldException("Group " + groupId + " lets its members upload nothing to albums");
			}
			Album album = albums(groupId).get(albumId);
			if (album == null) {
				throw new WorldException("Group " + groupId + " has no album " + albumId);
			}
			String id = UUID.randomUUID().toString().replace("-", "");
			Album.Picture picture = Album.Picture.of("NDJ" + id, Long.toString(System.nanoTime()), key, userId);
			album.pictures.put(picture.lloc(), picture);
			if (album.pictures.size() > MAX_PICTURES) {
				album.pictures.remove(album.pictures.keySet().iterator().next());
			}
			return picture.copy();
		}
	}

	/**
	 * Says something of a picture.
	 * @param groupId the group
	 * @param albumId the album
	 * @param lloc the picture
	 * @param userId who says it
	 * @param content what
	 * @return false when there is no such picture
	 */
	public boolean comment(long groupId, String albumId, String lloc, long userId, String content) {
		synchronized (this.lock) {
			Album.Picture picture = find(groupId, albumId, lloc);
			return picture != null && picture.comments().size() < MAX_COMMENTS
					&& picture.comments().add(new Album.Comment(userId, content, Roster.now()));
		}
	}

	/**
	 * Likes pictures, or no longer.
	 * @param groupId the group
	 * @param albumId the album
	 * @param batchId what was uploaded together
	 * @param lloc one picture of it; when empty, all
	 * @param userId who likes them
	 * @param on whether they like them now
	 * @return false when there is no such picture
	 */
	public boolean like(long groupId, String albumId, String batchId, String lloc, long userId, boolean on) {
		synchronized (this.lock) {
			Album album = albums(groupId).get(albumId);
			List<Album.Picture> meant = (album == null) ? List.of()
					: album.pictures.values()
						.stream()
						.filter((picture) -> picture.batchId().equals(batchId)
								&& (lloc.isEmpty() || picture.lloc().equals(lloc)))
						.toList();
			for (Album.Picture picture : meant) {
				if (on) {
					picture.likes().add(userId);
				}
				else {
					picture.likes().remove(userId);
				}
			}
			return !meant.isEmpty();
		}
	}

	/**
	 * Deletes a picture.
	 * @param groupId the group
	 * @param albumId the album
	 * @param lloc the picture
	 * @param operatorId who deletes it: the uploader, or a member of higher rank
	 * @return false when there is no such picture, or this person may not
	 */
	public boolean delete(long groupId, String albumId, String lloc, long operatorId) {
		synchronized (this.lock) {
			Album.Picture picture = find(groupId, albumId, lloc);
			if (picture == null || picture.uploaderId() != operatorId
					&& !this.roster.outranks(this.roster.group(groupId), operatorId, picture.uploaderId())) {
				return false;
			}
			return albums(groupId).get(albumId).pictures.remove(lloc) != null;
		}
	}

	private Album.@Nullable Picture find(long groupId, String albumId, String lloc) {
		Album album = albums(groupId).get(albumId);
		return (album != null) ? album.pictures.get(lloc) : null;
	}

	private Map<String, Album> albums(long groupId) {
		return this.byGroup.computeIfAbsent(groupId, (id) -> {
			Album first = new Album("V" + id, "群相册");
			return new LinkedHashMap<>(Map.of(first.id(), first));
		});
	}

}
