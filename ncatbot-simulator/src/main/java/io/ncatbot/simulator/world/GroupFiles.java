package io.ncatbot.simulator.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The files of the groups (群文件). Files that are said in a group are among them for a
 * week, uploaded ones for good; a group holds 10,000, then the oldest goes.
 */
public final class GroupFiles {

	/** The folder that holds all others. */
	public static final String ROOT = "/";

	/** How many files a group holds. */
	public static final int LIMIT = 10_000;

	private final Object lock;

	private final Roster roster;

	private final Consumer<WorldEvent> tell;

	private final Map<Long, Shelf> byGroup = new HashMap<>();

	GroupFiles(Object lock, Roster roster, Consumer<WorldEvent> tell) {
		this.lock = lock;
		this.roster = roster;
		this.tell = tell;
	}

	/**
	 * The files of a group.
	 * @param groupId the group
	 * @return the files in all folders, oldest first
	 */
	public List<GroupFile> all(long groupId) {
		synchronized (this.lock) {
			return List.copyOf(shelf(groupId).files.values());
		}
	}

	/**
	 * The files in a folder.
	 * @param groupId the group
	 * @param folderId the folder, {@link #ROOT} for those in none
	 * @return the files, newest first; none when there is no such folder
	 */
	public List<GroupFile> in(long groupId, String folderId) {
		List<GroupFile> files = new ArrayList<>(
				all(groupId).stream().filter((file) -> file.folderId().equals(folderId)).toList());
		Collections.reverse(files);
		return files;
	}

	/**
	 * The folders of a group.
	 * @param groupId the group
	 * @return the folders, oldest first
	 */
	public List<GroupFolder> folders(long groupId) {
		synchronized (this.lock) {
			return List.copyOf(shelf(groupId).folders.values());
		}
	}

	/**
	 * Looks for a file.
	 * @param groupId the group
	 * @param idOrKey QQ's id of it or the key of its content
	 * @return the file, the latest with this content; or null
	 */
	public @Nullable GroupFile find(long groupId, String idOrKey) {
		synchronized (this.lock) {
			Shelf shelf = shelf(groupId);
			GroupFile found = shelf.files.get(idOrKey);
			if (found == null) {
				for (GroupFile file : shelf.files.values()) {
					found = file.key().equals(idOrKey) ? file : found;
				}
			}
			return found;
		}
	}

	/** Puts what was said among the files of the group it was said in. */
	List<GroupFile> arrived(ChatMessage message, @Nullable String uploadedTo) {
		List<GroupFile> arrived = new ArrayList<>();
		for (JsonNode segment : message.segments()) {
			JsonNode data = segment.path("data");
			String key = data.path("file_id").asString("");
			if (message.chat().isGroup() && segment.path("type").asString("").equals("file") && !key.isEmpty()) {
				GroupFile file = new GroupFile(newId(), key, data.path("file").asString(""),
						data.path("file_size").asLong(0), (uploadedTo != null) ? uploadedTo : ROOT,
						message.sender().userId(), message.sender().displayName(), message.time(), message.time(), 0,
						uploadedTo != null);
				shelf(message.chat().id()).add(file);
				arrived.add(file);
				this.tell.accept(new WorldEvent.FileUploaded(message.chat().id(), message.sender().userId(), file));
			}
		}
		return arrived;
	}

	/**
	 * Makes a folder.
	 * @param groupId the group
	 * @param userId who makes it
	 * @param name its name
	 * @return the folder
	 * @throws WorldException when there is one of this name
	 */
	public GroupFolder createFolder(long groupId, long userId, String name) {
		synchronized (this.lock) {
			Member member = this.roster.member(this.roster.group(groupId), userId);
			if (name.isBlank() || folders(groupId).stream().anyMatch((folder) -> folder.name().equals(name))) {
				throw new WorldException("Group " + groupId + " can have no folder '" + name + "': it is there already"
						+ " or has no name");
			}
			GroupFolder folder = new GroupFolder(newId(), name, userId, member.displayName(), Roster.now());
			shelf(groupId).folders.put(folder.id(), folder);
			return folder;
		}
	}

	/**
	 * Deletes a folder and what is in it.
	 * @param groupId the group
	 * @param folderId the folder
	 * @return whether there was one
	 */
	public boolean deleteFolder(long groupId, String folderId) {
		synchronized (this.lock) {
			Shelf shelf = shelf(groupId);
			shelf.files.values().removeIf((file) -> !folderId.equals(ROOT) && file.folderId().equals(folderId));
			return shelf.folders.remove(folderId) != null;
		}
	}

	/**
	 * Deletes a file.
	 * @param groupId the group
	 * @param operatorId who deletes it: the uploader, or a member of higher rank
	 * @param id QQ's id of it
	 * @return false when this person may not
	 */
	public boolean delete(long groupId, long operatorId, String id) {
		synchronized (this.lock) {
			GroupFile file = existing(groupId, id);
			if (file.uploaderId() != operatorId
					&& !this.roster.outranks(this.roster.group(groupId), operatorId, file.uploaderId())) {
				return false;
			}
			shelf(groupId).files.remove(id);
			return true;
		}
	}

	/**
	 * Puts a file into another folder.
	 * @param groupId the group
	 * @param id QQ's id of the file
	 * @param folderId the folder
	 * @throws WorldException when there is no such folder
	 */
	public void move(long groupId, String id, String folderId) {
		synchronized (this.lock) {
			needFolder(groupId, folderId);
			change(groupId, id, (file) -> file.movedTo(folderId));
		}
	}

	/**
	 * Gives a file another name.
	 * @param groupId the group
	 * @param id QQ's id of the file
	 * @param name the name
	 */
	public void rename(long groupId, String id, String name) {
		change(groupId, id, (file) -> file.renamed(name));
	}

	/**
	 * Makes a file stay (转存).
	 * @param groupId the group
	 * @param id QQ's id of the file
	 */
	public void makePermanent(long groupId, String id) {
		change(groupId, id, GroupFile::kept);
	}

	/**
	 * Notes that somebody downloads a file.
	 * @param groupId the group
	 * @param id QQ's id of the file
	 */
	public void downloaded(long groupId, String id) {
		change(groupId, id, GroupFile::downloaded);
	}

	void needFolder(long groupId, String folderId) {
		if (!folderId.equals(ROOT) && !shelf(groupId).folders.containsKey(folderId)) {
			throw new WorldException("Group " + groupId + " has no folder " + folderId);
		}
	}

	private void change(long groupId, String id, UnaryOperator<GroupFile> change) {
		synchronized (this.lock) {
			shelf(groupId).files.put(id, change.apply(existing(groupId, id)));
		}
	}

	private GroupFile existing(long groupId, String id) {
		GroupFile file = shelf(groupId).files.get(id);
		if (file == null) {
			throw new WorldException("Group " + groupId + " has no file " + id);
		}
		return file;
	}

	private Shelf shelf(long groupId) {
		return this.byGroup.computeIfAbsent(groupId, (id) -> new Shelf());
	}

	private static String newId() {
		return "/" + UUID.randomUUID();
	}

	/**
	 * The files of one group.
	 */
	private static final class Shelf {

		private final Map<String, GroupFile> files = new LinkedHashMap<>();

		private final Map<String, GroupFolder> folders = new LinkedHashMap<>();

		void add(GroupFile file) {
			this.files.put(file.id(), file);
			if (this.files.size() > LIMIT) {
				this.files.remove(this.files.keySet().iterator().next());
			}
		}

	}

}
