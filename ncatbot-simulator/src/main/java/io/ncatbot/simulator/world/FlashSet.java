package io.ncatbot.simulator.world;

import java.util.List;

/**
 * Files that were sent together at once (闪传).
 *
 * @param id the {@code fileset_id}
 * @param name what it is called
 * @param shareCode the last part of its link
 * @param uploaderId who uploaded it
 * @param files what is in it, at least one
 * @param createTime Unix seconds
 */
public record FlashSet(String id, String name, String shareCode, long uploaderId, List<File> files, long createTime) {

	private static final long WEEK = 7 * 86_400;

	/**
	 * The link that anybody can open.
	 * @return an address of QQ
	 */
	public String shareLink() {
		return "https://qfile.qq.com/q/" + this.shareCode;
	}

	/**
	 * When it goes.
	 * @return Unix seconds
	 */
	public long expireTime() {
		return this.createTime + WEEK;
	}

	/**
	 * How large all files are together.
	 * @return bytes
	 */
	public long size() {
		return this.files.stream().mapToLong(File::size).sum();
	}

	/**
	 * One of the files.
	 *
	 * @param id QQ's own id of it
	 * @param key the key under which its content is known
	 * @param name its name
	 * @param size bytes
	 */
	public record File(String id, String key, String name, long size) {
	}

}
