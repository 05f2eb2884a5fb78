package io.ncatbot.simulator.world;

/**
 * A file of a group (群文件), at one moment.
 *
 * @param id QQ's own id of it, which starts with a slash
 * @param key the key under which its content is known
 * @param name its name
 * @param size bytes
 * @param folderId the folder it is in, a slash for none
 * @param uploaderId who uploaded it
 * @param uploaderName their name at that time
 * @param uploadTime Unix seconds
 * @param modifyTime Unix seconds
 * @param downloads how often it was downloaded
 * @param permanent whether it stays; another one goes after a week
 */
public record GroupFile(String id, String key, String name, long size, String folderId, long uploaderId,
		String uploaderName, long uploadTime, long modifyTime, int downloads, boolean permanent) {

	private static final long WEEK = 7 * 86_400;

	/**
	 * When it goes.
	 * @return Unix seconds, 0 for never
	 */
	public long deadTime() {
		return this.permanent ? 0 : this.uploadTime + WEEK;
	}

	GroupFile renamed(String newName) {
		return new GroupFile(this.id, this.key, newName, this.size, this.folderId, this.uploaderId, this.uploaderName,
				this.uploadTime, Roster.now(), this.downloads, this.permanent);
	}

	GroupFile movedTo(String newFolderId) {
		return new GroupFile(this.id, this.key, this.name, this.size, newFolderId, this.uploaderId, this.uploaderName,
				this.uploadTime, Roster.now(), this.downloads, this.permanent);
	}

	GroupFile downloaded() {
		return new GroupFile(this.id, this.key, this.name, this.size, this.folderId, this.uploaderId, this.uploaderName,
				this.uploadTime, this.modifyTime, this.downloads + 1, this.permanent);
	}

	GroupFile kept() {
		return new GroupFile(this.id, this.key, this.name, this.size, this.folderId, this.uploaderId, this.uploaderName,
				this.uploadTime, this.modifyTime, this.downloads, true);
	}

}
